package org.mingfa.document.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mingfa.document.Geometry;
import org.mingfa.document.Inline;
import org.mingfa.document.Markup;
import org.mingfa.document.page.Layout;
import org.mingfa.document.page.Piece;
import org.mingfa.document.page.Subsets;

/** Pages and navigation in the elements of OFD, whose lengths are millimetres and whose objects are all numbered. */
final class OfdContent {

    private static final double MM_PER_POINT = 25.4 / 72;

    /** Objects are cut off at their boundary, so it keeps a little room. */
    private static final double ROOM_MM = 2;

    private final Subsets subsets;
    private final Layout layout;
    private final int firstPage;
    private int lastId;

    /** @param firstPage the number of the first page, the others following */
    OfdContent(Subsets subsets, Layout layout, int firstPage) {
        this.subsets = subsets;
        this.layout = layout;
        this.firstPage = firstPage;
        lastId = firstPage + layout.pages().size();
    }

    int pageId(int page) {
        return firstPage + page;
    }

    /** The highest number given so far. */
    int lastId() {
        return lastId;
    }

    String page(Layout.Page page) {
        var objects = new StringBuilder("<ofd:Content><ofd:Layer ID=\"%d\" Type=\"Body\">".formatted(++lastId));
        page.pieces().forEach(piece -> {
            switch (piece) {
                case Piece.Run run -> text(objects, run);
                case Piece.Rule rule -> rule(objects, rule);
            }
        });
        return objects.append("</ofd:Layer></ofd:Content>").toString();
    }

    /** Headings for the reader's navigation, the lower within the higher. */
    String outline() {
        if (layout.landmarks().isEmpty()) {
            return "";
        }
        return "<ofd:Outlines>" + outline(layout.landmarks()) + "</ofd:Outlines>";
    }

    private String outline(List<Layout.Landmark> landmarks) {
        var outline = new StringBuilder();
        for (int i = 0; i < landmarks.size(); ) {
            Layout.Landmark landmark = landmarks.get(i);
            int end = i + 1;
            while (end < landmarks.size() && landmarks.get(end).level() > landmark.level()) {
                end++;
            }
            outline.append("<ofd:OutlineElem Title=\"%s\">%s%s</ofd:OutlineElem>"
                    .formatted(
                            Markup.escaped(landmark.text()),
                            actions(goTo(landmark.spot())),
                            outline(landmarks.subList(i + 1, end))));
            i = end;
        }
        return outline.toString();
    }

    private void text(StringBuilder objects, Piece.Run run) {
        double left = millimetres(run.x().getFirst()) - ROOM_MM;
        double size = millimetres(run.size());
        double top = millimetres(run.y()) - size - ROOM_MM;
        objects.append("<ofd:TextObject ID=\"%d\" Boundary=\"%s %s %s %s\" Font=\"%d\" Size=\"%s\"%s>"
                .formatted(
                        ++lastId,
                        number(left),
                        number(top),
                        number(millimetres(run.end()) - left + ROOM_MM),
                        number(2 * (size + ROOM_MM)),
                        subsets.of(run.face()).number(),
                        number(size),
                        run.bold()
                                ? " Stroke=\"true\" LineWidth=\"%s\"".formatted(number(size * Geometry.BOLD_STROKE))
                                : ""));
        objects.append(link(run));
        if (run.red()) {
            objects.append("<ofd:FillColor Value=\"255 0 0\"/>");
        }
        int[] characters = run.text().codePoints().toArray();
        for (int from = 0; from < characters.length; ) {
            // A character beyond U+FFFF stands alone: readers differ in whether its two halves have a distance each.
            int to = from + 1;
            while (to < characters.length && isPlain(characters[from]) && isPlain(characters[to])) {
                to++;
            }
            code(objects, new String(characters, from, to - from), run.x().subList(from, to), left, size + ROOM_MM);
            from = to;
        }
        objects.append("</ofd:TextObject>");
    }

    private static boolean isPlain(int character) {
        return Character.isBmpCodePoint(character);
    }

    private static void code(StringBuilder objects, String text, List<Double> places, double left, double y) {
        var deltas = new StringBuilder();
        BigDecimal at = decimal(millimetres(places.getFirst()) - left);
        BigDecimal first = at;
        for (int i = 1; i < places.size(); i++) {
            BigDecimal next = decimal(millimetres(places.get(i)) - left);
            deltas.append(i > 1 ? " " : "").append(next.subtract(at).toPlainString());
            at = next;
        }
        objects.append("<ofd:TextCode X=\"%s\" Y=\"%s\"%s>%s</ofd:TextCode>"
                .formatted(
                        first.toPlainString(),
                        number(y),
                        deltas.isEmpty() ? "" : " DeltaX=\"" + deltas + "\"",
                        Markup.escaped(text)));
    }

    private String link(Piece.Run run) {
        return switch (run.records()) {
            case null -> "";
            case Inline.Within within -> {
                Layout.Spot spot = layout.anchors().get(within.anchor());
                yield spot == null ? "" : actions(goTo(spot));
            }
            case Inline.Elsewhere elsewhere ->
                actions("<ofd:URI URI=\"%s\"/>"
                        .formatted(Markup.escaped(elsewhere.address().toASCIIString())));
        };
    }

    private String goTo(Layout.Spot spot) {
        return "<ofd:Goto><ofd:Dest Type=\"XYZ\" PageID=\"%d\" Left=\"0\" Top=\"%s\" Zoom=\"0\"/></ofd:Goto>"
                .formatted(pageId(spot.page()), number(millimetres(spot.y())));
    }

    private static String actions(String action) {
        return "<ofd:Actions><ofd:Action Event=\"CLICK\">" + action + "</ofd:Action></ofd:Actions>";
    }

    private void rule(StringBuilder objects, Piece.Rule rule) {
        double left = millimetres(rule.x1()) - ROOM_MM;
        double top = millimetres(rule.y1()) - ROOM_MM;
        objects.append("<ofd:PathObject ID=\"%d\" Boundary=\"%s %s %s %s\" LineWidth=\"%s\">"
                .formatted(
                        ++lastId,
                        number(left),
                        number(top),
                        number(millimetres(rule.x2()) - left + ROOM_MM),
                        number(millimetres(rule.y2()) - top + ROOM_MM),
                        number(millimetres(rule.thickness()))));
        objects.append("<ofd:StrokeColor Value=\"%s\"/><ofd:AbbreviatedData>M %s %s L %s %s</ofd:AbbreviatedData>"
                .formatted(
                        rule.red() ? "255 0 0" : "0 0 0",
                        number(ROOM_MM),
                        number(ROOM_MM),
                        number(millimetres(rule.x2()) - left),
                        number(millimetres(rule.y2()) - top)));
        objects.append("</ofd:PathObject>");
    }

    private static double millimetres(double points) {
        return points * MM_PER_POINT;
    }

    static String number(double millimetres) {
        return decimal(millimetres).toPlainString();
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }
}
