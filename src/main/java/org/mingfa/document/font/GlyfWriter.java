package org.mingfa.document.font;

import java.util.ArrayList;
import java.util.List;

/** Writes outlines as TrueType has them, quadratic: every reader of OFD takes these, not every one takes cubic ones. */
final class GlyfWriter {

    /** How far a quadratic curve may leave the cubic one it stands for, in thousandths of the em: 0.01 mm in body text. */
    private static final double TOLERANCE = 1.5;

    private final ByteWriter glyf = new ByteWriter();
    private final ByteWriter loca = new ByteWriter();
    private final List<Integer> lefts = new ArrayList<>();
    private int mostPoints;
    private int mostContours;

    private record Point(int x, int y, boolean on) {}

    GlyfWriter(List<byte[]> outlines) {
        for (byte[] outline : outlines) {
            loca.i32(glyf.size());
            var contours = new Contours();
            CharStringPath.follow(outline, contours);
            write(contours.finished());
        }
        loca.i32(glyf.size());
    }

    byte[] glyf() {
        return glyf.bytes();
    }

    byte[] loca() {
        return loca.bytes();
    }

    /** The left edge of each glyph. */
    List<Integer> lefts() {
        return lefts;
    }

    int mostPoints() {
        return mostPoints;
    }

    int mostContours() {
        return mostContours;
    }

    private void write(List<List<Point>> contours) {
        var points = contours.stream().flatMap(List::stream).toList();
        if (points.isEmpty()) {
            lefts.add(0);
            return;
        }
        mostPoints = Math.max(mostPoints, points.size());
        mostContours = Math.max(mostContours, contours.size());
        var x = points.stream().mapToInt(Point::x).summaryStatistics();
        var y = points.stream().mapToInt(Point::y).summaryStatistics();
        lefts.add(x.getMin());
        glyf.u16(contours.size(), x.getMin(), y.getMin(), x.getMax(), y.getMax());
        int end = -1;
        for (List<Point> contour : contours) {
            end += contour.size();
            glyf.u16(end);
        }
        glyf.u16(0);
        coordinates(points);
        if (glyf.size() % 2 == 1) {
            glyf.u8(0);
        }
    }

    private void coordinates(List<Point> points) {
        var across = new ByteWriter();
        var upright = new ByteWriter();
        Point last = new Point(0, 0, true);
        for (Point point : points) {
            int flag = point.on ? 0x01 : 0;
            flag |= step(across, point.x - last.x, 0x02, 0x10);
            flag |= step(upright, point.y - last.y, 0x04, 0x20);
            glyf.u8(flag);
            last = point;
        }
        glyf.all(across.bytes()).all(upright.bytes());
    }

    /** One byte where it fits, none where nothing changes. */
    private static int step(ByteWriter into, int step, int brief, int same) {
        if (step == 0) {
            return same;
        }
        if (Math.abs(step) < 256) {
            into.u8(Math.abs(step));
            return step > 0 ? brief | same : brief;
        }
        into.u16(step);
        return 0;
    }

    /** Gathers contours, each without the point it returns to. */
    private static final class Contours implements CharStringPath.Pen {

        private final List<List<Point>> contours = new ArrayList<>();
        private double x;
        private double y;

        @Override
        public void move(double toX, double toY) {
            contours.add(new ArrayList<>());
            line(toX, toY);
        }

        @Override
        public void line(double toX, double toY) {
            add(toX, toY, true);
            x = toX;
            y = toY;
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
            double off = Math.hypot(x3 - 3 * x2 + 3 * x1 - x, y3 - 3 * y2 + 3 * y1 - y) * Math.sqrt(3) / 36;
            int parts = (int) Math.max(1, Math.ceil(Math.cbrt(off / TOLERANCE)));
            double[] px = {x, x1, x2, x3};
            double[] py = {y, y1, y2, y3};
            for (int i = 0; i < parts; i++) {
                double from = (double) i / parts;
                double to = (double) (i + 1) / parts;
                add(control(px, from, to), control(py, from, to), false);
                add(at(px, to), at(py, to), true);
            }
            x = x3;
            y = y3;
        }

        List<List<Point>> finished() {
            contours.forEach(contour -> {
                if (contour.size() > 1 && contour.getLast().equals(contour.getFirst())) {
                    contour.removeLast();
                }
            });
            contours.removeIf(contour -> contour.size() < 3);
            return contours.stream().map(Contours::withoutImplied).toList();
        }

        /** Between two control points a reader puts the middle by itself. */
        private static List<Point> withoutImplied(List<Point> contour) {
            var kept = new ArrayList<Point>(contour.size());
            for (int i = 0; i < contour.size(); i++) {
                var point = contour.get(i);
                if (i == 0 || !isBetween(contour.get(i - 1), point, contour.get((i + 1) % contour.size()))) {
                    kept.add(point);
                }
            }
            return kept;
        }

        private static boolean isBetween(Point before, Point point, Point after) {
            return point.on
                    && !before.on
                    && !after.on
                    && Math.abs(before.x + after.x - 2 * point.x) <= 1
                    && Math.abs(before.y + after.y - 2 * point.y) <= 1;
        }

        private void add(double toX, double toY, boolean on) {
            contours.getLast().add(new Point((int) Math.round(toX), (int) Math.round(toY), on));
        }

        private static double at(double[] p, double t) {
            double s = 1 - t;
            return s * s * s * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t * t * t * p[3];
        }

        /** The control point of the quadratic curve that stands for this part of the cubic one. */
        private static double control(double[] p, double from, double to) {
            double third = (to - from) / 3;
            double first = at(p, from) + third * slope(p, from);
            double second = at(p, to) - third * slope(p, to);
            return (3 * (first + second) - at(p, from) - at(p, to)) / 4;
        }

        private static double slope(double[] p, double t) {
            double s = 1 - t;
            return 3 * (s * s * (p[1] - p[0]) + 2 * s * t * (p[2] - p[1]) + t * t * (p[3] - p[2]));
        }
    }
}
