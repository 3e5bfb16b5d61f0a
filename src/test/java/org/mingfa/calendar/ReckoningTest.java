package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods whose ends were worked out by hand on a wall calendar. */
class ReckoningTest {

    @ParameterizedTest
    @CsvSource({
        // National Day 2026: 29, 30 Sept; 8, 9, Sat 10, 12, 13 Oct
        "2026-09-28, 7 working days, 2026-10-13",
        // Sun 20, 21-24, 28-30 Sept; 8, 9, Sat 10, 12-15 Oct
        "2026-09-18, 15 working days, 2026-10-15",
        // 26, Sun 28, 29, 30 Sept; 9, 10, Sat 11, 13-17, 20-24, 27-29 Oct
        "2025-09-25, 20 working days, 2025-10-29",
        // an ordinary week
        "2026-11-13, 5 working days, 2026-11-20",
        // Spring Festival 2019: 31 Jan; 1, Sat 2, Sun 3, 11 Feb
        "2019-01-30, 5 working days, 2019-02-11",
        // 2022: 28, Sat 29, Sun 30 Jan; 7, 8 Feb
        "2022-01-27, 5 working days, 2022-02-08",
        // 2024: Sun 4, 5-8 Feb; then 9 and Sun 18 Feb
        "2024-02-02, 5 working days, 2024-02-08",
        "2024-02-02, 7 working days, 2024-02-18",
        // 2026: 13, Sat 14, 24-26 Feb; then 27 and Sat 28 Feb
        "2026-02-12, 5 working days, 2026-02-26",
        "2026-02-12, 7 working days, 2026-02-28",
        // Labour Day 2019 as changed: Sun 28, 29, 30 Apr; Sun 5, 6 May
        "2019-04-26, 5 working days, 2019-05-06",
        // New Year 2023: 29, 30 Dec; 3, 4, 5 Jan
        "2022-12-28, 5 working days, 2023-01-05",
        // started on a day of rest: the first day counted is the first worked
        "2026-10-03, 1 working day, 2026-10-08"
    })
    void working_days_are_those_worked_after_the_start(LocalDate start, String span, LocalDate end) {
        assertThat(end(start, span, Ending.AS_IS)).isEqualTo(end);
        assertThat(end(start, span, Ending.ROLLS_OVER)).isEqualTo(end);
    }

    @Test
    void the_extension_of_spring_festival_2020_moves_ends_by_two_days() {
        // 21-23 Jan; 3-6 Feb. By the first notice alone: 21-23, 31 Jan; Sat 1, 3, 4 Feb.
        var start = LocalDate.of(2020, 1, 20);
        assertThat(end(start, "7 working days", Ending.AS_IS)).isEqualTo("2020-02-06");

        HolidayYear extended = Notices.year(2020);
        var holidays = new TreeMap<>(extended.holidays());
        var makeUpDays = new TreeMap<>(extended.makeUpDays());
        holidays.subMap(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 3)).clear();
        makeUpDays.put(LocalDate.of(2020, 2, 1), "春节");
        var before = new WorkCalendar(List.of(new HolidayYear(2020, "原通知", holidays, makeUpDays)));
        assertThat(before.reckon(start, Span.parse("7 working days"), List.of(), Ending.AS_IS)
                        .end())
                .isEqualTo("2020-02-04");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-05, 30 days, 2026-10-05", // within the holiday, and not moved
        "2025-12-31, 90 days, 2026-03-31", // 31 + 28 + 31
        "2024-02-10, 30 days, 2024-03-11", // February of 29 days
        "2025-02-10, 30 days, 2025-03-12", // February of 28 days
        "2026-09-30, 1 day, 2026-10-01",
        "2025-05-20, 6 months, 2025-11-20",
        "2025-08-31, 6 months, 2026-02-28", // no 31 February
        "2023-08-31, 6 months, 2024-02-29",
        "2024-02-29, 6 months, 2024-08-29", // the corresponding day, not the month's end
        "2024-02-29, 12 months, 2025-02-28",
        "2025-01-31, 1 month, 2025-02-28",
        "2025-10-31, 1 month, 2025-11-30",
        "2030-01-01, 90 days, 2030-04-01" // needs no notice
    })
    void calendar_days_and_months_that_bind_the_organ_end_on_the_day(LocalDate start, String span, LocalDate end) {
        assertThat(end(start, span, Ending.AS_IS)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 30 days, 2026-10-01, 2026-10-08", // over the whole of National Day
        "2026-11-05, 30 days, 2026-12-05, 2026-12-07", // Saturday to Monday
        "2026-08-20, 30 days, 2026-09-19, 2026-09-20", // Saturday to a Sunday worked
        "2026-09-10, 30 days, 2026-10-10, 2026-10-10", // a Saturday worked
        "2020-01-01, 30 days, 2020-01-31, 2020-02-03", // the extended Spring Festival
        "2025-07-31, 6 months, 2026-01-31, 2026-02-02", // a Saturday
        "2025-11-17, 90 days, 2026-02-15, 2026-02-24", // the first day of nine
        "2026-11-13, 7 days, 2026-11-20, 2026-11-20"
    })
    void a_period_for_a_party_rolls_over_days_of_rest(LocalDate start, String span, LocalDate raw, LocalDate end) {
        Reckoning reckoning = reckon(start, span, Ending.ROLLS_OVER);
        assertThat(reckoning.rawEnd()).isEqualTo(DayBounds.at(raw));
        assertThat(reckoning.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        // 26, Sun 28, 29, 30 Sept; 10, Sat 11, 13-17, 20-24, 27-30 Oct: only 9 October is lost
        "2025-09-25, 20 working days, 2025-09-30, 2025-10-09, 2025-10-30",
        // wholly within the holiday: nothing is lost
        "2025-09-25, 20 working days, 2025-09-30, 2025-10-08, 2025-10-29",
        // ten days lost of thirty
        "2026-03-01, 30 days, 2026-03-10, 2026-03-20, 2026-04-10",
        // began before the period: 2 to 5 March are lost
        "2026-03-01, 30 days, 2026-02-20, 2026-03-05, 2026-04-04",
        // over before the period
        "2026-03-01, 30 days, 2026-02-20, 2026-03-01, 2026-03-31",
        // began on the last day, which counted
        "2026-03-01, 30 days, 2026-03-31, 2026-04-30, 2026-03-31",
        // lifted on the day it began
        "2026-03-01, 30 days, 2026-03-10, 2026-03-10, 2026-03-31",
        // nine days after 28 February
        "2025-08-31, 6 months, 2025-12-30, 2026-01-08, 2026-03-09",
        // lifted after the end the period would have had
        "2026-11-13, 5 working days, 2026-11-18, 2026-11-27, 2026-12-01"
    })
    void suspended_days_are_not_counted(LocalDate start, String span, LocalDate from, LocalDate until, LocalDate end) {
        assertThat(reckon(start, span, Ending.AS_IS, suspended(from, until)).end())
                .isEqualTo(end);
    }

    @Test
    void days_suspended_twice_are_lost_once_in_whatever_order_given() {
        // 11 to 25 March: fifteen days
        var first = suspended(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 20));
        var second = suspended(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 3, 25));
        var start = LocalDate.of(2026, 3, 1);
        assertThat(reckon(start, "30 days", Ending.AS_IS, first, second).end()).isEqualTo("2026-04-15");
        assertThat(reckon(start, "30 days", Ending.AS_IS, second, first))
                .isEqualTo(reckon(start, "30 days", Ending.AS_IS, first, second));
    }

    @Test
    void a_period_still_suspended_has_no_end_unless_it_ended_before() {
        var start = LocalDate.of(2026, 11, 13);
        var suspendedInTime =
                reckon(start, "5 working days", Ending.AS_IS, suspended(LocalDate.of(2026, 11, 19), null));
        assertThat(suspendedInTime.end()).isNull();
        assertThat(suspendedInTime.rawEnd()).isEqualTo(DayBounds.at(null));
        assertThat(suspendedInTime.warnOn()).isNull();
        var suspendedTooLate =
                reckon(start, "5 working days", Ending.AS_IS, suspended(LocalDate.of(2026, 11, 20), null));
        assertThat(suspendedTooLate.end()).isEqualTo("2026-11-20");
    }

    @Test
    void a_suspension_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> suspended(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 9)))
                .hasMessage("期限中止的结束日2026-03-09早于开始日2026-03-10。");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-05, 30 days, 2026-09-30", // ends 5 October
        "2026-09-01, 29 days, 2026-09-30", // ends on it
        "2026-11-05, 30 days, 2026-12-04", // ends on a Saturday
        "2026-10-01, 3 days, 2026-09-30" // holds no working day at all
    })
    void the_township_is_warned_for_the_last_working_day(LocalDate start, String span, LocalDate warnOn) {
        assertThat(reckon(start, span, Ending.AS_IS).warnOn()).isEqualTo(warnOn);
    }

    @Test
    void two_reckonings_of_the_same_are_the_same() {
        var start = LocalDate.of(2026, 11, 20);
        var span = Span.parse("5 working days");
        var one = Notices.CALENDAR.reckon(start, span, List.of(), Ending.AS_IS);
        assertThat(one).isEqualTo(Notices.CALENDAR.reckon(start, span, List.of(), Ending.AS_IS));
        assertThat(one).hasSameHashCodeAs(Notices.CALENDAR.reckon(start, span, List.of(), Ending.AS_IS));
        assertThat(one).isNotEqualTo(Notices.CALENDAR.reckon(start, span, List.of(), Ending.ROLLS_OVER));
        assertThat(one).hasToString("2026-11-20 + 5 working days = 2026-11-27");
        var open = List.of(new Suspension(start, null, "等待鉴定意见"));
        assertThat(Notices.CALENDAR.reckon(start, span, open, Ending.AS_IS))
                .hasToString("2026-11-20 + 5 working days = suspended");
    }

    @Test
    void the_notice_to_come_matters_only_where_the_period_reaches_it() {
        var start = LocalDate.of(2026, 12, 21); // a Monday; eight working days are left of the year
        // 31 December may be freed for a Saturday or Sunday before it
        assertThat(reckon(start, "8 working days", Ending.AS_IS).bounds())
                .isEqualTo(bounds("2026-12-30", "2027-01-04"));
        assertThat(reckon(start, "3 working days", Ending.AS_IS).bounds())
                .isEqualTo(bounds("2026-12-24", "2026-12-24"));
        assertThat(reckon(start, "30 days", Ending.AS_IS).bounds()).isEqualTo(bounds("2027-01-20", "2027-01-20"));
        assertThat(reckon(start, "30 days", Ending.ROLLS_OVER).bounds()).isEqualTo(bounds("2027-01-20", "2027-01-20"));
        var open = suspended(LocalDate.of(2026, 12, 31), null);
        // full before the suspension only if a weekend day is worked for New Year
        assertThat(reckon(start, "9 working days", Ending.ROLLS_OVER, open).bounds())
                .isEqualTo(new DayBounds(LocalDate.of(2026, 12, 31), null));
    }

    private static DayBounds bounds(String earliest, String latest) {
        return new DayBounds(LocalDate.parse(earliest), LocalDate.parse(latest));
    }

    private static @Nullable LocalDate end(LocalDate start, String span, Ending ending) {
        return reckon(start, span, ending).end();
    }

    private static Reckoning reckon(LocalDate start, String span, Ending ending, Suspension... suspensions) {
        return Notices.CALENDAR.reckon(start, Span.parse(span), List.of(suspensions), ending);
    }

    private static Suspension suspended(LocalDate from, @Nullable LocalDate until) {
        return new Suspension(from, until, "等待鉴定意见");
    }
}
