package org.mingfa.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.Geometry;
import org.mingfa.document.TextStyle;

/** Cuts the running text into pages and numbers them. */
final class Pagination {

    private static final double LEFT = Geometry.points(Geometry.LEFT_MM);
    private static final double TOP = Geometry.points(Geometry.TOP_MM);
    private static final double WIDTH = Geometry.points(Geometry.TYPE_WIDTH_MM);
    private static final double HEIGHT = Geometry.points(Geometry.TYPE_HEIGHT_MM);

    /** A dash runs so far above the line its characters stand on, in parts of the size. */
    private static final double DASH_HEIGHT = 0.36;

    /** Rounding must not push the twenty-second line out. */
    private static final double TOLERANCE = 0.01;

    private final LineSetter setter;
    private final List<List<Piece>> pages = new ArrayList<>();
    private final Map<String, Layout.Spot> anchors = new HashMap<>();
    private final List<Layout.Landmark> landmarks = new ArrayList<>();
    private double used;
    private @Nullable Piece closing;
    private int text;

    Pagination(LineSetter setter) {
        this.setter = setter;
        begin();
    }

    void place(List<Strip> strips) {
        for (int from = 0; from < strips.size(); ) {
            int to = from + 1;
            while (to < strips.size() && strips.get(to - 1).staysWithNext && !strips.get(to).newPage) {
                to++;
            }
            together(strips.subList(from, to));
            from = to;
        }
        text = pages.size();
    }

    /**
     * The record stands at the foot of the last page, which is an even one: the back of a sheet (GB/T 9704-2012, 7.4). It
     * goes onto a page of its own where the text leaves no room or ends on the front.
     */
    void record(List<Strip> strips) {
        double height = strips.stream().mapToDouble(strip -> strip.height).sum();
        if (used + Geometry.LINE_PT + height > HEIGHT) {
            begin();
        }
        if (pages.size() % 2 == 1) {
            begin();
        }
        double y = HEIGHT - height;
        for (Strip strip : strips) {
            draw(strip, y);
            y += strip.height;
        }
    }

    Layout finished(List<String> notices) {
        for (int i = 0; i < pages.size(); i++) {
            number(i + 1);
        }
        return new Layout(
                pages.stream()
                        .map(pieces -> new Layout.Page(List.copyOf(pieces)))
                        .toList(),
                text,
                Map.copyOf(anchors),
                List.copyOf(landmarks),
                notices);
    }

    /** Strips that must not part, unless they are more than a page holds. */
    private void together(List<Strip> strips) {
        Strip first = strips.getFirst();
        double height = strips.stream()
                .mapToDouble(strip -> strip.before + strip.height)
                .sum();
        boolean fits = used + height <= HEIGHT + TOLERANCE;
        if (used > 0 && (first.newPage || (!fits && height <= HEIGHT))) {
            next(first);
        }
        for (Strip strip : strips) {
            if (used > 0 && used + strip.before + strip.height > HEIGHT + TOLERANCE) {
                next(strip);
            }
            // Room above a strip falls away at the top of a page, but not above the head of the document.
            used += used == 0 && pages.size() > 1 ? 0 : strip.before;
            draw(strip, used);
            used += strip.height;
            closing = strip.closing == null ? null : moved(strip.closing, used - strip.height);
        }
    }

    /** A new page for this strip; a table it belongs to is closed on the old page and begins anew on this one. */
    private void next(Strip strip) {
        if (strip.header != null && closing != null) {
            pages.getLast().add(closing);
        }
        begin();
        if (strip.header != null) {
            draw(strip.header, 0);
            used = strip.header.height;
        }
    }

    private void begin() {
        pages.add(new ArrayList<>());
        used = 0;
        closing = null;
    }

    private void draw(Strip strip, double y) {
        strip.pieces.forEach(piece -> pages.getLast().add(moved(piece, y)));
        var spot = new Layout.Spot(pages.size() - 1, TOP + y);
        if (strip.anchor != null) {
            anchors.put(strip.anchor, spot);
        }
        if (strip.landmark != null) {
            landmarks.add(new Layout.Landmark(strip.landmark.level(), strip.landmark.text(), spot));
        }
    }

    private static Piece moved(Piece piece, double y) {
        return piece.moved(LEFT, TOP + y);
    }

    /** — 1 — below the type area, at the outer edge (GB/T 9704-2012, 7.5). */
    private void number(int page) {
        double size = TextStyle.PAGE_NUMBER.size();
        double indent = size * Geometry.PAGE_NUMBER_INDENT;
        var glyphs = setter.glyphs("— " + page + " —", TextStyle.PAGE_NUMBER.face(), size);
        double left = page % 2 == 0 ? indent : WIDTH - indent - LineSetter.width(glyphs);
        double line = HEIGHT + Geometry.points(Geometry.PAGE_NUMBER_BELOW_MM) + DASH_HEIGHT * size;
        double top = line - LineSetter.baseline(size, size);
        setter.line(glyphs, size, left, size).forEach(run -> pages.get(page - 1).add(moved(run, top)));
    }
}
