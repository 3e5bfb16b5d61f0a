package org.mingfa.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which backups are kept; 30 November 2026 is a Monday. */
class KeepRuleTest {

    private static List<LocalDateTime> moments(String typed) {
        return Stream.of(typed.split(" "))
                .map(moment ->
                        moment.contains("T") ? LocalDateTime.parse(moment) : LocalDateTime.parse(moment + "T02:30"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 0 0 | 2026-11-29 2026-11-30                               | 2026-11-30
            2 0 0 | 2026-11-28 2026-11-29 2026-11-30                    | 2026-11-29 2026-11-30
            1 0 0 | 2026-11-30T02:30 2026-11-30T10:00                   | 2026-11-30T10:00
            2 0 0 | 2026-11-20 2026-11-30T02:30 2026-11-30T10:00        | 2026-11-20 2026-11-30T10:00
            1 2 0 | 2026-11-22 2026-11-23 2026-11-29 2026-11-30         | 2026-11-29 2026-11-30
            1 0 3 | 2026-08-31 2026-09-01 2026-09-30 2026-10-05         | 2026-08-31 2026-09-30 2026-10-05
            0 0 0 | 2026-11-29 2026-11-30                               | 2026-11-30
            1 2 0 | 2026-12-31 2027-01-01 2027-01-03 2027-01-04         | 2027-01-03 2027-01-04
            """)
    void the_last_of_each_day_week_and_month_is_kept(String rule, String made, String kept) {
        var numbers = Stream.of(rule.split(" ")).map(Integer::valueOf).toList();
        assertThat(new KeepRule(numbers.get(0), numbers.get(1), numbers.get(2)).kept(moments(made)))
                .containsExactlyInAnyOrderElementsOf(moments(kept));
    }

    @Test
    void a_year_of_daily_backups_leaves_twenty_one() {
        var first = LocalDateTime.of(2026, 1, 1, 2, 30);
        var made = IntStream.range(0, 365).mapToObj(first::plusDays).toList();
        assertThat(KeepRule.USUAL.kept(made))
                .hasSize(21)
                .contains(first.plusDays(364), first.plusDays(358), LocalDateTime.of(2026, 1, 31, 2, 30));
    }
}
