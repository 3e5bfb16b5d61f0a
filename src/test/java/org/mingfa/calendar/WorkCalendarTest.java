package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private static final WorkCalendar CALENDAR = Notices.CALENDAR;

    @ParameterizedTest
    @CsvSource({
        "2026-11-13, 工作日, true", // a Friday
        "2026-11-14, 周末, false",
        "2026-10-04, 国庆节放假, false", // a Sunday within the holiday
        "2026-10-07, 国庆节放假, false", // a Wednesday
        "2026-10-10, 国庆节调休上班, true", // a Saturday
        "2026-02-28, 春节调休上班, true",
        "2020-02-01, 春节放假, false", // made up by the first notice, off by the second
        "2020-01-31, 春节放假, false",
        "2019-05-02, 劳动节放假, false",
        "2019-05-05, 劳动节调休上班, true",
        "2022-12-31, 元旦放假, false" // by the notice for 2023
    })
    void a_day_is_worked_or_not_for_a_reason(LocalDate day, String why, boolean working) {
        assertThat(CALENDAR.kindOf(day).chinese()).isEqualTo(why);
        assertThat(CALENDAR.kindOf(day).isWorking()).isEqualTo(working);
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void a_holiday_names_the_notice_that_made_it() {
        assertThat(CALENDAR.kindOf(LocalDate.of(2026, 10, 7))).isEqualTo(new DayKind.Holiday("国庆节", "国办发明电〔2025〕7号"));
    }

    @Test
    void a_weekend_is_no_public_holiday_unless_the_notice_makes_it_one() {
        assertThat(CALENDAR.isPublicHoliday(LocalDate.of(2026, 10, 3))).isTrue();
        assertThat(CALENDAR.isPublicHoliday(LocalDate.of(2026, 11, 14))).isFalse();
        assertThat(CALENDAR.isPublicHoliday(LocalDate.of(2026, 10, 10))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-10-08",
        "2026-10-08, 2026-10-09",
        "2026-10-09, 2026-10-10",
        "2026-10-10, 2026-10-12",
        "2018-12-31, 2019-01-02" // the day asked about needs no data, only the days after it
    })
    void the_next_working_day_comes_after_the_day(LocalDate day, LocalDate next) {
        assertThat(CALENDAR.nextWorkingDay(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-08, 2026-10-08",
        "2026-10-07, 2026-09-30",
        "2026-10-11, 2026-10-10",
        "2026-01-01, 2025-12-31",
    })
    void the_last_working_day_may_be_the_day_itself(LocalDate day, LocalDate last) {
        assertThat(CALENDAR.lastWorkingDayOnOrBefore(day)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 元旦放假, false, true", // whatever the notice says
        "2027-02-05, 春节放假, false, true", // the eve of the Spring Festival
        "2027-02-08, 春节放假, false, true",
        "2027-02-09, 工作日, true, false", // off, if the notice makes the holiday longer
        "2027-01-30, 周末, false, false", // worked, if it makes this a make-up day
        "2027-03-10, 工作日, true, true", // no holiday is near
        "2027-03-13, 周末, false, true"
    })
    void of_a_year_without_notice_the_statutory_days_are_known(
            LocalDate day, String why, boolean working, boolean settled) {
        assertThat(CALENDAR.kindOf(day).chinese()).isEqualTo(why);
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
        assertThat(CALENDAR.isSettled(day)).isEqualTo(settled);
    }

    @Test
    void a_statutory_day_names_the_regulation_that_makes_it_one() {
        assertThat(CALENDAR.kindOf(LocalDate.of(2027, 10, 1))).isEqualTo(new DayKind.Holiday("国庆节", "《全国年节及纪念日放假办法》"));
    }

    @Test
    void a_calendar_without_years_still_counts() {
        var empty = new WorkCalendar(List.of());
        var start = LocalDate.of(2026, 9, 5);
        assertThat(empty.reckon(start, Span.parse("30 days"), List.of(), Ending.AS_IS)
                        .end())
                .isEqualTo("2026-10-05");
        assertThat(empty.reckon(LocalDate.of(2026, 3, 10), Span.parse("1 working day"), List.of(), Ending.AS_IS)
                        .bounds())
                .isEqualTo(DayBounds.at(LocalDate.of(2026, 3, 11)));
    }

    @Test
    void far_beyond_every_year_weeks_are_still_counted() {
        assertThat(CALENDAR.nextWorkingDay(LocalDate.of(2150, 1, 2))).isEqualTo("2150-01-05"); // a Friday, then Monday
        assertThat(CALENDAR.lastWorkingDayOnOrBefore(LocalDate.of(1950, 1, 8))).isEqualTo("1950-01-06"); // a Sunday
        assertThat(CALENDAR.reckon(LocalDate.of(2095, 1, 1), Span.parse("9999 working days"), List.of(), Ending.AS_IS)
                        .end())
                .isAfter("2130-01-01");
    }

    @Test
    void what_could_be_said_before_a_later_notice_is_said_without_it() {
        var day = LocalDate.of(2026, 10, 10);
        assertThat(CALENDAR.isWorkingDay(day)).isTrue();
        var before = CALENDAR.until(2025);
        assertThat(before.kindOf(day).chinese()).isEqualTo("周末");
        assertThat(before.isSettled(day)).isFalse();
        assertThat(before.isWorkingDay(LocalDate.of(2025, 10, 11)))
                .as("made up by the notice for that year")
                .isEqualTo(CALENDAR.isWorkingDay(LocalDate.of(2025, 10, 11)));
        assertThat(CALENDAR.until(2026).isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-30, ''", // between the holidays of the year
        "2026-12-25, 2027-01-05, 2027", // New Year's make-up days may lie before it
        "2027-03-01, 2027-03-05, ''",
        "2027-02-01, 2027-02-10, 2027",
        "2027-12-01, 2028-01-05, 2028"
    })
    void notices_to_come_may_change_days_around_their_holidays(LocalDate after, LocalDate upTo, String years) {
        var known = CALENDAR.until(2026);
        assertThat(known.open(after, upTo).toString().replaceAll("[\\[\\]]", ""))
                .isEqualTo(years);
    }
}
