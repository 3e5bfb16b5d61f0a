package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A last day that a holiday notice not yet out may still move: to be met by the one day, late only after the other. */
class DueTest {

    private static final Due OPEN = new Due(LocalDate.of(2026, 12, 30), null, LocalDate.of(2027, 1, 4));
    private static final Due SETTLED = new Due(LocalDate.of(2026, 12, 30), null, LocalDate.of(2026, 12, 30));
    private static final Due HOURS =
            new Due(LocalDate.of(2026, 12, 30), LocalTime.of(14, 30, 59), LocalDate.of(2026, 12, 30));

    @ParameterizedTest
    @CsvSource({
        "2026-12-29, false, 2026-12-30",
        "2026-12-30, false, 2026-12-30",
        "2026-12-31, false, 2027-01-04",
        "2027-01-04, false, 2027-01-04",
        "2027-01-05, true,  2027-01-04",
    })
    void between_the_two_days_nobody_is_late_and_the_later_one_is_counted_to(
            LocalDate today, boolean past, LocalDate ahead) {
        assertThat(OPEN.isPast(today)).isEqualTo(past);
        assertThat(OPEN.ahead(today)).isEqualTo(ahead);
    }

    @Test
    void it_is_said_with_the_hour_or_with_what_may_still_move_it() {
        assertThat(OPEN.isSettled()).isFalse();
        assertThat(OPEN.chinese(LocalDate::toString, "办结")).isEqualTo("最迟2026-12-30办结（以国务院放假通知为准，可能顺延到2027-01-04）");
        assertThat(SETTLED.isSettled()).isTrue();
        assertThat(SETTLED.chinese(LocalDate::toString, "")).isEqualTo("最迟2026-12-30");
        assertThat(HOURS.time()).isEqualTo("14:30");
        assertThat(SETTLED.time()).isNull();
        assertThat(HOURS.chinese(LocalDate::toString, "送达")).isEqualTo("最迟2026-12-3014:30送达");
    }
}
