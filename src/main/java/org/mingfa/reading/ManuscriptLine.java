package org.mingfa.reading;

/**
 * A line.
 *
 * @param number counted from 1: the line of a txt, the paragraph of a docx or PDF
 * @param text as it is printed
 * @param inTable whether it is a cell of a table
 * @param shift what to take from the place of a character to get its place in the file's paragraph: above zero where the
 *     word processor sets the first characters by itself, below zero where a line of the same paragraph stands before it
 */
public record ManuscriptLine(int number, String text, Indent indent, boolean inTable, int shift) {

    public ManuscriptLine {
        text = Radicals.asCharacters(text);
    }

    public ManuscriptLine(int number, String text, Indent indent, boolean inTable) {
        this(number, text, indent, inTable, 0);
    }

    boolean blank() {
        return text.isBlank();
    }

    /** How many blanks stand before the first character. */
    public int lead() {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
