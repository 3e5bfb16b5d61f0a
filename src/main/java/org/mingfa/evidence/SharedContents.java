package org.mingfa.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The contents of kept files in the database: what the programs that share it have in common. */
public final class SharedContents {

    static final int PART = 1 << 20;

    private static final String PUT = """
            insert into evidence_content (county, digest, place, part, bytes)
            values (:county, :digest, :place, :part, :bytes) on conflict (county, digest, place, part) do nothing
            """;

    private static final String GET = """
            select bytes from evidence_content
            where county = :county and digest = :digest and place = :place and part = :part
            """;

    private SharedContents() {}

    /** Puts a file's content in; one that is there already stays. */
    static void put(JdbcClient client, Belonging kept, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            int part = 0;
            for (byte[] bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
                of(client.sql(PUT), kept, part++).param("bytes", bytes).update();
            }
        }
    }

    /**
     * A content, to be read within the client's transaction: a part at a time, as it is read.
     *
     * @return empty when it is not there
     */
    public static Optional<InputStream> open(JdbcClient client, Belonging kept) {
        return part(client, kept, 0).map(first -> new PartsStream(client, kept, first));
    }

    static Optional<byte[]> part(JdbcClient client, Belonging kept, int part) {
        return of(client.sql(GET), kept, part).query(byte[].class).optional();
    }

    private static StatementSpec of(StatementSpec statement, Belonging kept, int part) {
        return statement
                .param("county", kept.county())
                .param("digest", kept.digest())
                .param("place", kept.place())
                .param("part", part);
    }
}
