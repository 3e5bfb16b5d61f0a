package org.mingfa.desk.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingfa.desk.look.FlowView;
import org.mingfa.law.Step;
import org.mingfa.law.words.Flow;

/** Draws the order of a procedure's steps: each level a row, lines running down. */
final class FlowPicture {

    static final int BOX_WIDTH = 148;
    static final int BOX_HEIGHT = 48;
    private static final int ACROSS = 20;
    private static final int DOWN = 40;
    private static final int LINE = 10;
    private static final int WIDEST = 5;

    private final Map<String, int[]> places = new HashMap<>();
    private final List<FlowView.Box> boxes = new ArrayList<>();

    private FlowPicture() {}

    static FlowView draw(Flow flow) {
        var picture = new FlowPicture();
        var rows = rows(flow);
        int widest = rows.stream().mapToInt(List::size).max().orElse(1);
        int width = widest * (BOX_WIDTH + ACROSS) + ACROSS;
        int y = 2;
        for (var row : rows) {
            int x = (width - row.size() * (BOX_WIDTH + ACROSS) + ACROSS) / 2;
            for (var step : row) {
                picture.place(step, x, y);
                x += BOX_WIDTH + ACROSS;
            }
            y += BOX_HEIGHT + DOWN;
        }
        var lines = flow.ways().stream().map(picture::line).toList();
        var said = rows.stream()
                .map(row -> row.stream().map(Step::name).collect(Collectors.joining("、")))
                .collect(Collectors.joining("；然后"));
        return new FlowView(width, y - DOWN + 2, picture.boxes, lines, said);
    }

    /** The levels, a crowded one on several rows. */
    private static List<List<Step>> rows(Flow flow) {
        var rows = new ArrayList<List<Step>>();
        for (var rank : flow.ranks()) {
            for (int i = 0; i < rank.size(); i += WIDEST) {
                rows.add(rank.subList(i, Math.min(rank.size(), i + WIDEST)));
            }
        }
        return rows;
    }

    private void place(Step step, int x, int y) {
        places.put(step.id(), new int[] {x, y});
        boxes.add(new FlowView.Box(step.id(), x, y, lines(step.name()), step.optional()));
    }

    private static List<String> lines(String name) {
        if (name.length() <= LINE) {
            return List.of(name);
        }
        var rest = name.substring(LINE);
        return List.of(name.substring(0, LINE), rest.length() <= LINE ? rest : rest.substring(0, LINE - 1) + "…");
    }

    private FlowView.Line line(Flow.Way way) {
        var from = java.util.Objects.requireNonNull(places.get(way.from()));
        var to = java.util.Objects.requireNonNull(places.get(way.to()));
        int x1 = from[0] + BOX_WIDTH / 2;
        int y1 = from[1] + BOX_HEIGHT;
        int x2 = to[0] + BOX_WIDTH / 2;
        int y2 = to[1];
        int bend = Math.max(DOWN / 2, (y2 - y1) / 2);
        return new FlowView.Line(
                "M" + x1 + " " + y1 + "C" + x1 + " " + (y1 + bend) + " " + x2 + " " + (y2 - bend) + " " + x2 + " " + y2,
                way.any());
    }
}
