package org.mingfa.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.BackwardReckoning;
import org.mingfa.calendar.DayBounds;
import org.mingfa.calendar.HourReckoning;
import org.mingfa.calendar.Reckoning;
import org.mingfa.calendar.Span;
import org.mingfa.law.Clock;
import org.mingfa.law.Severity;
import org.mingfa.law.Truth;

/**
 * A clock that runs, or would run, in one matter. Where a holiday notice that is not yet out, or a time of day nobody
 * recorded, leaves its end open, the end lies between bounds.
 *
 * @param start the day it counts from; for a clock that counts back, the day it counts back from
 * @param reckonings the period itself and then each extension; empty for a period in hours and for one that counts back
 * @param fixedEnd the end agreed in an extension that names a day, or null
 * @param hours the period itself where it is in hours, otherwise null
 * @param back the period itself where it counts back from a day, otherwise null
 */
public record Period(
        Clock clock,
        LocalDate start,
        List<Reckoning> reckonings,
        @Nullable LocalDate fixedEnd,
        @Nullable HourReckoning hours,
        @Nullable BackwardReckoning back) {

    /** How long it is, extensions left aside. */
    public Span span() {
        return hours != null
                ? hours.span()
                : back != null ? back.span() : reckonings.getFirst().span();
    }

    /** Its last day: the earliest and the latest that can be. */
    public DayBounds bounds() {
        if (hours != null) {
            return hours.bounds();
        }
        if (back != null) {
            return back.bounds();
        }
        return fixedEnd != null ? DayBounds.at(fixedEnd) : reckonings.getLast().bounds();
    }

    /** The last day of the period whatever a notice may say; null while it is suspended. */
    public @Nullable LocalDate end() {
        return bounds().earliest();
    }

    /** The day after which it has run out whatever a notice may say; null while it is, or may be, suspended. */
    public @Nullable LocalDate latestEnd() {
        return bounds().latest();
    }

    /** Whether the end is the same whatever a notice may say. */
    public boolean isSettled() {
        return hours != null ? hours.earliestStart().equals(hours.latestStart()) : bounds().isSettled();
    }

    /** For a floor, the first day on which the act may be right; a party's period must have run out entirely. */
    public @Nullable LocalDate earliest() {
        return allowed(end());
    }

    /** For a floor, the first day on which the act is right whatever a notice may say. */
    public @Nullable LocalDate surely() {
        return allowed(latestEnd());
    }

    private @Nullable LocalDate allowed(@Nullable LocalDate end) {
        return end == null || clock.runsFor() == Clock.RunsFor.TOWNSHIP ? end : end.plusDays(1);
    }

    /** Whether an act keeps it; undecided where that depends on what is not known. */
    Truth isKept(Act act) {
        if (hours != null) {
            return act.notBefore().isAfter(hours.latestEnd())
                    ? Truth.NO
                    : act.notAfter().isAfter(hours.earliestEnd()) ? Truth.UNDECIDED : Truth.YES;
        }
        return isCap() ? not(hasRunOut(act.happened())) : hasOpened(act.happened());
    }

    /** Whether an act breaks it whatever a notice may say. */
    public boolean isBroken(Act act) {
        return isKept(act) == Truth.NO;
    }

    /** Whether it has run out before a day. A period that stands still has not. */
    Truth hasRunOut(LocalDate day) {
        var first = end();
        var last = latestEnd();
        if (first == null || !day.isAfter(first)) {
            return Truth.NO;
        }
        return last != null && day.isAfter(last) ? Truth.YES : Truth.UNDECIDED;
    }

    /** For a floor: whether the act may be done on a day. Not while it stands still. */
    Truth hasOpened(LocalDate day) {
        var first = earliest();
        var sure = surely();
        if (first == null || day.isBefore(first)) {
            return Truth.NO;
        }
        return sure != null && !day.isBefore(sure) ? Truth.YES : Truth.UNDECIDED;
    }

    private static Truth not(Truth truth) {
        return switch (truth) {
            case YES -> Truth.NO;
            case NO -> Truth.YES;
            case UNDECIDED -> Truth.UNDECIDED;
        };
    }

    public boolean isCap() {
        return clock.kind() == Clock.Kind.CAP;
    }

    public boolean refuses() {
        return clock.breach() == Severity.REFUSE;
    }

    /** For a floor: whether the step waits for it, though what happens before it may be told. */
    boolean holdsBack() {
        return !isCap() && clock.breach() != Severity.CAUTION;
    }

    /** How the end was found, day by day, in Chinese. */
    public List<String> explain() {
        if (hours != null) {
            return hours.explain();
        }
        if (back != null) {
            return back.explain();
        }
        var lines = reckonings.stream().flatMap(reckoning -> reckoning.explain().stream());
        return fixedEnd == null
                ? lines.toList()
                : Stream.concat(lines, Stream.of("经同意延长至" + fixedEnd + "。")).toList();
    }
}
