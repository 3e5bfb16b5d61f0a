package org.mingfa.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a reckoning day by day, days of one sort together. */
final class Explanation {

    /** What became of a day. Neighbouring days with equal fates are told together. */
    private sealed interface Fate {
        record Suspended(Suspension by) implements Fate {}

        record Rest(DayKind kind) implements Fate {}

        record Worked(DayKind kind) implements Fate {}

        record Counted() implements Fate {}
    }

    private record Run(Fate fate, LocalDate first, LocalDate last) {
        int length() {
            return Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
        }
    }

    private final WorkCalendar calendar;
    private final Reckoning reckoning;
    private final DateWords words = new DateWords();
    private final List<String> lines = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private int count;

    Explanation(WorkCalendar calendar, Reckoning reckoning) {
        this.calendar = calendar;
        this.reckoning = reckoning;
    }

    List<String> lines() {
        lines.add(words.day(reckoning.start()) + "为起始日，不计入，次日起算，期限为"
                + reckoning.span().chinese() + "。");
        if (reckoning.span() instanceof Span.Months months) {
            tellMonths(months);
        }
        LocalDate open = firstOpen();
        runs(open == null ? lastTold() : lastSettled(open)).forEach(this::tell);
        endLine();
        if (open == null) {
            tellEnd();
        } else {
            tellBounds(open);
        }
        return List.copyOf(lines);
    }

    /** The first day on which the end rests and that a notice not yet out may change; null when the end is settled. */
    private @Nullable LocalDate firstOpen() {
        LocalDate latest = reckoning.bounds().latest();
        if (latest == null || reckoning.bounds().isSettled()) {
            return null;
        }
        LocalDate from = reckoning.span() instanceof Span.WorkingDays
                ? reckoning.start()
                : Objects.requireNonNull(reckoning.rawEnd().earliest()).minusDays(1);
        return from.plusDays(1)
                .datesUntil(latest.plusDays(1))
                .filter(day -> !calendar.isSettled(day))
                .findFirst()
                .orElse(from.plusDays(1));
    }

    /** The last day that can be told as it is: the day before the open one, or the last of a period that only rolls over. */
    private LocalDate lastSettled(LocalDate open) {
        LocalDate before = open.minusDays(1);
        return reckoning.span() instanceof Span.WorkingDays || before.isBefore(lastTold()) ? before : lastTold();
    }

    private void tellBounds(LocalDate open) {
        LocalDate raw = reckoning.rawEnd().earliest();
        if (raw != null && raw.isBefore(open) && !calendar.isWorkingDay(raw)) {
            lines.add("最后一日" + words.day(raw) + "为" + restDay(raw) + "，顺延至其后第一个工作日（《民法典》第二百零三条、《民事诉讼法》第八十五条）。");
        }
        LocalDate earliest = Objects.requireNonNull(reckoning.end());
        LocalDate latest = Objects.requireNonNull(reckoning.latestEnd());
        String years = calendar.open(open.minusDays(1), latest).stream()
                .map(year -> year + "年")
                .collect(Collectors.joining("、"));
        lines.add(words.day(open) + "起要看国务院办公厅" + years + "放假调休的通知，通知还没有录入：最早" + words.day(earliest) + "届满，最迟"
                + words.day(latest) + "届满，以通知为准。");
    }

    private void tellMonths(Span.Months months) {
        LocalDate start = reckoning.start();
        LocalDate last = start.plusMonths(months.count());
        boolean corresponds = last.getDayOfMonth() == start.getDayOfMonth();
        lines.add(
                corresponds
                        ? months.chinese() + "后的对应日为" + words.day(last) + "。"
                        : months.chinese() + "后的当月没有" + start.getDayOfMonth() + "日，以月末" + words.day(last) + "为最后一日。");
    }

    private List<Run> runs(LocalDate last) {
        List<Run> runs = new ArrayList<>();
        for (LocalDate day = reckoning.start().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            Fate fate = fate(day);
            if (!runs.isEmpty() && runs.getLast().fate().equals(fate)) {
                runs.add(new Run(fate, runs.removeLast().first(), day));
            } else {
                runs.add(new Run(fate, day, day));
            }
        }
        return runs;
    }

    private LocalDate lastTold() {
        LocalDate end = reckoning.rawEnd().earliest();
        return end != null ? end : openSuspension().from();
    }

    /** A reckoning without an end has a suspension without one. */
    private Suspension openSuspension() {
        return reckoning.suspensions().stream()
                .filter(suspension -> suspension.until() == null)
                .findFirst()
                .orElseThrow();
    }

    private Fate fate(LocalDate day) {
        Optional<Suspension> suspension =
                reckoning.suspensions().stream().filter(one -> one.covers(day)).findFirst();
        if (suspension.isPresent()) {
            return new Fate.Suspended(suspension.get());
        }
        if (!(reckoning.span() instanceof Span.WorkingDays)) {
            return new Fate.Counted();
        }
        DayKind kind = calendar.kindOf(day);
        return kind.isWorking() ? new Fate.Worked(kind) : new Fate.Rest(kind);
    }

    private void tell(Run run) {
        switch (run.fate()) {
            case Fate.Suspended suspended ->
                pending.add(range(run) + "中止（" + suspended.by().reason() + "），" + suspendedDays(run));
            case Fate.Rest rest -> pending.add(range(run) + rest(rest.kind()));
            case Fate.Worked worked -> {
                pending.add(worked(run, worked.kind()) + "为" + ordinals(run) + "个工作日");
                endLine();
            }
            case Fate.Counted plain -> tellCounted(run);
        }
    }

    private String suspendedDays(Run run) {
        boolean months = reckoning.span() instanceof Span.Months;
        return months ? "届满日顺延" + run.length() + "天" : "共" + run.length() + "天不计";
    }

    private static String rest(DayKind kind) {
        return kind instanceof DayKind.Holiday holiday
                ? holiday.chinese() + "不计（" + holiday.source() + "）"
                : kind.chinese() + "不计";
    }

    private String worked(Run run, DayKind kind) {
        if (kind instanceof DayKind.MakeUpDay) {
            List<LocalDate> days =
                    run.first().datesUntil(run.last().plusDays(1)).toList();
            return words.weekdays(days) + kind.chinese() + "，计入，";
        }
        return range(run);
    }

    private void tellCounted(Run run) {
        if (reckoning.span() instanceof Span.CalendarDays) {
            pending.add(range(run) + "为" + ordinals(run) + "日");
            endLine();
        }
    }

    private String range(Run run) {
        return words.range(run.first(), run.last());
    }

    private String ordinals(Run run) {
        int first = count + 1;
        count += run.length();
        return "第" + first + (count == first ? "" : "至" + count);
    }

    private void endLine() {
        if (!pending.isEmpty()) {
            lines.add(String.join("；", pending) + "。");
            pending.clear();
        }
    }

    private void tellEnd() {
        LocalDate end = reckoning.end();
        LocalDate rawEnd = reckoning.rawEnd().earliest();
        if (end == null || rawEnd == null) {
            Suspension open = openSuspension();
            lines.add(words.day(open.from()) + "起中止（" + open.reason() + "），次日起不计，恢复后方能确定届满日。");
        } else if (!end.equals(rawEnd)) {
            lines.add("最后一日" + words.day(rawEnd) + "为" + restDay(rawEnd) + "，顺延至其后第一个工作日" + words.day(end)
                    + "届满（《民法典》第二百零三条、《民事诉讼法》第八十五条）。");
        } else if (reckoning.ending() == Ending.AS_IS && !(reckoning.span() instanceof Span.WorkingDays)) {
            lines.add(words.day(end) + "届满；最后一日遇休息日不顺延。");
        } else {
            lines.add(words.day(end) + "届满。");
        }
    }

    private String restDay(LocalDate day) {
        DayKind kind = calendar.kindOf(day);
        return kind instanceof DayKind.Holiday holiday
                ? holiday.chinese() + "（" + holiday.source() + "）"
                : kind.chinese();
    }
}
