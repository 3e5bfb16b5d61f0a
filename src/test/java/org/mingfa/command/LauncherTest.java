package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell's side of the command line: what the launching script makes of the words, and what the Tab key completes. */
@Tag("slow")
class LauncherTest {

    private static String shell(String shell, String script, String... words) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(shell, "-c", script, shell), Stream.of(words))
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** Only a run that serves pages is worth noting for the cache of classes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | pages
            serve                           | pages
            demo --port 8139                | pages
            --port 8139 demo                | pages
            dev --port 8139                 | pages
            dev --help                      | no pages
            --data verify                   | pages
            --data=/srv/verify --port 8139  | pages
            --mingfa.rounds=false           | pages
            verify                          | no pages
            --data demo verify              | no pages
            law check serve                 | no pages
            serve --help                    | no pages
            --version                       | no pages
            verfiy                          | no pages
            --data                          | pages
            """)
    void the_script_knows_whether_pages_are_asked_for(String line, String answer) throws Exception {
        var script = Files.readString(Path.of("mingfa"));
        int begin = script.indexOf("\nserves() {");
        var function = script.substring(begin, script.indexOf("\n}\n", begin) + 3);
        var words = line.isEmpty() ? List.<String>of() : List.of(line.split(" "));
        assertThat(shell(
                        "sh",
                        "set -eu" + function + "if serves \"$@\"; then echo pages; else echo no pages; fi",
                        words.toArray(String[]::new)))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void the_script_is_read_by_every_shell(String shell) throws Exception {
        assertThat(shell(shell, shell + " -n mingfa && echo fine")).isEqualTo("fine");
    }

    @Test
    void the_tab_key_completes_commands_and_options() throws Exception {
        var script = Typed.words("completion");
        assertThat(script.exitCode()).isZero();
        var file = Files.writeString(Files.createTempFile("completion", ".sh"), script.said());
        var complete = "source " + file
                + "; COMP_WORDS=(./mingfa \"$@\"); COMP_CWORD=$#; COMP_LINE=\"${COMP_WORDS[*]}\"; _complete_mingfa 2>/dev/null; echo ${COMPREPLY[@]}";
        assertThat(shell("bash", complete, "po")).isEqualTo("population");
        assertThat(shell("bash", complete, "law", "n")).isEqualTo("new");
        assertThat(shell("bash", complete, "recount", "--m")).isEqualTo("--mend");
        assertThat(shell("bash", complete, "verify", "--d")).isEqualTo("--data");
    }
}
