package org.mingfa.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Puts printed lines together into the paragraphs they were set from. A line ends its paragraph when the first word of the
 * next one would still have fitted, and a line that is moved in or set in another size begins one.
 */
final class PrintedParagraphs {

    private static final Pattern FIRST_WORD =
            Pattern.compile("[“《（‘(]*(?:[0-9A-Za-z.,·%％/:-]+|.)[，。；：、！？”’》）％%!?,.;:)]*");
    private static final String STOPS = "。！？；：…”’）》";
    private static final double MOVED_IN = 0.8;
    private static final double FIRST_LINE = 2;
    private static final double FIRST_LINE_GIVE = 0.4;
    private static final double SHARE = 0.1;
    private static final double NEAR = 0.6;
    private static final double LARGE = 1.15;
    private static final double WIDE_SPACING = 1.45;
    private static final int CELLS = 2;

    private final List<PrintedLine> printed;
    private final double size;
    private final double left;
    private final double right;
    private final double spacing;

    PrintedParagraphs(List<PrintedLine> printed) {
        this.printed = printed;
        this.size = common(PrintedLine::size, printed);
        var text = printed.stream().filter(line -> !isLarge(line)).toList();
        this.left = outermost(text.stream().map(PrintedLine::left).sorted().toList());
        this.right =
                -outermost(text.stream().map(line -> -line.right()).sorted().toList());
        this.spacing = spacing(text);
    }

    private boolean isLarge(PrintedLine line) {
        return line.size() > size * LARGE;
    }

    /** The value most characters have. */
    private static double common(ToDoubleFunction<PrintedLine> what, List<PrintedLine> lines) {
        var counted = new TreeMap<Double, Integer>();
        lines.forEach(line -> counted.merge(
                Math.round(what.applyAsDouble(line) * 2) / 2.0, line.text().length(), Integer::sum));
        return counted.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1.0);
    }

    /** The first value that some share of all the sorted values lie near to, so that a stray line sets no edge. */
    private double outermost(List<Double> sorted) {
        double least = Math.max(1, sorted.size() * SHARE);
        for (double value : sorted) {
            long close = sorted.stream()
                    .filter(one -> one >= value && one - value <= size * NEAR)
                    .count();
            if (close >= least) {
                return value;
            }
        }
        return 0;
    }

    private static double spacing(List<PrintedLine> lines) {
        var steps = new ArrayList<Double>();
        for (int i = 1; i < lines.size(); i++) {
            double step = lines.get(i).base() - lines.get(i - 1).base();
            if (lines.get(i).page() == lines.get(i - 1).page() && step > 0) {
                steps.add(step);
            }
        }
        steps.sort(Double::compare);
        return steps.isEmpty() ? Double.MAX_VALUE : steps.get(steps.size() / 2);
    }

    List<ManuscriptLine> lines() {
        var found = new ArrayList<ManuscriptLine>();
        var text = new StringBuilder();
        PrintedLine before = null;
        for (var line : printed) {
            if (before != null && begins(before, line)) {
                add(found, text, before);
            }
            text.append(line.bare());
            before = line;
        }
        if (before != null) {
            add(found, text, before);
        }
        return found;
    }

    private static void add(List<ManuscriptLine> found, StringBuilder text, PrintedLine last) {
        found.add(new ManuscriptLine(found.size() + 1, text.toString(), Indent.UNKNOWN, last.gaps() >= CELLS));
        text.setLength(0);
    }

    private boolean begins(PrintedLine before, PrintedLine line) {
        if (!line.sameSize(before) || line.gaps() >= CELLS || before.gaps() >= CELLS) {
            return true;
        }
        boolean samePage = line.page() == before.page();
        double step = line.base() - before.base();
        if (isLarge(line)) {
            return !samePage || step > line.size() * 2.2;
        }
        if (samePage && step > spacing * WIDE_SPACING) {
            return true;
        }
        boolean movedIn = line.left() > left + line.size() * MOVED_IN;
        boolean stopped = STOPS.indexOf(before.bare().charAt(before.bare().length() - 1)) >= 0;
        if (movedIn) {
            return !isBlock(before, line) || hasRoom(before, line) || stopped;
        }
        return hasRoom(before, line)
                || (stopped && Mark.of(line.bare()).filter(Mark::isHeading).isPresent());
    }

    /** Whether both stand in a passage that is moved in as a whole, and not only with its first lines. */
    private boolean isBlock(PrintedLine before, PrintedLine line) {
        boolean firstLine = Math.abs(line.left() - left - FIRST_LINE * line.size()) < FIRST_LINE_GIVE * line.size();
        return !firstLine && Math.abs(line.left() - before.left()) < 1;
    }

    /** Whether the first word of a line would still have fitted at the end of the one before. */
    private boolean hasRoom(PrintedLine before, PrintedLine line) {
        var word = FIRST_WORD.matcher(line.bare());
        var first = word.lookingAt() ? word.group() : "";
        double width = first.chars().mapToDouble(sign -> sign < 128 ? 0.55 : 1).sum() * before.size();
        return right - before.right() > width + before.size() * NEAR;
    }
}
