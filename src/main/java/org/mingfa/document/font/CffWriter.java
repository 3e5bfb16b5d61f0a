package org.mingfa.document.font;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a CID-keyed CFF font whose CIDs are its glyph numbers. */
final class CffWriter {

    /** String numbers above the standard ones of the format. */
    private static final int ADOBE = 391;

    private static final int IDENTITY = 392;
    private static final int END = 14;

    private final byte[] name;
    private final List<Integer> advances;
    private final List<byte[]> outlines;

    CffWriter(String name, List<Integer> advances, List<byte[]> outlines) {
        this.name = name.getBytes(StandardCharsets.US_ASCII);
        this.advances = advances;
        this.outlines = outlines;
    }

    byte[] bytes() {
        int count = outlines.size();
        byte[] head = new ByteWriter()
                .u8(1)
                .u8(0)
                .u8(4)
                .u8(4)
                .all(index(List.of(name)))
                .bytes();
        byte[] rest = new ByteWriter()
                .all(index(List.of(ascii("Adobe"), ascii("Identity"))))
                .u16(0)
                .bytes();
        byte[] charset = charset(count);
        byte[] select = new ByteWriter().u8(3).u16(1, 0).u8(0).u16(count).bytes();
        byte[] charStrings = index(charStrings());
        byte[] own =
                new ByteWriter().number(Outlines.EM).u8(20).number(0).u8(21).bytes();
        int start = head.length + index(List.of(top(0, 0, 0, 0))).length + rest.length;
        int selectAt = start + charset.length;
        int stringsAt = selectAt + select.length;
        int ownAt = stringsAt + charStrings.length;
        int fontsAt = ownAt + own.length;
        byte[] font = place(new ByteWriter().number(own.length), ownAt).u8(18).bytes();
        return new ByteWriter()
                .all(head)
                .all(index(List.of(top(start, selectAt, stringsAt, fontsAt))))
                .all(rest)
                .all(charset)
                .all(select)
                .all(charStrings)
                .all(own)
                .all(index(List.of(font)))
                .bytes();
    }

    private byte[] top(int charset, int select, int charStrings, int fonts) {
        var top =
                new ByteWriter().number(ADOBE).number(IDENTITY).number(0).u8(12).u8(30);
        top.number(outlines.size()).u8(12).u8(34);
        place(top, charset).u8(15);
        place(top, select).u8(12).u8(37);
        place(top, charStrings).u8(17);
        place(top, fonts).u8(12).u8(36);
        return top.bytes();
    }

    /** An offset, always in its longest form, so that its value does not change where things stand. */
    private static ByteWriter place(ByteWriter writer, int offset) {
        return writer.u8(29).i32(offset);
    }

    private static byte[] charset(int count) {
        return count == 1
                ? new byte[1]
                : new ByteWriter().u8(2).u16(1, count - 2).bytes();
    }

    private List<byte[]> charStrings() {
        var charStrings = new ArrayList<byte[]>();
        for (int i = 0; i < outlines.size(); i++) {
            var charString = new ByteWriter();
            // The width stands before the first operator; only one that differs from the default is written.
            if (advances.get(i) != Outlines.EM) {
                charString.number(advances.get(i));
            }
            charStrings.add(charString.all(outlines.get(i)).u8(END).bytes());
        }
        return charStrings;
    }

    private static byte[] index(List<byte[]> items) {
        var index = new ByteWriter().u16(items.size()).u8(4);
        int offset = 1;
        index.i32(offset);
        for (byte[] item : items) {
            offset += item.length;
            index.i32(offset);
        }
        items.forEach(index::all);
        return index.bytes();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
