package org.mingfa.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTest {

    @ParameterizedTest
    @CsvSource({"2019, 11", "2024, 11", "2025, 13", "2027, 13", "2050, 13"})
    void the_law_gives_eleven_days_and_since_2025_thirteen(int year, int days) {
        assertThat(Arrays.stream(Holiday.values())
                        .flatMap(one -> Stream.of(one.statutoryDays(year)))
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "SPRING_FESTIVAL, 2027-02-05, 4",
        "SPRING_FESTIVAL, 2024-02-10, 3",
        "QINGMING, 2027-04-05, 1",
        "LABOUR_DAY, 2027-05-01, 2",
        "DRAGON_BOAT, 2027-06-09, 1",
        "MID_AUTUMN, 2027-09-15, 1",
        "NATIONAL_DAY, 2027-10-01, 3"
    })
    void they_begin_on_the_day_the_moon_or_the_sun_fixes(Holiday holiday, LocalDate first, int days) {
        assertThat(holiday.statutoryDays(first.getYear())).hasSize(days).startsWith(first);
    }

    @Test
    void each_year_known_has_its_festivals_in_their_seasons() {
        for (int year = Holiday.firstYear(); year <= Holiday.lastYear(); year++) {
            assertThat(Holiday.SPRING_FESTIVAL.statutoryDays(year).getLast())
                    .isBetween(LocalDate.of(year, 1, 22), LocalDate.of(year, 2, 23));
            assertThat(Holiday.QINGMING.statutoryDays(year).getFirst())
                    .isBetween(LocalDate.of(year, 4, 4), LocalDate.of(year, 4, 5));
            assertThat(Holiday.DRAGON_BOAT.statutoryDays(year).getFirst())
                    .isBetween(LocalDate.of(year, 5, 27), LocalDate.of(year, 6, 25));
            assertThat(Holiday.MID_AUTUMN.statutoryDays(year).getFirst())
                    .isBetween(LocalDate.of(year, 9, 7), LocalDate.of(year, 10, 8));
        }
    }
}
