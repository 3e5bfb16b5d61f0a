package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoonTest {

    private static final WorkCalendar CALENDAR = Notices.CALENDAR;

    /** The days around the national holiday of 2026 are those of its notice: off from 1 to 7 October, worked on 10 October. */
    @ParameterizedTest(name = "on {0} everything until {1} is soon")
    @CsvSource({
        "2026-11-16, 2026-11-19", // Monday
        "2026-11-19, 2026-11-24", // Thursday
        "2026-11-20, 2026-11-25", // Friday
        "2026-11-21, 2026-11-25", // Saturday
        "2026-09-29, 2026-10-09", // before the holiday
        "2026-10-05, 2026-10-10" // within it; the Saturday after is worked
    })
    void soon_is_the_third_working_day_from_now(LocalDate today, LocalDate last) {
        assertThat(Soon.until(CALENDAR, today)).isEqualTo(last);
    }
}
