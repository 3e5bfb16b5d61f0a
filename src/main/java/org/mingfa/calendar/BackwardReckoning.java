package org.mingfa.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the day was found that lies a length of time before another, able to explain itself. Only a {@link WorkCalendar}
 * makes one. Dates are dates in Asia/Shanghai.
 */
public final class BackwardReckoning {

    private final WorkCalendar calendar;
    private final LocalDate before;
    private final Span span;
    private final boolean entire;
    private final DayBounds counted;

    BackwardReckoning(WorkCalendar calendar, LocalDate before, Span span, boolean entire, DayBounds counted) {
        this.calendar = calendar;
        this.before = before;
        this.span = span;
        this.entire = entire;
        this.counted = counted;
    }

    /** The day it is counted back from, which is not counted itself. */
    public LocalDate before() {
        return before;
    }

    public Span span() {
        return span;
    }

    /** The day found, as far as notices not yet out leave it open. */
    public DayBounds bounds() {
        return new DayBounds(found(counted.earliest()), found(counted.latest()));
    }

    private LocalDate found(@Nullable LocalDate day) {
        return entire ? Objects.requireNonNull(day).minusDays(1) : Objects.requireNonNull(day);
    }

    /** The computation in Chinese sentences, one a line. Worked out on each call. */
    public List<String> explain() {
        var words = new DateWords();
        var lines = new ArrayList<String>();
        lines.add("从" + words.day(before) + "往前算，当日不计，提前" + span.chinese() + "。");
        var last = Objects.requireNonNull(counted.latest());
        if (span instanceof Span.WorkingDays) {
            passed(words, last, lines);
        }
        if (!counted.isSettled()) {
            var earliest = Objects.requireNonNull(counted.earliest());
            var years = calendar.open(earliest.minusDays(1), before.minusDays(1)).stream()
                    .map(year -> year + "年")
                    .collect(Collectors.joining("、"));
            lines.add("其间要看国务院办公厅" + years + "放假调休的通知，通知还没有录入：算到的一日最早为" + words.day(earliest) + "，最迟为" + words.day(last)
                    + "，以通知为准。");
        } else {
            lines.add("算到" + words.day(last) + "。");
        }
        if (entire) {
            lines.add("其间须留足" + span.chinese() + "，因此不计这一日，再往前一日。");
        }
        return List.copyOf(lines);
    }

    /** The days of rest passed over and the days worked in their stead, from the first to the last. */
    private void passed(DateWords words, LocalDate from, List<String> lines) {
        var told = new ArrayList<String>();
        for (var day = from; day.isBefore(before); ) {
            var kind = calendar.kindOf(day);
            var first = day;
            do {
                day = day.plusDays(1);
            } while (day.isBefore(before) && calendar.kindOf(day).equals(kind));
            if (kind instanceof DayKind.MakeUpDay) {
                told.add(words.range(first, day.minusDays(1)) + kind.chinese() + "，计入");
            } else if (!kind.isWorking()) {
                told.add(words.range(first, day.minusDays(1)) + kind.chinese() + "不计");
            }
        }
        if (!told.isEmpty()) {
            lines.add(String.join("；", told) + "。");
        }
    }
}
