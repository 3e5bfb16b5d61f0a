package org.mingfa.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.reading.Indent;
import org.mingfa.reading.Manuscript;
import org.mingfa.reading.ManuscriptLine;
import org.mingfa.reading.Reading;

/** Fictional reports to check. */
public final class Samples {

    public static final Checker CHECKER = new Checker(CheckLaw.load(Path.of("law")));
    static final Path CLEAN = file("clean.txt");

    /** What a sentence stands in: a report that is otherwise in order. */
    private static final String AROUND = text(CLEAN);

    private static final String RESULT = "S231省道沿线的拆迁纠纷以调解协议结案。";

    private Samples() {}

    public static Path file(String name) {
        return Path.of("src", "test", "resources", "reports", name);
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Finding> check(Path file) {
        try {
            return CHECKER.check(Checker.read(file), null).findings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading reading(String text) {
        var lines = new ArrayList<ManuscriptLine>();
        for (var line : text.split("\n", -1)) {
            var indent = line.startsWith("　") ? Indent.BLANKS : Indent.NONE;
            lines.add(new ManuscriptLine(lines.size() + 1, line, indent, false));
        }
        return Reading.of(new Manuscript(Manuscript.Form.TXT, lines));
    }

    /** What is found in the clean report with one stretch of it replaced. */
    static List<Finding> replacing(String old, String other) {
        if (!AROUND.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return CHECKER.check(reading(AROUND.replace(old, other)), null).findings();
    }

    /** What is found in the clean report with one more sentence among its results. */
    static List<Finding> saying(String sentence) {
        return replacing(RESULT, RESULT + sentence);
    }
}
