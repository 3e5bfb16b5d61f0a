package org.mingfa.matter;

/**
 * Adds differences of facts to the tallies: one row for each figure's year, what each month added in a column of its own, and what
 * is brought forward into the year.
 */
final class Tallying {

    /**
     * The rest of a statement whose part {@code changes} says place, measure, part, year, month and value, the month being 0 of what
     * is brought forward into the year; never waits in a circle.
     */
    static final String SQL = """
            insert into tally (county, place, year, measure, part, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, forward)
            select :county, place, year, measure, part,
                   coalesce(sum(value) filter (where month = 1), 0), coalesce(sum(value) filter (where month = 2), 0),
                   coalesce(sum(value) filter (where month = 3), 0), coalesce(sum(value) filter (where month = 4), 0),
                   coalesce(sum(value) filter (where month = 5), 0), coalesce(sum(value) filter (where month = 6), 0),
                   coalesce(sum(value) filter (where month = 7), 0), coalesce(sum(value) filter (where month = 8), 0),
                   coalesce(sum(value) filter (where month = 9), 0), coalesce(sum(value) filter (where month = 10), 0),
                   coalesce(sum(value) filter (where month = 11), 0), coalesce(sum(value) filter (where month = 12), 0),
                   coalesce(sum(value) filter (where month = 0), 0)
            from changes
            group by place, year, measure, part order by place, year, measure, part
            on conflict (county, measure, year, place, part) do update
            set m1 = tally.m1 + excluded.m1, m2 = tally.m2 + excluded.m2, m3 = tally.m3 + excluded.m3,
                m4 = tally.m4 + excluded.m4, m5 = tally.m5 + excluded.m5, m6 = tally.m6 + excluded.m6,
                m7 = tally.m7 + excluded.m7, m8 = tally.m8 + excluded.m8, m9 = tally.m9 + excluded.m9,
                m10 = tally.m10 + excluded.m10, m11 = tally.m11 + excluded.m11, m12 = tally.m12 + excluded.m12,
                forward = tally.forward + excluded.forward
            """;

    private Tallying() {}
}
