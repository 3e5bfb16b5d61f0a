package org.mingfa.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Reckoning;
import org.mingfa.law.Clock;
import org.mingfa.law.Severity;

/**
 * A clock that runs, or would run, in one matter.
 *
 * @param reckonings the period itself and then each extension
 * @param fixedEnd the end agreed in an extension that names a day, or null
 * @param unknown why the end cannot be computed (a year without holiday data), or null
 */
public record Period(
        Clock clock,
        LocalDate start,
        List<Reckoning> reckonings,
        @Nullable LocalDate fixedEnd,
        @Nullable String unknown) {

    /** The last day of the period; null while it is suspended or cannot be computed. */
    public @Nullable LocalDate end() {
        if (unknown != null) {
            return null;
        }
        return fixedEnd != null ? fixedEnd : reckonings.getLast().end();
    }

    /** For a floor, the first day on which the act may be done; a party's period must have run out entirely. */
    public @Nullable LocalDate earliest() {
        var end = end();
        return end == null || !clock.runsForParty() ? end : end.plusDays(1);
    }

    public boolean isCap() {
        return clock.kind() == Clock.Kind.CAP;
    }

    public boolean refuses() {
        return clock.breach() == Severity.REFUSE;
    }

    /** How the end was found, day by day, in Chinese. */
    public List<String> explain() {
        if (unknown != null) {
            return List.of(unknown);
        }
        var lines = reckonings.stream().flatMap(reckoning -> reckoning.explain().stream());
        return fixedEnd == null
                ? lines.toList()
                : Stream.concat(lines, Stream.of("经同意延长至" + fixedEnd + "。")).toList();
    }
}
