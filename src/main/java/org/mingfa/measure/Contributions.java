package org.mingfa.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Reads the records behind a figure from facts. */
final class Contributions {

    private static final String CONTRIBUTIONS = """
            select f.matter, m.number, m.title, f.place, f.part, f.day, f.value
            from fact f join matter m on m.county = f.county and m.id = f.matter
            where f.county = :county and f.measure = any (:measures) and starts_with(f.place, :place) and f.day >= :from and f.day <= :to and f.value <> 0
            and (:part = '' or f.part = :part) and (cardinality(:procedures) = 0 or m.procedure = any (:procedures))
            order by f.day, m.number, f.place limit :limit
            """;

    /** What is still there at the end: each matter at each place for each part, since when. */
    private static final String STANDING = """
            select f.matter, m.number, m.title, f.place, case when f.part = :ended then '' else f.part end as part, min(f.day) as day, sum(f.value) as value
            from fact f join matter m on m.county = f.county and m.id = f.matter
            where f.county = :county and f.measure = any (:measures) and starts_with(f.place, :place) and f.day <= :to
            and f.day >= :from and (:part = '' or f.part = :part)
            and (cardinality(:procedures) = 0 or m.procedure = any (:procedures))
            group by 1, 2, 3, 4, 5 having sum(f.value) > 0
            order by min(f.day), m.number, f.place limit :limit
            """;

    /** Before any record. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final ScopedTransactions transactions;
    private final Reckoner reckoner;
    private final Supplier<LocalDate> today;

    Contributions(ScopedTransactions transactions, Reckoner reckoner, Supplier<LocalDate> today) {
        this.transactions = transactions;
        this.reckoner = reckoner;
        this.today = today;
    }

    /**
     * @param part which part alone; all of them where it is empty
     * @param procedures of whose matters alone; all of them where it is empty
     */
    List<Figures.Contribution> behind(
            Scope scope,
            PlaceCode place,
            Measure measure,
            String part,
            Set<String> procedures,
            LocalDate from,
            LocalDate to,
            int limit) {
        var ids = Reckoner.counted(List.of(measure));
        boolean lasts = ids.stream().anyMatch(reckoner.lasting()::contains);
        boolean ahead = ids.stream().anyMatch(reckoner.lookingAhead()::contains);
        return transactions.reading(
                scope,
                client -> client.sql(lasts ? STANDING : CONTRIBUTIONS)
                        .param("county", place.county())
                        .param("measures", ids.toArray(String[]::new))
                        .param("place", place.digits())
                        .param("part", part)
                        .param("procedures", procedures.toArray(String[]::new))
                        .param("ended", Measure.ENDED)
                        .param("from", lasts ? FIRST_DAY : from)
                        .param("to", ahead && today.get().isBefore(to) ? today.get() : to)
                        .param("limit", limit)
                        .query((row, _) -> new Figures.Contribution(
                                row.getObject("matter", UUID.class),
                                row.getString("number"),
                                row.getString("title"),
                                PlaceCode.of(row.getString("place")),
                                row.getString("part"),
                                row.getObject("day", LocalDate.class),
                                row.getBigDecimal("value")))
                        .list());
    }
}
