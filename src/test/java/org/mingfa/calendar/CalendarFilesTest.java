package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files under law/calendar, against what is known of each year without them. */
class CalendarFilesTest {

    @Test
    void there_is_a_file_for_each_year_from_2019_to_2026() {
        assertThat(Notices.YEARS)
                .extracting(HolidayYear::year)
                .containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void a_file_has_the_known_keys_and_ranges_that_are_in_order_and_apart(int year) {
        Map<String, Object> root = Notices.load(Path.of("law", "calendar", year + ".yaml"));
        assertThat(root.keySet())
                .contains("year", "notice", "published", "holidays", "make-up-days")
                .isSubsetOf("year", "notice", "published", "note", "holidays", "make-up-days");
        assertThat(Notices.date(root, "published")).isBefore(LocalDate.of(year, 1, 1));
        List<LocalDate> bounds = new ArrayList<>();
        for (Map<?, ?> range : Notices.rows(root, "holidays")) {
            assertThat(range.keySet()).isEqualTo(Set.of("name", "from", "to"));
            bounds.add(Notices.date(range, "from"));
            bounds.add(Notices.date(range, "to").plusDays(1));
        }
        assertThat(bounds).isSorted();
    }

    /**
     * Swaps cancel out: the Mondays to Fridays off, less the weekend days worked, are the statutory days: eleven
     * until 2024, thirteen since (全国年节及纪念日放假办法, revised 2024-11-10). 2020 has two more: the extension gave
     * 31 January and took back the work of 1 February.
     */
    @ParameterizedTest
    @CsvSource({
        "2019, 24, 7, 11",
        "2020, 30, 6, 13",
        "2021, 31, 7, 11",
        "2022, 31, 7, 11",
        "2023, 27, 7, 11",
        "2024, 28, 8, 11",
        "2025, 28, 5, 13",
        "2026, 33, 6, 13"
    })
    void days_off_less_days_made_up_are_the_statutory_days(int year, int off, int madeUp, int statutory) {
        HolidayYear notice = Notices.year(year);
        long weekdaysOff = notice.holidays().keySet().stream()
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .count();
        assertThat(notice.holidays()).hasSize(off);
        assertThat(notice.makeUpDays()).hasSize(madeUp);
        assertThat(weekdaysOff - madeUp).isEqualTo(statutory);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248",
    })
    void a_year_has_the_working_days_that_its_weeks_and_statutory_days_leave(int year, int workingDays) {
        long counted = LocalDate.of(year, 1, 1)
                .datesUntil(Year.of(year).atDay(1).plusYears(1))
                .filter(Notices.CALENDAR::isWorkingDay)
                .count();
        assertThat(counted).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 02-05, 04-05, 06-07, 09-13",
        "2020, 01-25, 04-04, 06-25, 10-01",
        "2021, 02-12, 04-04, 06-14, 09-21",
        "2022, 02-01, 04-05, 06-03, 09-10",
        "2023, 01-22, 04-05, 06-22, 09-29",
        "2024, 02-10, 04-04, 06-10, 09-17",
        "2025, 01-29, 04-04, 05-31, 10-06",
        "2026, 02-17, 04-05, 06-19, 09-25"
    })
    void each_holiday_holds_its_statutory_day(String year, String spring, String tomb, String boat, String moon) {
        var holidays = Notices.year(Integer.parseInt(year)).holidays();
        var statutory = Map.of("春节", spring, "清明节", tomb, "端午节", boat, "中秋节", moon, "元旦", "01-01", "劳动节", "05-01");
        statutory.forEach((name, day) ->
                assertThat(holidays.get(LocalDate.parse(year + "-" + day))).contains(name));
        Stream.of("10-01", "10-02", "10-03")
                .forEach(day -> assertThat(holidays.get(LocalDate.parse(year + "-" + day)))
                        .contains("国庆节"));
    }

    @Test
    void the_weekends_worked_in_2026_are_these_six() {
        assertThat(Notices.year(2026).makeUpDays().keySet())
                .containsExactly(
                        LocalDate.of(2026, 1, 4),
                        LocalDate.of(2026, 2, 14),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 5, 9),
                        LocalDate.of(2026, 9, 20),
                        LocalDate.of(2026, 10, 10));
    }
}
