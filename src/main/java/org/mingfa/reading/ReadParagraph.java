package org.mingfa.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph as it was meant: pieces that a page break or a hard line end cut apart are joined again.
 *
 * @param number counted from 1 over the whole document
 * @param mark its number, or null
 * @param text without the blanks at both ends
 * @param stretches where its characters stand in the manuscript
 */
public record ReadParagraph(int number, Kind kind, @Nullable Mark mark, String text, List<Stretch> stretches) {

    /** What a paragraph is to the document. */
    public enum Kind {
        HEAD,
        TITLE,
        NUMBER,
        SIGNER,
        ADDRESSEE,
        HEADING,
        BODY,
        TABLE,
        SIGNATURE,
        DATE,
        NOTE,
        ATTACHMENT
    }

    /**
     * Characters of a paragraph that stand in one line of the manuscript.
     *
     * @param from the first of them in the paragraph
     * @param lineFrom the first of them in the line
     */
    public record Stretch(int from, ManuscriptLine line, int lineFrom) {}

    private static final Pattern SENTENCE = Pattern.compile("[^。！？；]+[。！？；]*[”’）》]*");
    private static final int CLOSING = 8;
    private static final Pattern CLAUSE = Pattern.compile("[^。！？；，：,;:?!]+");

    public ReadParagraph {
        stretches = List.copyOf(stretches);
    }

    ReadParagraph as(Kind other) {
        return new ReadParagraph(number, other, mark, text, stretches);
    }

    public Extent all() {
        return new Extent(this, 0, text.length());
    }

    /** What follows the mark. */
    public String content() {
        return mark == null ? text : text.substring(mark.length());
    }

    public List<Extent> sentences() {
        return pieces(SENTENCE);
    }

    public List<Extent> clauses() {
        return pieces(CLAUSE);
    }

    /** The sentence a place stands in. */
    public Extent sentenceAt(int place) {
        int before = place;
        while (before > 0 && !(isStop(before - 1) && place - before >= CLOSING)) {
            before--;
        }
        while (before > 0 && before < place && "。！？；”’）》".indexOf(text.charAt(before)) >= 0) {
            before++;
        }
        var matcher = SENTENCE.matcher(text).region(before, text.length());
        while (matcher.find()) {
            if (matcher.start() <= place && place < matcher.end()) {
                return new Extent(this, matcher.start(), matcher.end());
            }
        }
        return all();
    }

    private boolean isStop(int at) {
        return "。！？；".indexOf(text.charAt(at)) >= 0;
    }

    private List<Extent> pieces(Pattern pattern) {
        var found = new ArrayList<Extent>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new Extent(this, matcher.start(), matcher.end()));
        }
        return found;
    }

    /** The stretch in which a character stands. */
    public Stretch stretchAt(int place) {
        var found = stretches.getFirst();
        for (var stretch : stretches) {
            if (stretch.from() <= place) {
                found = stretch;
            }
        }
        return found;
    }

    /** Whether it counts among the text that reports something. */
    public boolean isBody() {
        return kind == Kind.BODY || kind == Kind.HEADING;
    }
}
