package org.mingfa.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/**
 * How the year's records came in.
 *
 * @param records all acts that happened in the year
 * @param carriedOver of them, entered later as history (补录)
 * @param late of the others, recorded more than {@link #DAYS} days after they happened
 */
record Timeliness(long records, long carriedOver, long late) {

    /** A ledger filled in within ten days is taken for kept as things happened. */
    static final int DAYS = 10;

    private static final String COUNT = """
            select count(*) as records,
                   count(*) filter (where carried_over) as carried_over,
                   count(*) filter (where not carried_over
                       and (recorded at time zone 'Asia/Shanghai')::date - happened > :days) as late
            from act
            where county = :county and starts_with(place, :place) and happened >= :first and happened <= :last and recorded <= :until
            """;

    /** @param until what was recorded later is left out */
    static Timeliness of(ScopedTransactions transactions, Scope scope, PlaceCode place, int year, Instant until) {
        return transactions.reading(
                scope,
                client -> client.sql(COUNT)
                        .param("days", DAYS)
                        .param("county", place.county())
                        .param("place", place.digits())
                        .param("first", LocalDate.of(year, 1, 1))
                        .param("last", LocalDate.of(year, 12, 31))
                        .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                        .query((row, _) -> new Timeliness(
                                row.getLong("records"), row.getLong("carried_over"), row.getLong("late")))
                        .single());
    }

    String share(long part) {
        return records == 0 ? "" : "，占" + Math.round(part * 1000.0 / records) / 10.0 + "%";
    }
}
