package org.mingfa.judging;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Ending;
import org.mingfa.calendar.HourReckoning;
import org.mingfa.law.Clock;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;

/** Whether the day is right: not in the future, not before a floor, not after a cap. */
final class Time {

    private final Step step;
    private final Act act;
    private final List<Breach> breaches = new ArrayList<>();

    private Time(Step step, Act act) {
        this.step = step;
        this.act = act;
    }

    static List<Breach> check(Course before, Step step, Act act) {
        var time = new Time(step, act);
        time.future();
        for (var period : Periods.binding(before, before.procedure().indexOf(step.id()), act)) {
            if (period.isCap()) {
                time.cap(period);
            } else {
                time.floor(period);
            }
        }
        return time.breaches;
    }

    private void future() {
        var at = act.at();
        if (act.happened().isAfter(act.recordedOn())) {
            breaches.add(Breach.form(
                    step.rule(Standard.HAPPENED), "办理日期" + Judge.day(act.happened()) + "还没有到", "填写实际办理的日期"));
        } else if (at != null
                && act.happened()
                        .atTime(at)
                        .isAfter(act.recorded().atZone(Act.ZONE).toLocalDateTime())) {
            breaches.add(Breach.form(step.rule(Standard.HAPPENED), "办理时间" + at + "还没有到", "填写实际办理的时间"));
        }
    }

    private void floor(Period period) {
        switch (period.isKept(act)) {
            case YES -> {}
            case NO -> early(period);
            case UNDECIDED -> perhapsEarly(period);
        }
    }

    private void early(Period period) {
        var earliest = period.earliest();
        if (earliest == null) {
            breach(period, Standard.FLOOR, period.clock().breach(), "期限正在中止，还不能办理" + Judge.quoted(step), "恢复后再办理");
            return;
        }
        breach(
                period,
                Standard.FLOOR,
                period.clock().breach(),
                needed(period) + "，最早为" + Judge.day(earliest),
                Judge.day(earliest) + "起再办理");
    }

    private void perhapsEarly(Period period) {
        var surely = period.surely();
        var until = surely == null ? "" : "、最迟为" + Judge.day(surely);
        breach(
                period,
                Standard.FLOOR,
                Severity.CAUTION,
                needed(period) + "，可以办理的第一日最早为" + day(period.earliest()) + until + "，以还没有录入的放假通知为准",
                surely == null ? null : Judge.day(surely) + "起办理就不会早");
    }

    private String needed(Period period) {
        var length = period.span().chinese();
        if (period.back() != null) {
            return Judge.quoted(step) + "不早于" + Judge.day(period.start()) + "之前" + length;
        }
        return period.clock().runsFor().ending() == Ending.ROLLS_OVER
                ? Judge.quoted(step) + "应当在" + length + "的期限届满后办理"
                : Judge.quoted(step) + "距" + Judge.day(period.start()) + "不得少于" + length;
    }

    private void cap(Period period) {
        switch (period.isKept(act)) {
            case YES -> {}
            case NO ->
                breach(
                        period,
                        Standard.CAP,
                        late(period),
                        Judge.quoted(step) + "最迟应当在" + last(period) + "完成，" + done(period) + "已经超过期限",
                        cure(period));
            case UNDECIDED -> perhapsLate(period);
        }
    }

    /** A right is not lost where what happened says that it was used late: that is no breach of ours, and noted. */
    private Severity late(Period period) {
        return step.event() && period.refuses() && period.clock().runsFor() == Clock.RunsFor.PARTY
                ? Severity.CAUTION
                : period.clock().breach();
    }

    private @Nullable String cure(Period period) {
        if (period.clock().isAnnouncedBy(step)) {
            return "另定较晚的日期";
        }
        return period.refuses() ? null : "说明逾期原因";
    }

    private void perhapsLate(Period period) {
        var hours = period.hours();
        var reason = hours == null
                ? Judge.quoted(step) + "的期限最早" + day(period.end()) + "、最迟" + day(period.latestEnd()) + "届满，"
                        + Judge.day(act.happened()) + "是否超过要看还没有录入的放假通知"
                : Judge.quoted(step) + "的期限最早" + instant(hours.earliestEnd()) + "、最迟" + instant(hours.latestEnd())
                        + "届满，没有记录时刻，看不出是否超过";
        breach(period, Standard.CAP, Severity.CAUTION, reason, hours == null ? "通知录入后核对" : "补上实际的时刻");
    }

    private String last(Period period) {
        HourReckoning hours = period.hours();
        var ahead = period.back() == null
                ? ""
                : "（" + Judge.day(period.start()) + "之前" + period.span().chinese() + "）";
        return hours == null ? day(period.latestEnd()) + ahead : instant(hours.latestEnd());
    }

    private String done(Period period) {
        return period.hours() == null || act.at() == null ? Judge.day(act.happened()) : instant(act.notBefore());
    }

    private void breach(Period period, Standard rule, Severity severity, String reason, @Nullable String cure) {
        breaches.add(
                Breach.order(step.rule(rule), severity, reason, period.clock().basis(), cure));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Judge.day(day);
    }

    private static String instant(LocalDateTime instant) {
        return Judge.day(instant.toLocalDate()) + instant.toLocalTime();
    }
}
