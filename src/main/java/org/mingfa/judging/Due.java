package org.mingfa.judging;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last day for something, as far as it is known.
 *
 * @param day the last day on which it is in time whatever a holiday notice not yet out may say
 * @param at the time of that day by which it must be done, or null where the whole day is left
 * @param lateAfter the day after which it is late whatever the notice may say; the same day where no notice can move it
 */
public record Due(LocalDate day, @Nullable LocalTime at, LocalDate lateAfter) {

    /** The nearest of several caps; null when none has an end. One that stands still, or may, has none. */
    static @Nullable Due nearest(Stream<Period> caps) {
        return caps.map(Due::of)
                .filter(Objects::nonNull)
                .reduce((one, other) -> one.sooner(other))
                .orElse(null);
    }

    private static @Nullable Due of(Period cap) {
        var end = cap.end();
        var latest = cap.latestEnd();
        if (end == null || latest == null) {
            return null;
        }
        var hours = cap.hours();
        return new Due(end, hours == null ? null : hours.earliestEnd().toLocalTime(), latest);
    }

    private Due sooner(Due other) {
        var first = Stream.of(this, other)
                .min(Comparator.comparing(Due::day).thenComparing(due -> due.at == null ? LocalTime.MAX : due.at))
                .orElseThrow();
        return new Due(first.day, first.at, lateAfter.isBefore(other.lateAfter) ? lateAfter : other.lateAfter);
    }

    /** {@code 14:30}, or null where the whole day is left. */
    public @Nullable String time() {
        return at == null ? null : at.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Whether no notice can move it. */
    public boolean isSettled() {
        return day.equals(lateAfter);
    }

    /** Whether it is late on a day whatever the notice may say. */
    public boolean isPast(LocalDate today) {
        return today.isAfter(lateAfter);
    }

    /** The day to count to: the last day in time, and once that has passed the last day that may be. */
    public LocalDate ahead(LocalDate today) {
        return today.isAfter(day) ? lateAfter : day;
    }

    /**
     * {@code 12月30日（可能顺延到2027年1月4日）}: the last day, and the later one that a notice not yet out may still make of it.
     *
     * @param said how a day is said
     */
    public String days(Function<LocalDate, String> said) {
        return said.apply(day) + (isSettled() ? "" : "（可能顺延到" + said.apply(lateAfter) + "）");
    }

    /**
     * {@code 最迟12月30日办结（以国务院放假通知为准，可能顺延到2027年1月4日）}.
     *
     * @param said how a day is said
     * @param what what is to be done by then, or nothing
     */
    public String chinese(Function<LocalDate, String> said, String what) {
        var time = Objects.requireNonNullElse(time(), "");
        var proviso = isSettled() || at != null ? "" : "（以国务院放假通知为准，可能顺延到" + said.apply(lateAfter) + "）";
        return "最迟" + said.apply(day) + time + what + proviso;
    }
}
