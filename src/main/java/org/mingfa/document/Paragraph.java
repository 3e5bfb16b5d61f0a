package org.mingfa.document;

import java.util.List;

/** A paragraph of the body, its first line indented by two characters (GB/T 9704-2012, 7.3.3). */
public record Paragraph(List<Inline> pieces) implements Block {

    /** @throws IllegalArgumentException if the pieces show nothing */
    public Paragraph {
        pieces = List.copyOf(pieces);
        CleanText.required(Inline.shown(pieces), "段落");
    }

    /** A paragraph of these pieces. */
    public static Paragraph of(Inline... pieces) {
        return new Paragraph(List.of(pieces));
    }

    /** A paragraph of plain text. */
    public static Paragraph of(String text) {
        return of(new Inline.Text(text));
    }
}
