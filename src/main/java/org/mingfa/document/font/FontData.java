package org.mingfa.document.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of a font file, read at any place. Numbers are big-endian, as OpenType has them. */
final class FontData {

    private final ByteBuffer bytes;

    private FontData(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** A file as it lies: a font of Chinese has tens of megabytes, of which a document needs a few thousand bytes. */
    static FontData map(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new FontData(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    FontData part(int offset, int length) {
        return new FontData(bytes.slice(offset, length));
    }

    FontData from(int offset) {
        return part(offset, size() - offset);
    }

    int size() {
        return bytes.limit();
    }

    int u8(int at) {
        return bytes.get(at) & 0xFF;
    }

    int i8(int at) {
        return bytes.get(at);
    }

    int u16(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    int i16(int at) {
        return bytes.getShort(at);
    }

    /** An offset or a count; what exceeds two thousand million is no sound font. */
    int i32(int at) {
        return bytes.getInt(at);
    }

    /** A number of one to four bytes. */
    int number(int at, int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | u8(at + i);
        }
        return value;
    }

    byte[] copy(int at, int length) {
        var copy = new byte[length];
        bytes.get(at, copy);
        return copy;
    }
}
