package org.mingfa.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup consists of and where it came from.
 *
 * @param format of backups, to be raised when an older program could not read one
 * @param schema the newest migration of the tables
 * @param kind how the database was copied
 * @param postgres the major version of the server whose files they are
 * @param installation which database it is
 * @param began when it was begun
 * @param ended from when on the copy is whole: no earlier moment can be reached with it
 * @param branch the log that follows on it; null when none was set aside
 * @param segment the first segment of that log it needs; null for rows
 * @param parts its files
 * @param evidence how many kept files belong to it; they lie once for all backups
 * @param missing what should have been copied and could not, each in one Chinese sentence
 */
record Manifest(
        int format,
        String schema,
        Kind kind,
        int postgres,
        String installation,
        Instant began,
        Instant ended,
        @Nullable String branch,
        @Nullable String segment,
        List<Part> parts,
        long evidence,
        List<String> missing) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String PROOF = "manifest.proof";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** How the database was copied: its files, to be replayed on, or its rows, which any later PostgreSQL reads. */
    enum Kind {
        FILES,
        ROWS
    }

    /**
     * One file.
     *
     * @param name relative to the backup
     * @param digest SM3, in hexadecimal
     */
    record Part(String name, long size, String digest) {}

    byte[] written() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest read(Path backup) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(backup.resolve(NAME)), Manifest.class);
        } catch (JacksonException unreadable) {
            throw new KeepingRefused("备份清单" + backup.resolve(NAME) + "已损坏。", "请改用另一份备份。");
        }
    }
}
