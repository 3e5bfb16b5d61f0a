package org.mingfa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.Value;

/** To which year a matter belongs when a report of 2025 says a sentence of each. */
class ListingTest {

    @ParameterizedTest(name = "about {0}, dated {1}, begun {2}: {3}")
    @CsvSource({
        "2025, ,           2026-01-10, true",
        "2026, ,           2025-12-20, false",
        ",     ,           2025-12-20, true",
        ",     ,           2026-01-10, false",
        "2026, 2025-03-01, 2026-01-10, true",
        "2025, 2026-03-01, 2025-12-20, false",
    })
    void a_matter_belongs_to_the_year_it_is_about_or_else_began_in(
            @Nullable Integer about, @Nullable LocalDate day, LocalDate began, boolean told) {
        var listing = new Listing(
                "statement",
                day == null ? null : "due",
                about == null ? null : "year",
                0,
                Map.of(),
                "",
                12,
                "{person}");
        var fields = Map.of(
                "year", Value.of(about == null ? 0 : about), "due", Value.of(day == null ? LocalDate.EPOCH : day));
        assertThat(listing.holds(new Listing.Told("LF-2026-0001", began, false, fields), 2025))
                .isEqualTo(told);
    }
}
