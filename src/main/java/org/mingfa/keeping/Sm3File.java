package org.mingfa.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.mingfa.evidence.Vault;

/** A file written with its SM3 digest taken on the way; closed, it is on disk. */
class Sm3File extends OutputStream {

    private final FileChannel channel;
    private final SM3Digest sm3 = new SM3Digest();
    private long size;

    Sm3File(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var left = ByteBuffer.wrap(bytes, from, length);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        sm3.update(bytes, from, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.force(true);
            channel.close();
        }
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    long size() {
        return size;
    }

    /** To be asked once, after all is written. */
    String digest() {
        return Vault.hex(sm3);
    }

    /** The digest of a file as it lies there. */
    static String digestOf(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Vault.digest(content);
        }
    }
}
