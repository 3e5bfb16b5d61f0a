package org.mingfa.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingfa.command.line.Asked;

/**
 * A command as typed, and what came of it.
 *
 * @param said on both outputs, in the order it was said
 */
record Typed(Asked asked, String said) {

    static Typed words(String... words) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var asked = Commands.run(List.of(words), out, out);
        return new Typed(asked, said.toString(StandardCharsets.UTF_8));
    }

    /** A whole line without quotes, with or without {@code ./mingfa} before it. */
    static Typed line(String line) {
        var words = List.of(line.strip().split("\\s+"));
        return words(words.stream().filter(word -> !word.equals("./mingfa")).toArray(String[]::new));
    }

    int exitCode() {
        return asked instanceof Asked.Done(int code) ? code : -1;
    }

    /** How Spring Boot is told to serve pages. */
    List<String> pages() {
        return asked instanceof Asked.Pages(var properties) ? properties : List.of("no pages, exit code " + exitCode());
    }
}
