package org.mingfa.reading;

/** A stretch of a paragraph: characters from (inclusive) to (exclusive), counted from 0. */
public record Extent(ReadParagraph paragraph, int from, int to) {

    public Extent {
        if (from < 0 || to > paragraph.text().length() || from > to) {
            throw new IllegalArgumentException(
                    from + "–" + to + " of " + paragraph.text().length());
        }
    }

    public String text() {
        return paragraph.text().substring(from, to);
    }

    /** A stretch of this stretch. */
    public Extent part(int start, int end) {
        return new Extent(paragraph, from + start, from + end);
    }

    public boolean overlaps(Extent other) {
        return paragraph == other.paragraph && from < other.to && other.from < to;
    }
}
