package org.mingfa.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The contents of kept files in the database: what the programs that share it have in common. */
public final class SharedContents {

    private static final int PART = 1 << 20;

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
        return part(client, kept, 0).map(first -> new SequenceInputStream(new Parts(client, kept, first)));
    }

    private static final class Parts implements Enumeration<InputStream> {
        private final JdbcClient client;
        private final Belonging kept;
        private Optional<byte[]> next;
        private int read;

        Parts(JdbcClient client, Belonging kept, byte[] first) {
            this.client = client;
            this.kept = kept;
            this.next = Optional.of(first);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            byte[] bytes = next.orElseThrow();
            next = bytes.length < PART ? Optional.empty() : part(client, kept, ++read);
            return new ByteArrayInputStream(bytes);
        }
    }

    private static Optional<byte[]> part(JdbcClient client, Belonging kept, int part) {
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
