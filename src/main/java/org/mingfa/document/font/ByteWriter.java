package org.mingfa.document.font;

import java.io.ByteArrayOutputStream;

/** Writes big-endian numbers. */
final class ByteWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ByteWriter u8(int value) {
        bytes.write(value);
        return this;
    }

    ByteWriter u16(int... values) {
        for (int value : values) {
            bytes.write(value >> 8);
            bytes.write(value);
        }
        return this;
    }

    ByteWriter i32(int... values) {
        for (int value : values) {
            u16(value >>> 16, value);
        }
        return this;
    }

    ByteWriter all(byte[] values) {
        bytes.writeBytes(values);
        return this;
    }

    /** A number as charstrings and dictionaries hold it, the shortest form. */
    ByteWriter number(int value) {
        if (value >= -107 && value <= 107) {
            return u8(value + 139);
        }
        if (value >= 108 && value <= 1131) {
            return u8((value - 108) / 256 + 247).u8((value - 108) % 256);
        }
        if (value >= -1131 && value <= -108) {
            return u8((-value - 108) / 256 + 251).u8((-value - 108) % 256);
        }
        return u8(28).u16(value);
    }

    int size() {
        return bytes.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
