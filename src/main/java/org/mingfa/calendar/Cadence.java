package org.mingfa.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How often something comes round by the calendar (周期). The stretches of one cadence follow each other without a gap. */
public enum Cadence {
    /** A week; what is due in it is due on its Monday. */
    MONDAY("每周一"),
    /** From the 1st to the 15th, and from the 16th to the end of the month. */
    HALF_MONTH("每半月"),
    MONTH("每月"),
    QUARTER("每季度"),
    HALF_YEAR("每半年"),
    /** A school term, the holidays after it included: from September to January, and from February to August. */
    TERM("每学期"),
    YEAR("每年");

    /**
     * One stretch of a cadence.
     *
     * @param last the last day, included
     */
    public record Turn(Cadence of, LocalDate first, LocalDate last) {

        /** The one that follows. */
        public Turn next() {
            return of.turn(last.plusDays(1));
        }

        /** Whether a day lies in it. */
        public boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        /** {@code 2026年12月上半月}. */
        public String chinese() {
            int year = first.getYear();
            int month = first.getMonthValue();
            return switch (of) {
                case MONDAY -> year + "年" + month + "月" + first.getDayOfMonth() + "日当周";
                case HALF_MONTH -> year + "年" + month + "月" + (first.getDayOfMonth() == 1 ? "上半月" : "下半月");
                case MONTH -> year + "年" + month + "月";
                case QUARTER -> year + "年第" + (month + 2) / 3 + "季度";
                case HALF_YEAR -> year + "年" + (month == 1 ? "上半年" : "下半年");
                case TERM -> month == 9 ? year + "学年第一学期" : year - 1 + "学年第二学期";
                case YEAR -> year + "年";
            };
        }
    }

    private final String chinese;

    Cadence(String chinese) {
        this.chinese = chinese;
    }

    /** {@code 每半月}. */
    public String chinese() {
        return chinese;
    }

    /** As law files write it: {@code half-month}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stretch a day lies in. */
    public Turn turn(LocalDate day) {
        int month = day.getMonthValue();
        return switch (this) {
            case MONDAY -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Turn(this, monday, monday.plusDays(6));
            }
            case HALF_MONTH ->
                day.getDayOfMonth() <= 15
                        ? new Turn(this, day.withDayOfMonth(1), day.withDayOfMonth(15))
                        : new Turn(this, day.withDayOfMonth(16), day.withDayOfMonth(day.lengthOfMonth()));
            case MONTH -> months(day.withDayOfMonth(1), 1);
            case QUARTER -> months(LocalDate.of(day.getYear(), (month - 1) / 3 * 3 + 1, 1), 3);
            case HALF_YEAR -> months(LocalDate.of(day.getYear(), month <= 6 ? 1 : 7, 1), 6);
            case TERM ->
                month >= 2 && month <= 8
                        ? months(LocalDate.of(day.getYear(), 2, 1), 7)
                        : months(LocalDate.of(month == 1 ? day.getYear() - 1 : day.getYear(), 9, 1), 5);
            case YEAR -> months(LocalDate.of(day.getYear(), 1, 1), 12);
        };
    }

    private Turn months(LocalDate first, int months) {
        return new Turn(this, first, first.plusMonths(months).minusDays(1));
    }

    /** The stretches that begin within the days, both included, in order. */
    public List<Turn> beginning(LocalDate from, LocalDate to) {
        var turn = turn(from);
        var first = turn.first().isBefore(from) ? turn.next() : turn;
        return Stream.iterate(first, one -> !one.first().isAfter(to), Turn::next)
                .toList();
    }

    /**
     * From which day what belongs to a stretch can be done: its last day; of a week its Monday or, where that is a day of rest,
     * the first working day after it. Notices not yet out leave that day between bounds; null ones where the whole week is off.
     */
    public DayBounds ready(Turn turn, WorkCalendar calendar) {
        if (this != MONDAY) {
            return DayBounds.at(turn.last());
        }
        var working = turn.first()
                .datesUntil(turn.last().plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        var settled = working.stream().filter(calendar::isSettled).findFirst().orElse(null);
        return working.isEmpty()
                ? DayBounds.at(null)
                : new DayBounds(working.getFirst(), settled == null ? working.getLast() : settled);
    }
}
