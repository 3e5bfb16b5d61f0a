package org.mingfa.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts paragraphs together from lines: what a page break or a hard line end cut apart belongs together. */
final class Joining {

    private static final String STOPS = "。！？；：…”’）》!?;:)";
    private static final Pattern IN_SENTENCE = Pattern.compile("[，。；、]");
    private static final int LONG_LINE = 15;
    private static final int HEADING = 60;

    private final Manuscript manuscript;
    private final boolean wrapped;

    Joining(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.wrapped = manuscript.form() == Manuscript.Form.TXT && mostLinesEndOpen();
    }

    /** Whether the lines of a txt are printed lines and not paragraphs: most of them end in the middle of a sentence. */
    boolean wrapped() {
        return wrapped;
    }

    private boolean mostLinesEndOpen() {
        var longLines = manuscript.lines().stream()
                .filter(line -> line.text().strip().length() > LONG_LINE)
                .toList();
        long open =
                longLines.stream().filter(line -> !ends(line.text().strip())).count();
        return longLines.size() > 10 && open * 10 > longLines.size() * 6L;
    }

    List<List<ManuscriptLine>> paragraphs() {
        var found = new ArrayList<List<ManuscriptLine>>();
        boolean inBody = false;
        for (var line : manuscript.lines()) {
            if (line.blank()) {
                continue;
            }
            var text = line.text().strip();
            boolean joined = !found.isEmpty()
                    && (inBody ? goesOn(found.getLast(), line, text) : brokenByHand(found.getLast(), line));
            if (joined) {
                found.getLast().add(line);
            } else {
                found.add(new ArrayList<>(List.of(line)));
            }
            inBody |= Mark.of(text).isPresent() || (IN_SENTENCE.matcher(text).find() && text.length() > LONG_LINE);
        }
        return found;
    }

    /** Whether it is a further line of a title that stands in one paragraph of the file. */
    private boolean brokenByHand(List<ManuscriptLine> before, ManuscriptLine line) {
        return manuscript.form() == Manuscript.Form.DOCX
                && before.getLast().number() == line.number()
                && !before.getLast().text().contains("文件")
                && !line.text().contains("〔")
                && !line.inTable();
    }

    private boolean goesOn(List<ManuscriptLine> before, ManuscriptLine line, String text) {
        var last = before.getLast().text().strip();
        if (manuscript.form() == Manuscript.Form.PDF
                || line.inTable()
                || before.getLast().inTable()
                || ends(last)
                || line.lead() > 0
                || Mark.of(text).isPresent()) {
            return false;
        }
        var first = before.getFirst().text().strip();
        boolean heading = before.size() == 1
                && Mark.of(first).filter(Mark::isHeading).isPresent()
                && first.length() < HEADING
                && first.indexOf('。') < 0;
        boolean running = (wrapped && last.length() > LONG_LINE)
                || before.size() > 1
                || IN_SENTENCE.matcher(last).find()
                || last.length() > HEADING;
        return !heading && running;
    }

    private static boolean ends(String text) {
        return text.isEmpty() || STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
