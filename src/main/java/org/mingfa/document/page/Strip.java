package org.mingfa.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A strip of the type area that never breaks: a line, or a row of a table. Its pieces count from its upper left corner. */
final class Strip {

    final double height;
    final List<Piece> pieces = new ArrayList<>();

    /** Room above it, which falls away at the top of a page that only begins because the last one was full. */
    double before;

    boolean staysWithNext;
    boolean newPage;

    /** What is repeated above it when it begins a page: the header of its table. */
    @Nullable
    Strip header;

    /** What is drawn when it is the last of a page: the lower rule of its table. */
    @Nullable
    Piece closing;

    /** By what name figures find it. */
    @Nullable
    String anchor;

    /** What stands here for the reader's navigation: a heading. */
    @Nullable
    Landmark landmark;

    /** @param level from 1 */
    record Landmark(int level, String text) {}

    Strip(double height) {
        this.height = height;
    }
}
