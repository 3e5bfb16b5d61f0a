package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading or a paragraph of a document shown on a page.
 *
 * @param level 1 or 2 for a heading, 0 for a paragraph
 */
public record Passage(int level, List<Piece> pieces) {

    /**
     * A piece of its text.
     *
     * @param href where a figure leads, or null for plain words
     */
    public record Piece(String text, @Nullable String href) {}
}
