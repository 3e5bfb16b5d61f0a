package org.mingfa.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.document.Geometry;
import org.mingfa.document.KeptTogether;
import org.mingfa.document.Table;
import org.mingfa.document.TableColumn;
import org.mingfa.document.TableRow;
import org.mingfa.document.TextStyle;
import org.mingfa.document.TextStyle.Place;
import org.mingfa.document.page.LineSetter.Frame;

/** Lays one table: as wide as the type area, thin black rules, the header row again on every page. */
final class LaidTable {

    private static final double WIDTH = Geometry.points(Geometry.TYPE_WIDTH_MM);
    private static final double SIDE = 4;
    private static final double ABOVE = 2.5;
    private static final double CAPTION_ABOVE = 6;
    private static final double LINE = Geometry.TABLE_LINE_PT;

    private final RunningText flow;
    private final Table table;
    private final double[] edges;

    LaidTable(RunningText flow, Table table) {
        this.flow = flow;
        this.table = table;
        double total = table.columns().stream().mapToDouble(TableColumn::weight).sum();
        edges = new double[table.columns().size() + 1];
        for (int i = 0; i < edges.length - 1; i++) {
            edges[i + 1] = edges[i] + WIDTH * table.columns().get(i).weight() / total;
        }
    }

    void write(int blank) {
        double above = blank * Geometry.LINE_PT;
        if (table.caption() != null) {
            flow.paragraph(TextStyle.CAPTION, table.caption(), blank).getFirst().before = above + CAPTION_ABOVE;
            above = 0;
        }
        Strip header = header();
        header.before = above;
        header.staysWithNext = true;
        flow.add(header);
        var rows = table.rows().stream().map(this::cells).toList();
        int lines = rows.stream().mapToInt(LaidTable::lines).sum();
        boolean whole = lines <= KeptTogether.TABLE_LINES;
        for (int i = 0; i < rows.size(); i++) {
            var strips = lines(rows.get(i)) > KeptTogether.ROW_LINES
                    ? broken(rows.get(i))
                    : List.of(row(rows.get(i), lines(rows.get(i)), true, true));
            strips.getFirst().anchor = table.rows().get(i).anchor();
            boolean stays = whole && (i < rows.size() - 1 || table.footnote() != null);
            strips.forEach(strip -> {
                strip.header = header;
                strip.staysWithNext = stays;
                flow.add(strip);
            });
        }
        if (table.footnote() != null) {
            flow.paragraph(TextStyle.FOOTNOTE, "注：" + table.footnote(), 0).getFirst().before = ABOVE;
        }
    }

    private Strip header() {
        var titles = IntStream.range(0, edges.length - 1)
                .mapToObj(i -> {
                    var style = TextStyle.HEADER_CELL;
                    var glyphs = flow.setter().glyphs(table.columns().get(i).title(), style.face(), style.size());
                    return flow.setter().set(glyphs, style.size(), style.place(), frame(i), LINE, false);
                })
                .toList();
        return row(titles, lines(titles), true, true);
    }

    /** The lines of each cell. */
    private List<List<Strip>> cells(TableRow row) {
        return IntStream.range(0, edges.length - 1)
                .mapToObj(i -> {
                    var glyphs = flow.setter().glyphs(row.cells().get(i), TextStyle.CELL);
                    var place = switch (table.columns().get(i).align()) {
                        case LEFT -> Place.LEFT;
                        case CENTER -> Place.CENTER;
                        case RIGHT -> Place.RIGHT;
                    };
                    return flow.setter().set(glyphs, TextStyle.CELL.size(), place, frame(i), LINE, false);
                })
                .toList();
    }

    private Frame frame(int column) {
        return Frame.of(edges[column] + SIDE, Math.max(edges[column + 1] - SIDE, edges[column] + SIDE + LINE));
    }

    private static int lines(List<List<Strip>> cells) {
        return Math.max(1, cells.stream().mapToInt(List::size).max().orElseThrow());
    }

    /** A row in one piece, its cells centred between its rules. */
    private Strip row(List<List<Strip>> cells, int lines, boolean first, boolean last) {
        double top = first ? ABOVE : 0;
        var strip = new Strip(top + lines * LINE + (last ? ABOVE : 0));
        for (double edge : edges) {
            strip.pieces.add(rule(edge, 0, edge, strip.height));
        }
        if (first) {
            strip.pieces.add(rule(0, 0, WIDTH, 0));
        }
        strip.closing = rule(0, strip.height, WIDTH, strip.height);
        if (last) {
            strip.pieces.add(strip.closing);
        }
        for (List<Strip> cell : cells) {
            double down = top + (lines - cell.size()) * LINE / 2;
            for (int i = 0; i < cell.size(); i++) {
                double at = down + i * LINE;
                cell.get(i).pieces.forEach(piece -> strip.pieces.add(piece.moved(0, at)));
            }
        }
        return strip;
    }

    /** A row too long for one piece, line by line from the top. */
    private List<Strip> broken(List<List<Strip>> cells) {
        var strips = new ArrayList<Strip>();
        int lines = lines(cells);
        for (int i = 0; i < lines; i++) {
            int line = i;
            var parts = cells.stream()
                    .map(cell -> line < cell.size() ? List.of(cell.get(line)) : List.<Strip>of())
                    .toList();
            strips.add(row(parts, 1, i == 0, i == lines - 1));
        }
        return strips;
    }

    private static Piece.Rule rule(double x1, double y1, double x2, double y2) {
        return new Piece.Rule(x1, y1, x2, y2, Geometry.TABLE_RULE_PT, false);
    }
}
