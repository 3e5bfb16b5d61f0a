package org.mingfa.document.page;

import java.util.List;
import java.util.Map;
import org.mingfa.document.Geometry;
import org.mingfa.document.NoChineseFont;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.font.FontLibrary;

/**
 * A document on its pages: every character has its place. PDF and OFD are written from the same layout and so agree in
 * every line.
 *
 * @param pages at least one
 * @param text how many of them the text fills; the record may stand on a further one
 * @param anchors where the records of a figure are, by name
 * @param landmarks headings in order
 * @param notices what the reader should know about the faces, in Chinese; empty when all is as it should be
 */
public record Layout(
        List<Page> pages, int text, Map<String, Spot> anchors, List<Landmark> landmarks, List<String> notices) {

    /** A page; places count from its upper left corner, in points. */
    public record Page(List<Piece> pieces) {}

    /**
     * A place to go to.
     *
     * @param page from 0
     * @param y points below the upper edge
     */
    public record Spot(int page, double y) {}

    /** A heading. */
    public record Landmark(int level, String text, Spot spot) {}

    /** Whether the record needs a page that the text does not reach. */
    public boolean recordApart() {
        return pages.size() > text;
    }

    /** @throws NoChineseFont if no font here shows Chinese */
    public static Layout of(OfficialDocument document, FontLibrary fonts) {
        var faces = new Faces(fonts);
        var setter = new LineSetter(faces);
        var flow = new RunningText(setter);
        var blocks = new LaidBlocks(flow);
        new LaidHead(flow, document).write();
        int blank = document.addressee() == null ? Geometry.ADDRESSEE_BLANK_LINES : 0;
        blocks.write(document.body(), blank, true);
        new LaidTail(flow, blocks, document).write();
        var pages = new Pagination(setter);
        pages.place(flow.strips());
        if (document.imprint() != null) {
            pages.record(new LaidRecord(setter).strips(document.imprint()));
        }
        return pages.finished(faces.notices());
    }
}
