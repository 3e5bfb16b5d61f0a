package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An installation full of data is brought up to date without losing any. */
@Tag("slow")
class MigrationTest {

    @Test
    void tallies_of_months_become_the_months_of_a_year() {
        try (var store = TestStore.asOf("8")) {
            store.owner().sql("""
                    insert into tally (county, place, measure, part, month, value)
                    select '990101', '990101' || lpad(p::text, 3, '0'), 'm-' || n, 'part-' || n % 3,
                           date '2024-01-01' + make_interval(months => m), p * 1000 + n * 100 + m - 40
                    from generate_series(1, 20) p, generate_series(1, 30) n, generate_series(0, 30) m
                    where (p + n + m) % 4 <> 0
                    """).update();
            var months = "select sum(value * extract(month from month) * extract(year from month)) from tally";
            var before = store.owner().sql(months).query(BigDecimal.class).single();
            store.upgrade();
            var after = store.owner().sql("""
                    select sum(year * (m1 + 2 * m2 + 3 * m3 + 4 * m4 + 5 * m5 + 6 * m6 + 7 * m7 + 8 * m8 + 9 * m9
                                       + 10 * m10 + 11 * m11 + 12 * m12)) from tally
                    """).query(BigDecimal.class).single();
            assertThat(after).isEqualByComparingTo(before);
            var may =
                    "select m5 from tally where place = '990101007' and measure = 'm-2' and part = 'part-2' and year = 2025";
            assertThat(store.owner().sql(may).query(BigDecimal.class).single()).isEqualByComparingTo("7176");
            assertThat(seen(store, "990101007")).isEqualTo(90);
            assertThat(seen(store, "990102")).isZero();
        }
    }

    /** Whoever sees one township sees its rows and no others, as before. */
    private static long seen(TestStore store, String scope) {
        return store.transactions()
                .reading(
                        Scope.of(scope),
                        client -> client.sql("select count(*) from tally")
                                .query(Long.class)
                                .single());
    }
}
