package org.mingfa.document.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts outlines into a whole TrueType font: characters, widths and names around them. */
final class SfntWriter {

    private static final int ASCENT = 880;
    private static final int DESCENT = -120;
    private static final int WHOLE = 0xB1B0AFBA;
    private static final int HEAD_ADJUSTMENT = 8;

    private final String name;
    private final List<Integer> characters;
    private final List<Integer> advances;
    private final GlyfWriter outlines;

    /** @param advances of glyph 0 and then of the characters */
    SfntWriter(String name, List<Integer> characters, List<Integer> advances, GlyfWriter outlines) {
        this.name = name;
        this.characters = characters;
        this.advances = advances;
        this.outlines = outlines;
    }

    byte[] bytes() {
        var tables = new TreeMap<String, byte[]>();
        tables.put("OS/2", os2());
        tables.put("cmap", cmap());
        tables.put("glyf", outlines.glyf());
        tables.put("head", head());
        tables.put("hhea", hhea());
        tables.put("hmtx", hmtx());
        tables.put("loca", outlines.loca());
        tables.put("maxp", maxp());
        tables.put("name", names());
        tables.put("post", new ByteWriter().i32(0x30000, 0, 0, 0, 0, 0, 0, 0).bytes());
        return assembled(tables);
    }

    private static byte[] assembled(Map<String, byte[]> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        var font = new ByteWriter().i32(0x10000);
        font.u16(count, power * 16, Integer.numberOfTrailingZeros(power), (count - power) * 16);
        int offset = 12 + 16 * count;
        int head = 0;
        for (var table : tables.entrySet()) {
            byte[] content = table.getValue();
            font.all(table.getKey().getBytes(StandardCharsets.US_ASCII)).i32(sum(content), offset, content.length);
            head = table.getKey().equals("head") ? offset : head;
            offset += padded(content).length;
        }
        tables.values().forEach(content -> font.all(padded(content)));
        var bytes = ByteBuffer.wrap(font.bytes());
        bytes.putInt(head + HEAD_ADJUSTMENT, WHOLE - sum(bytes.array()));
        return bytes.array();
    }

    private static byte[] padded(byte[] content) {
        return Arrays.copyOf(content, (content.length + 3) / 4 * 4);
    }

    private static int sum(byte[] content) {
        var words = ByteBuffer.wrap(padded(content));
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }

    private byte[] head() {
        return new ByteWriter()
                .i32(0x10000, 0x10000, 0, 0x5F0F3CF5)
                .u16(3, Outlines.EM)
                .i32(0, 0, 0, 0)
                .u16(0, DESCENT, Outlines.EM, ASCENT, 0, 8, 2, 1, 0)
                .bytes();
    }

    private byte[] maxp() {
        return new ByteWriter()
                .i32(0x10000)
                .u16(advances.size(), outlines.mostPoints(), outlines.mostContours())
                .u16(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)
                .bytes();
    }

    private byte[] hhea() {
        return new ByteWriter()
                .i32(0x10000)
                .u16(ASCENT, DESCENT, 0, Outlines.EM, 0, 0, Outlines.EM, 1, 0, 0, 0, 0, 0, 0, 0)
                .u16(advances.size())
                .bytes();
    }

    private byte[] hmtx() {
        var widths = new ByteWriter();
        for (int i = 0; i < advances.size(); i++) {
            widths.u16(advances.get(i), outlines.lefts().get(i));
        }
        return widths.bytes();
    }

    private byte[] os2() {
        return new ByteWriter()
                .u16(3, Outlines.EM, 400, 5, 0)
                .u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0)
                .all(new byte[10])
                .i32(0, 0, 0, 0)
                .all(new byte[] {'M', 'F', 'A', ' '})
                .u16(64, 0x20, 0xFFFF, ASCENT, DESCENT, 0, ASCENT, -DESCENT)
                .i32(1 << 18, 0)
                .u16(500, 700, 0, 0x20, 1)
                .bytes();
    }

    private byte[] names() {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        int[] ids = {1, 2, 4, 6};
        var table = new ByteWriter().u16(0, ids.length, 6 + 12 * ids.length);
        for (int id : ids) {
            table.u16(3, 1, 0x409, id, text.length, 0);
        }
        return table.all(text).bytes();
    }

    /** Both usual maps: some readers know only the one up to U+FFFF. */
    private byte[] cmap() {
        var sorted = new TreeMap<Integer, Integer>();
        for (int i = 0; i < characters.size(); i++) {
            sorted.put(characters.get(i), i + 1);
        }
        byte[] segments = segments(sorted.headMap(0xFFFF));
        var groups = new ByteWriter();
        sorted.forEach((character, glyph) -> groups.i32(character, character, glyph));
        var cmap = new ByteWriter().u16(0, 2);
        cmap.u16(3, 1).i32(20).u16(3, 10).i32(20 + segments.length);
        cmap.all(segments);
        cmap.u16(12, 0).i32(16 + groups.size(), 0, sorted.size()).all(groups.bytes());
        return cmap.bytes();
    }

    /** Format 4, one segment for each character: glyphs are numbered in the order of use, so they form no runs. */
    private static byte[] segments(Map<Integer, Integer> characters) {
        var codes = new ArrayList<>(characters.keySet());
        int count = codes.size() + 1;
        int power = Integer.highestOneBit(count);
        var table = new ByteWriter().u16(4, 16 + 8 * count, 0, 2 * count);
        table.u16(2 * power, Integer.numberOfTrailingZeros(power), 2 * (count - power));
        codes.forEach(table::u16);
        table.u16(0xFFFF, 0);
        codes.forEach(table::u16);
        table.u16(0xFFFF);
        characters.forEach((code, glyph) -> table.u16(glyph - code));
        table.u16(1);
        for (int i = 0; i < count; i++) {
            table.u16(0);
        }
        return table.bytes();
    }
}
