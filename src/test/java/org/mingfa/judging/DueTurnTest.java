package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.calendar.Cadence;
import org.mingfa.calendar.Span;
import org.mingfa.calendar.WorkCalendar;
import org.mingfa.law.Begins;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;

/** Which weeks are due that a procedure asks for from 9 February to 2 March 2026, over the Spring Festival. */
class DueTurnTest {

    private static final WorkCalendar CALENDAR = LawLibrary.load(Path.of("law")).calendar();

    private static final Begins WEEKLY = new Begins(
            Cadence.MONDAY,
            Level.VILLAGE,
            LocalDate.of(2026, 2, 9),
            LocalDate.of(2026, 3, 2),
            List.of("clerk"),
            Span.parse("2 working days"),
            null,
            Map.of(),
            Map.of(),
            null);

    /** The first day of each, from when it can be answered, and by when. */
    private static List<String> weeks(LocalDate from, LocalDate to) {
        return DueTurn.beginning(WEEKLY, from, to, CALENDAR).stream()
                .map(one -> one.turn().first() + " " + one.ready() + " "
                        + one.due().day() + " " + one.due().lateAfter())
                .toList();
    }

    @Test
    void a_week_of_rest_is_not_due_nor_one_before_or_after_what_the_procedure_says() {
        assertThat(weeks(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .containsExactly(
                        "2026-02-09 2026-02-09 2026-02-11 2026-02-11",
                        "2026-02-23 2026-02-24 2026-02-26 2026-02-26",
                        "2026-03-02 2026-03-02 2026-03-04 2026-03-04");
    }

    @Test
    void only_what_begins_within_the_days_is_told() {
        assertThat(weeks(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 23))).hasSize(1);
    }
}
