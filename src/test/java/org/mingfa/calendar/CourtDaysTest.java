package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The township before a court: periods worked out by hand over three National Days and three Spring Festivals. */
class CourtDaysTest {

    @ParameterizedTest
    @CsvSource({
        // National Day 2024, 1 to 7 October; Saturday 12 October is worked
        "2024-09-18, 15 days, 2024-10-08", // ends Thursday 3 October
        "2024-09-24, 15 days, 2024-10-09", // ends on a working day
        "2024-09-27, 15 days, 2024-10-12", // ends on the Saturday that is worked
        // National Day 2025 with Mid-Autumn, 1 to 8 October; Saturday 11 October is worked
        "2025-09-16, 15 days, 2025-10-09",
        "2025-09-23, 15 days, 2025-10-09", // ends on the last day of the holiday
        "2025-10-01, 10 days, 2025-10-11",
        // National Day 2026, 1 to 7 October
        "2026-09-16, 15 days, 2026-10-08",
        "2026-09-17, 15 days, 2026-10-08",
        "2026-09-30, 10 days, 2026-10-10", // Saturday, worked
        // Spring Festival 2024, 10 to 17 February; Sundays 4 and 18 February are worked
        "2024-01-26, 15 days, 2024-02-18", // ends Saturday 10 February; the first day after is the worked Sunday
        "2024-02-03, 15 days, 2024-02-18",
        // Spring Festival 2025, 28 January to 4 February
        "2025-01-14, 15 days, 2025-02-05",
        "2025-01-21, 15 days, 2025-02-05",
        // Spring Festival 2026, 15 to 23 February; Saturdays 14 and 28 February are worked
        "2026-01-31, 15 days, 2026-02-24",
        "2026-01-30, 15 days, 2026-02-14",
        "2025-11-17, 3 months, 2026-02-24"
    })
    void a_last_day_on_a_holiday_moves_to_the_first_day_after(LocalDate start, String span, LocalDate end) {
        assertThat(Notices.CALENDAR
                        .reckon(start, Span.parse(span), List.of(), Ending.ROLLS_OVER)
                        .bounds())
                .isEqualTo(DayBounds.at(end));
    }
}
