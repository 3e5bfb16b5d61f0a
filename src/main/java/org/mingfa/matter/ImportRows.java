package org.mingfa.matter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which workbook rows have opened which matters. */
final class ImportRows {

    private ImportRows() {}

    /** Binds a row to the matter it opens, in the same transaction; when it has opened another, that. */
    static Optional<UUID> claim(JdbcClient client, Scope scope, Matter matter, String key, Instant now) {
        boolean bound = client.sql("""
                                insert into import_row (county, place, key, matter, imported) values (:county, :township, :key, :matter, :imported)
                                on conflict (county, place, key) do nothing
                                """)
                        .param("county", matter.county())
                        .param("township", place(scope, matter).digits())
                        .param("key", key)
                        .param("matter", matter.id())
                        .param("imported", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
        return bound
                ? Optional.empty()
                : Optional.of(client.sql(
                                "select matter from import_row where county = :county and place = :township and key = :key")
                        .param("county", matter.county())
                        .param("township", place(scope, matter).digits())
                        .param("key", key)
                        .query(UUID.class)
                        .single());
    }

    /** Keys are a township's; whoever may not see the township has keys in the matter's own place. */
    private static PlaceCode place(Scope scope, Matter matter) {
        return scope.contains(matter.township().digits()) ? matter.township() : matter.place();
    }

    static Map<String, UUID> opened(JdbcClient client, PlaceCode township, Collection<String> keys) {
        var opened = new HashMap<String, UUID>();
        client.sql(
                        "select key, matter from import_row where county = :county and place = :township and key = any (:keys)")
                .param("county", township.county())
                .param("township", township.digits())
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    opened.put(row.getString("key"), row.getObject("matter", UUID.class));
                });
        return opened;
    }
}
