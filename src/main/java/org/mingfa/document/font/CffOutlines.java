package org.mingfa.document.font;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Outlines of a CFF table. Subroutines are written out, because a subset takes none along. */
final class CffOutlines implements Outlines {

    private static final int CHAR_STRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int SUBRS = 19;
    private static final int FD_ARRAY = escaped(36);
    private static final int FD_SELECT = escaped(37);

    private final FontData cff;
    private final Index charStrings;
    private final Index globals;
    private final Index[] locals;
    private final int select;

    CffOutlines(FontData cff) {
        this.cff = cff;
        var names = new Index(cff.u8(2));
        var tops = new Index(names.end);
        var strings = new Index(tops.end);
        globals = new Index(strings.end);
        Map<Integer, int[]> top = dictionary(tops.start(0), tops.start(1));
        charStrings = new Index(number(top, CHAR_STRINGS));
        select = top.containsKey(FD_SELECT) ? number(top, FD_SELECT) : 0;
        if (select == 0) {
            locals = new Index[] {subroutines(top)};
        } else {
            var fonts = new Index(number(top, FD_ARRAY));
            locals = new Index[fonts.count];
            for (int i = 0; i < locals.length; i++) {
                locals[i] = subroutines(dictionary(fonts.start(i), fonts.start(i + 1)));
            }
        }
    }

    @Override
    public byte[] of(int glyph) {
        var flat = new FlatCharString(globals, locals[select == 0 ? 0 : part(glyph)]);
        flat.run(charStrings.get(glyph));
        return flat.bytes();
    }

    private Index subroutines(Map<Integer, int[]> dictionary) {
        int[] place = dictionary.get(PRIVATE);
        if (place == null || place.length < 2) {
            return new Index();
        }
        Map<Integer, int[]> own = dictionary(place[1], place[1] + place[0]);
        return own.containsKey(SUBRS) ? new Index(place[1] + number(own, SUBRS)) : new Index();
    }

    /** Which part of a font made of parts (CID-keyed) the glyph belongs to. */
    private int part(int glyph) {
        if (cff.u8(select) == 0) {
            return cff.u8(select + 1 + glyph);
        }
        int low = 0;
        int high = cff.u16(select + 1) - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (cff.u16(select + 3 + 3 * middle) <= glyph) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return cff.u8(select + 5 + 3 * low);
    }

    private static int number(Map<Integer, int[]> dictionary, int operator) {
        int[] operands = dictionary.get(operator);
        if (operands == null || operands.length == 0) {
            throw new IllegalArgumentException("字体的轮廓表不完整");
        }
        return operands[0];
    }

    private static int escaped(int operator) {
        return 12 << 8 | operator;
    }

    /** Operators with their whole operands; what has a fraction is of no use here and counts as 0. */
    private Map<Integer, int[]> dictionary(int from, int to) {
        var entries = new HashMap<Integer, int[]>();
        var operands = new int[64];
        int count = 0;
        for (int at = from; at < to; ) {
            int first = cff.u8(at++);
            if (first <= 21) {
                int operator = first == 12 ? escaped(cff.u8(at++)) : first;
                entries.put(operator, Arrays.copyOf(operands, count));
                count = 0;
            } else if (first == 28) {
                operands[count++] = cff.i16(at);
                at += 2;
            } else if (first == 29) {
                operands[count++] = cff.i32(at);
                at += 4;
            } else if (first == 30) {
                while ((cff.u8(at++) & 0x0F) != 0x0F) {
                    // A fraction ends with the half byte F.
                }
                operands[count++] = 0;
            } else if (first <= 246) {
                operands[count++] = first - 139;
            } else {
                int rest = cff.u8(at++);
                operands[count++] = first <= 250 ? (first - 247) * 256 + rest + 108 : -(first - 251) * 256 - rest - 108;
            }
        }
        return entries;
    }

    /** A table of byte strings. */
    final class Index {

        private final int offsets;
        private final int width;
        private final int data;
        private final int end;
        final int count;

        Index() {
            count = 0;
            offsets = 0;
            width = 0;
            data = 0;
            end = 0;
        }

        Index(int at) {
            count = cff.u16(at);
            width = count == 0 ? 0 : cff.u8(at + 2);
            offsets = at + 3;
            data = offsets + (count + 1) * width - 1;
            end = count == 0 ? at + 2 : start(count);
        }

        private int start(int i) {
            return data + cff.number(offsets + i * width, width);
        }

        FontData get(int i) {
            if (i < 0 || i >= count) {
                throw new IllegalArgumentException("字体的轮廓表没有第" + i + "项");
            }
            return cff.part(start(i), start(i + 1) - start(i));
        }
    }
}
