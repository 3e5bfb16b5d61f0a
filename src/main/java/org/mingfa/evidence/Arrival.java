package org.mingfa.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bouncycastle.crypto.digests.SM3Digest;

/** A file on its way in: it lies aside until it is moved to its place, and is gone when closed before that. */
final class Arrival implements AutoCloseable {

    private final Path file;
    private final SM3Digest sm3 = new SM3Digest();
    private long size;

    Arrival(Path file) {
        this.file = file;
    }

    /**
     * Takes the content in and forces it to disk.
     *
     * @param maxSize in bytes
     * @throws EvidenceRefused when it is empty, longer than that, or the sender breaks off
     * @throws IOException when it cannot be written
     */
    void receive(InputStream content, long maxSize) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = next(content, buffer); read >= 0; read = next(content, buffer)) {
                size += read;
                if (size > maxSize) {
                    throw new EvidenceRefused("文件超过 " + readable(maxSize) + "。请压缩图片或视频、拆成几个文件，再分别上传。");
                }
                sm3.update(buffer, 0, read);
                write(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            if (size == 0) {
                throw new EvidenceRefused("文件是空的（0 字节）。请打开原文件确认内容，再重新上传。");
            }
            channel.force(true);
        }
    }

    private static int next(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new EvidenceRefused("上传中断，文件没有保存。请检查网络后重新上传。", e);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The digest of all that was received; to be asked once. */
    String digest() {
        return Vault.hex(sm3);
    }

    long size() {
        return size;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String readable(long bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MB" : bytes + " 字节";
    }
}
