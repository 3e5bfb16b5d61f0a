package org.mingfa.document.font;

import java.util.ArrayList;
import java.util.List;

/** Draws contours given as TrueType has them: points on the curve and control points off it. */
final class QuadraticPen {

    private static final int MOVE = 21;
    private static final int LINE = 5;
    private static final int CURVE = 8;

    private record Point(double x, double y, boolean on) {
        Point between(Point other, double share) {
            return new Point(x + (other.x - x) * share, y + (other.y - y) * share, true);
        }
    }

    private final ByteWriter code = new ByteWriter();
    private final List<Point> contour = new ArrayList<>();
    private long x;
    private long y;

    void point(double toX, double toY, boolean on) {
        contour.add(new Point(toX, toY, on));
    }

    /** Ends a contour and draws it. */
    void close() {
        if (contour.size() > 1) {
            draw(fromOn());
        }
        contour.clear();
    }

    byte[] bytes() {
        return code.bytes();
    }

    /** The contour beginning and ending with the same point on the curve. */
    private List<Point> fromOn() {
        int first = 0;
        while (first < contour.size() && !contour.get(first).on) {
            first++;
        }
        var points = new ArrayList<Point>();
        if (first == contour.size()) {
            Point start = contour.getLast().between(contour.getFirst(), 0.5);
            points.add(start);
            points.addAll(contour);
            points.add(start);
        } else {
            points.addAll(contour.subList(first, contour.size()));
            points.addAll(contour.subList(0, first + 1));
        }
        return points;
    }

    private void draw(List<Point> points) {
        Point at = points.getFirst();
        step(at);
        code.u8(MOVE);
        for (int i = 1; i < points.size(); i++) {
            Point next = points.get(i);
            if (next.on) {
                step(next);
                code.u8(LINE);
            } else {
                Point after = points.get(i + 1);
                if (after.on) {
                    i++;
                } else {
                    after = next.between(after, 0.5);
                }
                step(at.between(next, 2.0 / 3));
                step(after.between(next, 2.0 / 3));
                step(after);
                code.u8(CURVE);
                next = after;
            }
            at = next;
        }
    }

    private void step(Point to) {
        long toX = Math.round(to.x);
        long toY = Math.round(to.y);
        code.number((int) (toX - x)).number((int) (toY - y));
        x = toX;
        y = toY;
    }
}
