package org.mingfa.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A folder as one file (tar, compressed by gzip), and back. */
public final class Archive {

    private static final int BUFFER = 1 << 16;

    private Archive() {}

    static TarArchiveOutputStream to(OutputStream target) throws IOException {
        var tar = new TarArchiveOutputStream(
                new GZIPOutputStream(new BufferedOutputStream(target, BUFFER), BUFFER), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }

    /** Packs every file below a folder; an absent folder is packed as an empty one. Closes the target. */
    public static void pack(Path folder, OutputStream target) throws IOException {
        try (var tar = to(target)) {
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                    add(tar, folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
    }

    static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(0600);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    /** Where what bears a name lies within a folder; a name that leads out of it is refused. */
    public static Path within(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("leads outside its folder: " + name);
        }
        return target;
    }

    /** Unpacks into a folder; everything there belongs to this user alone. */
    public static void unpack(Path packed, Path into) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(packed), BUFFER);
                var tar = new TarArchiveInputStream(new GZIPInputStream(content, BUFFER), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = within(into, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                }
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(entry.isDirectory() ? "rwx------" : "rw-------"));
            }
        }
    }
}
