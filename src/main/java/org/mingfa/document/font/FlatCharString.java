package org.mingfa.document.font;

/** Copies a charstring with its subroutines written out and its width and hints left out. */
final class FlatCharString {

    private static final int DEEPEST = 12;
    private static final int LONGEST = 64;

    private final CffOutlines.Index globals;
    private final CffOutlines.Index locals;
    private final ByteWriter flat = new ByteWriter();
    private final byte[][] operands = new byte[LONGEST][];
    private int count;
    private int stems;
    private int depth;
    private boolean begun;

    FlatCharString(CffOutlines.Index globals, CffOutlines.Index locals) {
        this.globals = globals;
        this.locals = locals;
    }

    byte[] bytes() {
        return flat.bytes();
    }

    /** Whether the glyph goes on after these bytes. */
    boolean run(FontData code) {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("字体的轮廓层层相套");
        }
        for (int at = 0; at < code.size(); ) {
            int first = code.u8(at);
            int length = operandLength(first);
            if (length > 0) {
                push(code.copy(at, length));
                at += length;
            } else {
                switch (first) {
                    case 10 -> {
                        if (!run(subroutine(locals))) {
                            return false;
                        }
                    }
                    case 29 -> {
                        if (!run(subroutine(globals))) {
                            return false;
                        }
                    }
                    case 11 -> {
                        depth--;
                        return true;
                    }
                    case 14 -> {
                        return false;
                    }
                    case 1, 3, 18, 23 -> stems();
                    case 19, 20 -> {
                        stems();
                        at += (stems + 7) / 8;
                    }
                    case 12 -> curveOfTwo(code.u8(++at));
                    default -> draw(first);
                }
                at++;
            }
        }
        depth--;
        return true;
    }

    private static int operandLength(int first) {
        if (first == 28) {
            return 3;
        }
        if (first < 32) {
            return 0;
        }
        return first < 247 ? 1 : first < 255 ? 2 : 5;
    }

    private void push(byte[] operand) {
        if (count == LONGEST) {
            throw new IllegalArgumentException("字体的轮廓有过长的一段");
        }
        operands[count++] = operand;
    }

    private FontData subroutine(CffOutlines.Index index) {
        int bias = index.count < 1240 ? 107 : index.count < 33900 ? 1131 : 32768;
        if (count == 0) {
            throw new IllegalArgumentException("字体的轮廓缺少数字");
        }
        return index.get(value(operands[--count]) + bias);
    }

    private static int value(byte[] operand) {
        int first = operand[0] & 0xFF;
        int second = operand.length > 1 ? operand[1] & 0xFF : 0;
        return switch (operand.length) {
            case 1 -> first - 139;
            case 2 -> first < 251 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
            default -> operand[1] << 8 | (operand[2] & 0xFF);
        };
    }

    /** A hint: only counted, to know how long masks are. An odd operand at the beginning would be the width. */
    private void stems() {
        stems += count / 2;
        count = 0;
        begun = true;
    }

    private void curveOfTwo(int operator) {
        if (operator < 34 || operator > 37) {
            throw new IllegalArgumentException("字体的轮廓用了不常见的运算");
        }
        emit(0, 12);
        flat.u8(operator);
    }

    private void draw(int operator) {
        int taken = switch (operator) {
            case 21 -> 2;
            case 4, 22 -> 1;
            default -> count;
        };
        emit(begun ? 0 : Math.max(0, count - taken), operator);
        begun = true;
    }

    private void emit(int from, int operator) {
        for (int i = from; i < count; i++) {
            flat.all(operands[i]);
        }
        flat.u8(operator);
        count = 0;
    }
}
