package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.LawLibrary;

/** The stretches of each cadence, and the Mondays that are holidays. */
@Tag("slow")
class CadenceTest {

    private static final WorkCalendar CALENDAR = LawLibrary.load(Path.of("law")).calendar();

    @ParameterizedTest
    @CsvSource({
        "MONDAY,     2026-12-31, 2026-12-28, 2027-01-03, 2026年12月28日当周",
        "HALF_MONTH, 2026-12-15, 2026-12-01, 2026-12-15, 2026年12月上半月",
        "HALF_MONTH, 2028-02-16, 2028-02-16, 2028-02-29, 2028年2月下半月",
        "MONTH,      2026-02-28, 2026-02-01, 2026-02-28, 2026年2月",
        "QUARTER,    2026-12-31, 2026-10-01, 2026-12-31, 2026年第4季度",
        "HALF_YEAR,  2026-06-30, 2026-01-01, 2026-06-30, 2026年上半年",
        "TERM,       2027-01-31, 2026-09-01, 2027-01-31, 2026学年第一学期",
        "TERM,       2027-08-31, 2027-02-01, 2027-08-31, 2026学年第二学期",
        "YEAR,       2026-05-01, 2026-01-01, 2026-12-31, 2026年",
    })
    void a_day_lies_in_one_stretch(Cadence cadence, LocalDate day, LocalDate first, LocalDate last, String words) {
        var turn = cadence.turn(day);
        assertThat(turn).isEqualTo(new Cadence.Turn(cadence, first, last));
        assertThat(turn.chinese()).isEqualTo(words);
        assertThat(turn.next().first()).isEqualTo(last.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, 2026-11-23, an ordinary Monday",
        "2026-10-05, 2026-10-08, 2026-10-08, National Day reaches to Wednesday",
        "2026-02-23, 2026-02-24, 2026-02-24, the last day of the Spring Festival is a Monday",
        "2027-03-01, 2027-03-01, 2027-03-01, no notice moves an ordinary Monday of an unknown year",
    })
    void a_monday_that_is_off_gives_way_to_the_first_working_day(
            LocalDate monday, LocalDate earliest, LocalDate latest, String why) {
        assertThat(Cadence.MONDAY.ready(Cadence.MONDAY.turn(monday), CALENDAR))
                .as(why)
                .isEqualTo(new DayBounds(earliest, latest));
    }

    @Test
    void a_week_that_is_off_altogether_has_no_day() {
        var springFestival = Cadence.MONDAY.turn(LocalDate.of(2026, 2, 16));
        assertThat(Cadence.MONDAY.ready(springFestival, CALENDAR)).isEqualTo(DayBounds.at(null));
    }

    @Test
    void where_the_notice_is_not_out_the_day_lies_between_bounds() {
        var nationalDay = Cadence.MONDAY.turn(LocalDate.of(2027, 10, 4));
        var ready = Cadence.MONDAY.ready(nationalDay, CALENDAR);
        assertThat(ready.isSettled()).isFalse();
        assertThat(ready.latest()).isAfter(ready.earliest());
    }

    @Test
    void stretches_that_began_before_the_first_day_are_left_out() {
        var turns = Cadence.HALF_MONTH.beginning(LocalDate.of(2026, 12, 2), LocalDate.of(2027, 1, 16));
        assertThat(turns.stream().map(Cadence.Turn::chinese))
                .containsExactly("2026年12月下半月", "2027年1月上半月", "2027年1月下半月");
    }
}
