package org.mingfa.reading;

import java.util.List;

/** A report as the file holds it: its lines (txt) or paragraphs (docx, PDF), blank ones included. */
public record Manuscript(Form form, List<ManuscriptLine> lines) {

    public enum Form {
        TXT,
        DOCX,
        PDF
    }

    public Manuscript {
        lines = List.copyOf(lines);
    }

    /** How the place of a line is called. */
    public String called(int line) {
        return form == Form.TXT ? "第" + line + "行" : "第" + line + "段";
    }
}
