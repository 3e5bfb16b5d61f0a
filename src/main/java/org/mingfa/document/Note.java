package org.mingfa.document;

import java.util.List;

/** A remark beneath the text in smaller type, printed after 注：. */
public record Note(List<Inline> pieces) implements Block {

    /** @throws IllegalArgumentException if the pieces show nothing */
    public Note {
        pieces = List.copyOf(pieces);
        CleanText.required(Inline.shown(pieces), "注释");
    }

    /** A remark of plain text. */
    public static Note of(String text) {
        return new Note(List.of(new Inline.Text(text)));
    }
}
