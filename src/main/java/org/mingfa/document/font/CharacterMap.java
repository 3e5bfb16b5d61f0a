package org.mingfa.document.font;

/** Which glyph shows a character: the cmap table in its two usual forms, 4 (up to U+FFFF) and 12 (all). */
final class CharacterMap {

    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;

    private final FontData map;
    private final int format;

    /** @throws IllegalArgumentException if the font has no Unicode map */
    CharacterMap(FontData cmap) {
        int best = 0;
        int offset = 0;
        for (int i = 0; i < cmap.u16(2); i++) {
            int entry = 4 + 8 * i;
            int platform = cmap.u16(entry);
            int format = cmap.u16(cmap.i32(entry + 4));
            if ((platform == 0 || platform == 3) && (format == SEGMENTS || format == GROUPS) && format > best) {
                best = format;
                offset = cmap.i32(entry + 4);
            }
        }
        if (best == 0) {
            throw new IllegalArgumentException("字体没有统一码字符表");
        }
        format = best;
        map = cmap.from(offset);
    }

    /** The glyph, or 0 for none. */
    int glyph(int codePoint) {
        if (format == GROUPS) {
            return ofGroups(codePoint);
        }
        return codePoint > 0xFFFF ? 0 : ofSegments(codePoint);
    }

    private int ofGroups(int codePoint) {
        int low = 0;
        int high = map.i32(12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = 16 + 12 * middle;
            if (codePoint < map.i32(group)) {
                high = middle - 1;
            } else if (codePoint > map.i32(group + 4)) {
                low = middle + 1;
            } else {
                return map.i32(group + 8) + codePoint - map.i32(group);
            }
        }
        return 0;
    }

    private int ofSegments(int codePoint) {
        int doubled = map.u16(6);
        int ends = 14;
        int starts = ends + doubled + 2;
        int deltas = starts + doubled;
        int ranges = deltas + doubled;
        for (int i = 0; i < doubled; i += 2) {
            if (codePoint <= map.u16(ends + i)) {
                if (codePoint < map.u16(starts + i)) {
                    return 0;
                }
                int range = map.u16(ranges + i);
                if (range == 0) {
                    return codePoint + map.u16(deltas + i) & 0xFFFF;
                }
                int glyph = map.u16(ranges + i + range + 2 * (codePoint - map.u16(starts + i)));
                return glyph == 0 ? 0 : glyph + map.u16(deltas + i) & 0xFFFF;
            }
        }
        return 0;
    }
}
