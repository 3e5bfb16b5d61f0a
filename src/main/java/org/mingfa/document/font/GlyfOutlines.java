package org.mingfa.document.font;

/** Outlines of a glyf table: quadratic curves, told as cubic ones of the same shape on an em of a thousand. */
final class GlyfOutlines implements Outlines {

    private static final int DEEPEST = 6;
    private static final int WORDS = 0x01;
    private static final int OFFSETS = 0x02;
    private static final int SCALE = 0x08;
    private static final int MORE = 0x20;
    private static final int TWO_SCALES = 0x40;
    private static final int MATRIX = 0x80;
    private static final double SHORT_FRACTION = 1 << 14;

    private final FontData glyf;
    private final FontData loca;
    private final boolean longOffsets;
    private final double scale;

    GlyfOutlines(FontFile file) {
        glyf = file.table("glyf");
        loca = file.table("loca");
        FontData head = file.table("head");
        longOffsets = head.u16(50) == 1;
        scale = (double) EM / head.u16(18);
    }

    @Override
    public byte[] of(int glyph) {
        var pen = new QuadraticPen();
        draw(glyph, new double[] {scale, 0, 0, scale, 0, 0}, pen, 0);
        return pen.bytes();
    }

    private void draw(int glyph, double[] by, QuadraticPen pen, int depth) {
        int start = offset(glyph);
        int length = offset(glyph + 1) - start;
        if (length == 0) {
            return;
        }
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("字体的轮廓层层相套");
        }
        FontData data = glyf.part(start, length);
        int contours = data.i16(0);
        if (contours >= 0) {
            simple(data, contours, by, pen);
        } else {
            composite(data, by, pen, depth);
        }
    }

    private int offset(int glyph) {
        return longOffsets ? loca.i32(4 * glyph) : 2 * loca.u16(2 * glyph);
    }

    private static void simple(FontData data, int contours, double[] by, QuadraticPen pen) {
        int points = contours == 0 ? 0 : data.u16(10 + 2 * (contours - 1)) + 1;
        int at = 10 + 2 * contours;
        at += 2 + data.u16(at);
        var flags = new int[points];
        for (int i = 0; i < points; ) {
            int flag = data.u8(at++);
            int times = (flag & 8) == 0 ? 1 : 1 + data.u8(at++);
            for (int k = 0; k < times && i < points; k++) {
                flags[i++] = flag;
            }
        }
        var x = new int[points];
        at = coordinates(data, at, flags, x, 2, 16);
        var y = new int[points];
        coordinates(data, at, flags, y, 4, 32);
        for (int contour = 0, first = 0; contour < contours; contour++) {
            int last = data.u16(10 + 2 * contour);
            for (int i = first; i <= last; i++) {
                pen.point(
                        by[0] * x[i] + by[2] * y[i] + by[4], by[1] * x[i] + by[3] * y[i] + by[5], (flags[i] & 1) == 1);
            }
            pen.close();
            first = last + 1;
        }
    }

    private static int coordinates(FontData data, int from, int[] flags, int[] into, int brief, int same) {
        int at = from;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & brief) != 0) {
                value += (flags[i] & same) != 0 ? data.u8(at) : -data.u8(at);
                at++;
            } else if ((flags[i] & same) == 0) {
                value += data.i16(at);
                at += 2;
            }
            into[i] = value;
        }
        return at;
    }

    private void composite(FontData data, double[] by, QuadraticPen pen, int depth) {
        int at = 10;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = data.u16(at);
            int glyph = data.u16(at + 2);
            at += 4;
            boolean words = (flags & WORDS) != 0;
            double x = words ? data.i16(at) : data.i8(at);
            double y = words ? data.i16(at + 2) : data.i8(at + 1);
            if ((flags & OFFSETS) == 0) {
                x = 0;
                y = 0;
            }
            at += words ? 4 : 2;
            double[] own = {1, 0, 0, 1, x, y};
            if ((flags & SCALE) != 0) {
                own[0] = own[3] = data.i16(at) / SHORT_FRACTION;
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                own[0] = data.i16(at) / SHORT_FRACTION;
                own[3] = data.i16(at + 2) / SHORT_FRACTION;
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                for (int i = 0; i < 4; i++) {
                    own[i] = data.i16(at + 2 * i) / SHORT_FRACTION;
                }
                at += 8;
            }
            draw(glyph, joined(own, by), pen, depth + 1);
        }
    }

    /** First the one, then the other. */
    private static double[] joined(double[] a, double[] b) {
        return new double[] {
            a[0] * b[0] + a[1] * b[2],
            a[0] * b[1] + a[1] * b[3],
            a[2] * b[0] + a[3] * b[2],
            a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4],
            a[4] * b[1] + a[5] * b[3] + b[5]
        };
    }
}
