package org.mingfa.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingfa.calendar.Cadence;
import org.mingfa.calendar.WorkCalendar;
import org.mingfa.law.Begins;

/**
 * A stretch of the calendar of which each place owes an answer.
 *
 * @param ready the first day on which it can be answered
 * @param due the last day on which that is in time
 */
public record DueTurn(Cadence.Turn turn, LocalDate ready, Due due) {

    /** Those that begin within the days, both included, in order; what is not due at all, as a week of rest, is none. */
    public static List<DueTurn> beginning(Begins begins, LocalDate from, LocalDate to, WorkCalendar calendar) {
        return begins.every().beginning(from, to).stream()
                .filter(begins::counts)
                .flatMap(turn -> of(begins, turn, calendar))
                .toList();
    }

    private static Stream<DueTurn> of(Begins begins, Cadence.Turn turn, WorkCalendar calendar) {
        var ready = begins.every().ready(turn, calendar).earliest();
        var last = begins.lastDay(turn, calendar);
        var earliest = last.earliest();
        return ready == null || earliest == null
                ? Stream.empty()
                : Stream.of(new DueTurn(
                        turn, ready, new Due(earliest, null, Objects.requireNonNullElse(last.latest(), earliest))));
    }
}
