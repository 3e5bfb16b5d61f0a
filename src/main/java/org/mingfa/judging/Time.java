package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;

/** Whether the day is right: not in the future, not before a floor, not after a cap. */
final class Time {

    private Time() {}

    static List<Breach> check(Course before, Step step, Act act) {
        var breaches = new ArrayList<Breach>();
        if (act.happened().isAfter(act.recordedOn())) {
            breaches.add(
                    Breach.form(step.id() + ".happened", "办理日期" + Judge.day(act.happened()) + "还没有到", "填写实际办理的日期"));
        }
        for (var period : before.periods(before.procedure().indexOf(step.id()))) {
            if (period.unknown() != null) {
                breaches.add(unknown(step, period, period.unknown()));
            } else if (period.isCap()) {
                late(step, act, period, breaches);
            } else {
                early(step, act, period, breaches);
            }
        }
        return breaches;
    }

    /** A period that cannot be computed holds the act back only where the period would. */
    private static Breach unknown(Step step, Period period, String why) {
        var cure = "请管理员补充节假日安排文件";
        return period.refuses()
                ? Breach.form(step.id() + ".calendar", why, cure)
                : Breach.order(
                        step.id() + ".calendar",
                        Severity.CAUTION,
                        why,
                        period.clock().basis(),
                        cure);
    }

    private static void early(Step step, Act act, Period period, List<Breach> breaches) {
        LocalDate earliest = period.earliest();
        if (earliest != null && !act.happened().isBefore(earliest)) {
            return;
        }
        var clock = period.clock();
        var length = period.reckonings().getFirst().span().chinese();
        var reason = earliest == null
                ? "期限正在中止，还不能办理" + Judge.quoted(step)
                : clock.runsForParty()
                        ? Judge.quoted(step) + "应当在" + length + "的期限届满后办理，最早为" + Judge.day(earliest)
                        : Judge.quoted(step) + "距" + Judge.day(period.start()) + "不得少于" + length + "，最早为"
                                + Judge.day(earliest);
        breaches.add(Breach.order(
                step.id() + ".floor",
                clock.breach(),
                reason,
                clock.basis(),
                earliest == null ? "恢复后再办理" : Judge.day(earliest) + "起再办理"));
    }

    private static void late(Step step, Act act, Period period, List<Breach> breaches) {
        LocalDate end = period.end();
        if (end == null || !act.happened().isAfter(end)) {
            return;
        }
        var clock = period.clock();
        breaches.add(Breach.order(
                step.id() + ".cap",
                clock.breach(),
                Judge.quoted(step) + "最迟应当在" + Judge.day(end) + "完成，" + Judge.day(act.happened()) + "已经超过期限",
                clock.basis(),
                period.refuses() ? null : "说明逾期原因"));
    }
}
