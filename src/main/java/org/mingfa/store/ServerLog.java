package org.mingfa.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The server's log: one file and the one before it. */
record ServerLog(Path file) {

    private static final long FULL = 8L << 20;
    private static final int LAST_WORDS = 12;

    /** Begins a new file when the present one is long enough. Called only while no server writes to it. */
    void turnOver() throws IOException {
        if (size() > FULL) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What was written from that position on. */
    String since(long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long from = Math.max(position, channel.size() - (64 << 10));
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
            channel.read(bytes, from);
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        }
    }

    static List<String> lastLines(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size());
    }
}
