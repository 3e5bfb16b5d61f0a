package org.mingfa.document.font;

/** Follows a charstring of moves, lines and curves, as {@link Outlines} tells them. */
final class CharStringPath {

    /** Is told every step, in units of the em. */
    interface Pen {
        void move(double x, double y);

        void line(double x, double y);

        void curve(double x1, double y1, double x2, double y2, double x3, double y3);
    }

    private final Pen pen;
    private final double[] stack = new double[64];
    private int count;
    private double x;
    private double y;

    private CharStringPath(Pen pen) {
        this.pen = pen;
    }

    static void follow(byte[] code, Pen pen) {
        new CharStringPath(pen).follow(code);
    }

    private void follow(byte[] code) {
        for (int at = 0; at < code.length; ) {
            int first = code[at++] & 0xFF;
            if (first == 28) {
                stack[count++] = (short) (code[at] << 8 | (code[at + 1] & 0xFF));
                at += 2;
            } else if (first < 32) {
                draw(first == 12 ? 1200 + code[at++] : first);
                count = 0;
            } else if (first < 247) {
                stack[count++] = first - 139;
            } else if (first < 255) {
                int rest = code[at++] & 0xFF;
                stack[count++] = first < 251 ? (first - 247) * 256 + rest + 108 : -(first - 251) * 256 - rest - 108;
            } else {
                int whole = code[at] << 8 | (code[at + 1] & 0xFF);
                stack[count++] = whole + ((code[at + 2] & 0xFF) << 8 | (code[at + 3] & 0xFF)) / 65536.0;
                at += 4;
            }
        }
    }

    private void draw(int operator) {
        switch (operator) {
            case 21 -> move(stack[0], stack[1]);
            case 22 -> move(stack[0], 0);
            case 4 -> move(0, stack[0]);
            case 5 -> lines(0, count);
            case 6, 7 -> straight(operator == 6);
            case 8 -> curves(0, count);
            case 24 -> {
                curves(0, count - 2);
                lines(count - 2, count);
            }
            case 25 -> {
                lines(0, count - 6);
                curves(count - 6, count);
            }
            case 26, 27 -> parallel(operator == 27);
            case 30, 31 -> alternating(operator == 31);
            default -> flex(operator - 1200);
        }
    }

    private void move(double dx, double dy) {
        x += dx;
        y += dy;
        pen.move(x, y);
    }

    private void line(double dx, double dy) {
        x += dx;
        y += dy;
        pen.line(x, y);
    }

    private void curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3) {
        double x1 = x + dx1;
        double y1 = y + dy1;
        double x2 = x1 + dx2;
        double y2 = y1 + dy2;
        x = x2 + dx3;
        y = y2 + dy3;
        pen.curve(x1, y1, x2, y2, x, y);
    }

    private void lines(int from, int to) {
        for (int i = from; i + 1 < to; i += 2) {
            line(stack[i], stack[i + 1]);
        }
    }

    private void straight(boolean horizontal) {
        for (int i = 0; i < count; i++) {
            boolean across = horizontal == (i % 2 == 0);
            line(across ? stack[i] : 0, across ? 0 : stack[i]);
        }
    }

    private void curves(int from, int to) {
        for (int i = from; i + 5 < to; i += 6) {
            curve(stack[i], stack[i + 1], stack[i + 2], stack[i + 3], stack[i + 4], stack[i + 5]);
        }
    }

    /** Curves that begin and end in the same direction. */
    private void parallel(boolean horizontal) {
        int i = count % 4;
        double aside = i == 1 ? stack[0] : 0;
        for (; i + 3 < count; i += 4) {
            if (horizontal) {
                curve(stack[i], aside, stack[i + 1], stack[i + 2], stack[i + 3], 0);
            } else {
                curve(aside, stack[i], stack[i + 1], stack[i + 2], 0, stack[i + 3]);
            }
            aside = 0;
        }
    }

    /** Curves that begin across and end upright, and then the other way round. */
    private void alternating(boolean horizontal) {
        boolean across = horizontal;
        for (int i = 0; i + 3 < count; i += 4) {
            double aside = count - i == 5 ? stack[i + 4] : 0;
            if (across) {
                curve(stack[i], 0, stack[i + 1], stack[i + 2], aside, stack[i + 3]);
            } else {
                curve(0, stack[i], stack[i + 1], stack[i + 2], stack[i + 3], aside);
            }
            across = !across;
        }
    }

    /** Two curves that are nearly a straight line. */
    private void flex(int kind) {
        double[] s = stack;
        switch (kind) {
            case 34 -> {
                curve(s[0], 0, s[1], s[2], s[3], 0);
                curve(s[4], 0, s[5], -s[2], s[6], 0);
            }
            case 35 -> curves(0, 12);
            case 36 -> {
                curve(s[0], s[1], s[2], s[3], s[4], 0);
                curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
            }
            case 37 -> {
                double dx = s[0] + s[2] + s[4] + s[6] + s[8];
                double dy = s[1] + s[3] + s[5] + s[7] + s[9];
                boolean across = Math.abs(dx) > Math.abs(dy);
                curve(s[0], s[1], s[2], s[3], s[4], s[5]);
                curve(s[6], s[7], s[8], s[9], across ? s[10] : -dx, across ? -dy : s[10]);
            }
            default -> throw new IllegalArgumentException("字体的轮廓用了不常见的运算");
        }
    }
}
