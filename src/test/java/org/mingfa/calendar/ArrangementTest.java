package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In how many ways a notice may lay out a holiday, and what each does to the working days of a stretch. */
class ArrangementTest {

    /** A Wednesday of which a notice makes at most three days in a row. */
    private static final StatutoryHoliday WEDNESDAY =
            new StatutoryHoliday("节", List.of(LocalDate.of(2026, 6, 24)), 1, 3);

    private static DaysOff run(String first, String last) {
        return new DaysOff(LocalDate.parse("2026-06-" + first), LocalDate.parse("2026-06-" + last));
    }

    @Test
    void a_run_holds_the_holiday_and_is_no_longer_than_any_notice_made_one() {
        assertThat(DaysOff.earliest(WEDNESDAY)).isEqualTo("2026-06-22");
        assertThat(DaysOff.latest(WEDNESDAY)).isEqualTo("2026-06-26");
        assertThat(DaysOff.of(WEDNESDAY))
                .containsExactlyInAnyOrder(
                        run("22", "24"),
                        run("23", "24"),
                        run("23", "25"),
                        run("24", "24"),
                        run("24", "25"),
                        run("24", "26"));
    }

    @Test
    void a_friday_keeps_its_weekend_in_every_run() {
        var friday = new StatutoryHoliday("节", List.of(LocalDate.of(2026, 6, 19)), 1, 4);
        assertThat(DaysOff.of(friday)).containsExactlyInAnyOrder(run("18", "21"), run("19", "21"), run("19", "22"));
    }

    @ParameterizedTest
    @CsvSource({
        "01, 03, 05, 07, false", // a day between
        "01, 03, 04, 07, true", // day by day
        "01, 04, 04, 07, true",
        "01, 09, 04, 07, true",
        "05, 07, 01, 03, false",
        "04, 07, 01, 03, true",
        "04, 07, 01, 09, true"
    })
    void two_runs_touch_when_no_day_lies_between(String first, String last, String other, String end, boolean touch) {
        assertThat(run(first, last).touches(run(other, end))).isEqualTo(touch);
    }

    /** Bits are days, the first on the right: two freed, one weekend day worked, one that may be, of which one may. */
    @ParameterizedTest
    @CsvSource({
        "0b111111, -1, 0",
        "0b000011, -2, -2",
        "0b000100, 1, 1",
        "0b001000, 0, 1",
        "0b110000, 0, 1", // two that may be, but no more than one may
        "0b000000, 0, 0"
    })
    void working_days_are_fewer_by_those_freed_and_more_by_those_worked(String window, int least, int most) {
        var arrangement = new Arrangement(0b000011, 0b000100, 0b111000, 1);
        long days = Long.parseLong(window.substring(2), 2);
        assertThat(arrangement.least(days)).isEqualTo(least);
        assertThat(arrangement.most(days)).isEqualTo(most);
    }
}
