package org.mingfa.desk.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_date_is_written_in_full_with_its_weekday() {
        assertThat(Dates.line(FRIDAY)).isEqualTo("2026年11月20日 星期五");
        assertThat(Dates.weekday(LocalDate.of(2026, 11, 22))).isEqualTo("星期日");
    }

    @Test
    void the_year_is_left_out_only_within_the_same_year() {
        assertThat(Dates.near(LocalDate.of(2026, 3, 1), FRIDAY)).isEqualTo("3月1日");
        assertThat(Dates.near(LocalDate.of(2027, 3, 1), FRIDAY)).isEqualTo("2027年3月1日");
    }

    @Test
    void a_span_over_new_year_names_both_years() {
        assertThat(Dates.range(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 11, 11)))
                .isEqualTo("10月12日至11月11日");
        assertThat(Dates.range(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 11)))
                .isEqualTo("2026年12月28日至2027年1月11日");
    }

    @Test
    void an_instant_is_read_on_the_clock_of_Shanghai() {
        assertThat(Dates.fullStamp(Instant.parse("2026-11-19T16:05:00Z"))).isEqualTo("2026年11月20日 00:05");
    }
}
