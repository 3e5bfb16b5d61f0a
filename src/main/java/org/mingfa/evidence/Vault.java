package org.mingfa.evidence;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The folder of kept files: each under {@code ab/cd/} and its whole digest, written once, readable by this user only. */
public record Vault(Path root) {

    /** The vault of an installation. */
    public static Vault of(Path data) {
        return new Vault(data.toAbsolutePath().normalize().resolve("evidence"));
    }

    /** Where a content with that digest lies or would lie. */
    public Path place(String digest) {
        return second(digest).resolve(digest);
    }

    /** The same, with its folder made. */
    public Path room(String digest) throws IOException {
        createFolder(second(digest));
        return place(digest);
    }

    private Path first(String digest) {
        return root.resolve(digest.substring(0, 2));
    }

    private Path second(String digest) {
        return first(digest).resolve(digest.substring(2, 4));
    }

    /**
     * Moves an arrived file, already forced to disk, to its place. One of the same content that lies there is replaced:
     * equal if all is well, and if it was damaged, mended.
     */
    public void keep(Path arrived, String digest) throws IOException {
        Path place = room(digest);
        Files.setPosixFilePermissions(arrived, PosixFilePermissions.fromString("r--------"));
        Files.move(arrived, place, ATOMIC_MOVE);
        force(second(digest));
        force(first(digest));
        force(root);
    }

    /** Makes a folder only this user can read, and those above it that are missing. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** The SM3 digest of what is read to its end, in hexadecimal. */
    public static String digest(InputStream content) throws IOException {
        SM3Digest sm3 = new SM3Digest();
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            sm3.update(buffer, 0, read);
        }
        return hex(sm3);
    }

    /** The digest of what was taken in, in hexadecimal; to be asked once. */
    public static String hex(SM3Digest sm3) {
        byte[] digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return HexFormat.of().formatHex(digest);
    }

    /** Makes a rename within the folder survive a power cut. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
