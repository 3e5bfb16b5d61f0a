package org.mingfa.matter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers that matters bore where they were kept before they were carried over. */
final class FormerNumbers {

    private FormerNumbers() {}

    /** In the transaction that opens the matter, which search finds by this number too; nothing for null. */
    static void keep(JdbcClient client, Matter matter, @Nullable String number) {
        if (number == null || number.isBlank()) {
            return;
        }
        client.sql("""
                        with kept as (
                            insert into former_number (county, place, matter, number, words)
                            values (:county, :place, :matter, :number, :words::tsvector)
                        )
                        update matter set words = words || :words::tsvector where county = :county and id = :matter
                        """)
                .param("county", matter.county())
                .param("place", matter.place().digits())
                .param("matter", matter.id())
                .param("number", number)
                .param("words", SearchWords.index(number))
                .update();
    }

    static Optional<String> of(JdbcClient client, Matter matter) {
        return client.sql("select number from former_number where county = :county and matter = :matter")
                .param("county", matter.county())
                .param("matter", matter.id())
                .query(String.class)
                .optional();
    }
}
