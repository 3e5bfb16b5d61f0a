package org.mingfa.matter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which workbook rows have opened which matters. */
final class ImportRows {

    private ImportRows() {}

    /** The row has opened a matter before: undoes the transaction that would have opened another. */
    static final class Claimed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Claimed() {
            super(null, null, false, false);
        }
    }

    /**
     * Binds a row to the matter it opens, in the same transaction.
     *
     * @throws Claimed when it has opened another
     */
    static void claim(JdbcClient client, Matter matter, String key, Instant now) {
        int claimed = client.sql("""
                        insert into import_row (county, place, key, matter, imported) values (?, ?, ?, ?, ?)
                        on conflict (county, place, key) do nothing
                        """)
                .param(matter.county())
                .param(matter.township())
                .param(key)
                .param(matter.id())
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        if (claimed == 0) {
            throw new Claimed();
        }
    }

    static Map<String, UUID> opened(JdbcClient client, String township, Collection<String> keys) {
        var opened = new HashMap<String, UUID>();
        client.sql("select key, matter from import_row where county = ? and place = ? and key = any (?)")
                .param(Matter.county(township))
                .param(township)
                .param(keys.toArray(String[]::new))
                .query(row -> {
                    opened.put(row.getString("key"), row.getObject("matter", UUID.class));
                });
        return opened;
    }
}
