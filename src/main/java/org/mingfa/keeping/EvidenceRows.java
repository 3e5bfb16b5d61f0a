package org.mingfa.keeping;

import java.io.IOException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads which files the database knows, a page at a time. */
final class EvidenceRows {

    private static final String PAGE = """
            select county, digest, place, size from evidence
            where (county, digest, place) > (:county, :digest, :place) and (:since::timestamptz is null or stored >= :since)
            order by county, digest, place limit 1000
            """;

    /** A file and a place it belongs to. */
    record Row(String county, String digest, String place, long size) {

        /** In one Chinese sentence, without its end. */
        String called() {
            return "区划" + place + "的文件（摘要" + digest + "）";
        }
    }

    /** What is done with each. */
    @FunctionalInterface
    interface Work {
        void take(Row row) throws IOException;
    }

    private EvidenceRows() {}

    /** @param since only files kept from then on; null for all */
    static void each(JdbcClient client, @Nullable Instant since, Work work) throws IOException {
        var last = new Row("", "", "", 0);
        for (var page = after(client, since, last); !page.isEmpty(); page = after(client, since, last)) {
            for (var row : page) {
                work.take(row);
            }
            last = page.getLast();
        }
    }

    private static List<Row> after(JdbcClient client, @Nullable Instant since, Row last) {
        return client.sql(PAGE)
                .param("county", last.county())
                .param("digest", last.digest())
                .param("place", last.place())
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> new Row(
                        row.getString("county"), row.getString("digest"), row.getString("place"), row.getLong("size")))
                .list();
    }
}
