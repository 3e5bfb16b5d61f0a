package org.mingfa.reading;

import java.util.List;

/** A report as the file holds it: its lines (txt) or paragraphs (docx, PDF), blank ones included. */
public record Manuscript(Form form, List<Line> lines) {

    public enum Form {
        TXT,
        DOCX,
        PDF
    }

    /** How the first line of a paragraph is moved in. */
    public enum Indent {
        NONE,
        BLANKS,
        STYLE,
        UNKNOWN
    }

    /**
     * A line.
     *
     * @param number counted from 1: the line of a txt, the paragraph of a docx or PDF
     * @param text as it is printed
     * @param inTable whether it is a cell of a table
     * @param shift what to take from the place of a character to get its place in the file's paragraph: above zero where the
     *     word processor sets the first characters by itself, below zero where a line of the same paragraph stands before it
     */
    public record Line(int number, String text, Indent indent, boolean inTable, int shift) {

        public Line {
            text = Radicals.asCharacters(text);
        }

        public Line(int number, String text, Indent indent, boolean inTable) {
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

    public Manuscript {
        lines = List.copyOf(lines);
    }

    /** How the place of a line is called. */
    public String called(int line) {
        return form == Form.TXT ? "第" + line + "行" : "第" + line + "段";
    }
}
