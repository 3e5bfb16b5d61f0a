package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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

    @Test
    void a_year_without_data_is_refused_with_the_file_to_add() {
        assertThatThrownBy(() -> CALENDAR.isWorkingDay(LocalDate.of(2027, 3, 1)))
                .isInstanceOfSatisfying(MissingYear.class, missing -> {
                    assertThat(missing.year()).isEqualTo(2027);
                    assertThat(missing.file()).isEqualTo("law/calendar/2027.yaml");
                })
                .hasMessage("没有2027年的节假日安排，无法确定工作日。" + "请依据国务院办公厅关于2027年部分节假日安排的通知，添加文件 law/calendar/2027.yaml。");
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 2018", "2027-01-01, 2027"})
    void a_day_outside_is_missing_its_own_year(LocalDate day, int year) {
        assertThatThrownBy(() -> CALENDAR.kindOf(day)).satisfies(missing(year));
        assertThatThrownBy(() -> CALENDAR.lastWorkingDayOnOrBefore(day)).satisfies(missing(year));
    }

    @Test
    void looking_beyond_either_end_names_the_year_next_to_it() {
        assertThatThrownBy(() -> CALENDAR.nextWorkingDay(LocalDate.of(2026, 12, 31)))
                .satisfies(missing(2027));
        assertThatThrownBy(() -> CALENDAR.lastWorkingDayOnOrBefore(LocalDate.of(2019, 1, 1)))
                .satisfies(missing(2018));
    }

    @Test
    void a_year_missing_in_the_middle_is_refused_and_not_stepped_over() {
        var gap = new WorkCalendar(List.of(Notices.year(2019), Notices.year(2021)));
        assertThat(gap.nextWorkingDay(LocalDate.of(2020, 12, 31))).isEqualTo(LocalDate.of(2021, 1, 4));
        assertThatThrownBy(() -> gap.nextWorkingDay(LocalDate.of(2019, 12, 31))).satisfies(missing(2020));
        assertThatThrownBy(() -> gap.lastWorkingDayOnOrBefore(LocalDate.of(2021, 1, 3)))
                .satisfies(missing(2020));
    }

    @Test
    void a_calendar_without_years_still_counts_calendar_days() {
        var empty = new WorkCalendar(List.of());
        var start = LocalDate.of(2026, 9, 5);
        assertThat(empty.reckon(start, Span.parse("30 days"), List.of(), Ending.AS_IS)
                        .end())
                .isEqualTo("2026-10-05");
        assertThatThrownBy(() -> empty.reckon(start, Span.parse("1 working day"), List.of(), Ending.AS_IS))
                .satisfies(missing(2026));
    }

    static Consumer<Throwable> missing(int year) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        MissingYear.class, one -> assertThat(one.year()).isEqualTo(year));
    }
}
