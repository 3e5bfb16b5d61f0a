package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the regulation (全国年节及纪念日放假办法) gives in each of its revisions, whatever the yearly notice says. */
class StatutoryHolidayTest {

    private static StatutoryHoliday of(int year, String name) {
        return StatutoryHoliday.of(year).stream()
                .filter(holiday -> holiday.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The years on either side of each revision: 2008 (three feasts, the eve), 2014 (without the eve), 2025 (the eve again). */
    @ParameterizedTest
    @CsvSource({
        "2007, 春节,   2007-02-18 2007-02-19 2007-02-20",
        "2008, 春节,   2008-02-06 2008-02-07 2008-02-08",
        "2013, 春节,   2013-02-09 2013-02-10 2013-02-11",
        "2014, 春节,   2014-01-31 2014-02-01 2014-02-02",
        "2024, 春节,   2024-02-10 2024-02-11 2024-02-12",
        "2025, 春节,   2025-01-28 2025-01-29 2025-01-30 2025-01-31",
        "2007, 劳动节, 2007-05-01 2007-05-02 2007-05-03",
        "2008, 劳动节, 2008-05-01",
        "2024, 劳动节, 2024-05-01",
        "2025, 劳动节, 2025-05-01 2025-05-02",
        "2007, 国庆节, 2007-10-01 2007-10-02 2007-10-03",
        "2026, 国庆节, 2026-10-01 2026-10-02 2026-10-03",
        "2026, 元旦,   2026-01-01",
        "2008, 清明节, 2008-04-04",
        "2026, 端午节, 2026-06-19",
        "2026, 中秋节, 2026-09-25"
    })
    void each_revision_gives_its_own_days(int year, String name, String days) {
        var holiday = of(year, name);
        assertThat(holiday.days().stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
                .isEqualTo(days);
        assertThat(holiday.owed()).isEqualTo(days.split(" ").length);
    }

    @ParameterizedTest
    @CsvSource({"2007, 10", "2008, 11", "2013, 11", "2014, 11", "2024, 11", "2025, 13", "2026, 13"})
    void in_all_they_come_to_as_many_days_as_the_revision_says(int year, int days) {
        assertThat(StatutoryHoliday.of(year).stream()
                        .mapToInt(StatutoryHoliday::owed)
                        .sum())
                .isEqualTo(days);
    }

    /** One day more than any notice has made of it. */
    @ParameterizedTest
    @CsvSource({"2007, 劳动节, 8", "2008, 劳动节, 6", "2026, 劳动节, 6", "2026, 国庆节, 8", "2026, 春节, 10", "2026, 元旦, 4"})
    void a_notice_makes_no_more_of_a_holiday_than_its_longest_run(int year, String name, int longest) {
        assertThat(of(year, name).longest()).isEqualTo(longest);
    }

    @Test
    void qingming_dragon_boat_and_mid_autumn_are_holidays_since_2008() {
        assertThat(StatutoryHoliday.of(2007))
                .extracting(StatutoryHoliday::name)
                .containsExactly("元旦", "劳动节", "国庆节", "春节");
        assertThat(StatutoryHoliday.of(2008))
                .extracting(StatutoryHoliday::name)
                .contains("清明节", "端午节", "中秋节")
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2100})
    void of_a_year_whose_moons_are_not_known_only_the_solar_holidays_are(int year) {
        assertThat(StatutoryHoliday.of(year)).extracting(StatutoryHoliday::name).containsExactly("元旦", "劳动节", "国庆节");
    }

    /** Its three days are what a single day becomes, whatever a notice says. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-19, 2026-06-20 2026-06-21", // Friday
        "2026-04-06, 2026-04-04 2026-04-05", // Monday
        "2026-06-20, ''", // Saturday
        "2026-06-21, ''", // Sunday
        "2026-06-23, ''", // Tuesday
        "2026-06-24, ''", // Wednesday
        "2026-06-25, ''" // Thursday
    })
    void a_single_day_beside_a_weekend_joins_it(LocalDate day, String weekend) {
        var single = new StatutoryHoliday("节", List.of(day), 1, 4);
        assertThat(single.weekend().stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
                .isEqualTo(weekend);
        assertThat(new StatutoryHoliday("节", List.of(day, day.plusDays(1)), 2, 4).weekend())
                .as("of two days")
                .isEmpty();
    }

    @Test
    void two_that_are_made_one_are_owed_for_both_and_count_a_shared_day_once() {
        var autumn = new StatutoryHoliday("中秋节", List.of(LocalDate.of(2020, 10, 1)), 1, 4);
        var both = autumn.with(of(2020, "国庆节"));
        assertThat(both.name()).isEqualTo("中秋节、国庆节");
        assertThat(both.owed()).isEqualTo(4);
        assertThat(both.days()).hasSize(3);
        assertThat(both.longest()).isEqualTo(9);
    }
}
