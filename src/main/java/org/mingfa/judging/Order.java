package org.mingfa.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.law.RuleId;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/** Whether it is this step's turn: what comes before it is settled, it applies, and it has not been done. */
final class Order {

    private Order() {}

    static List<Breach> check(Course before, Step step, Act act) {
        var breaches = new ArrayList<Breach>();
        int index = before.procedure().indexOf(step.id());
        applies(before, step, index, breaches);
        prerequisites(before, step, breaches);
        perhapsLapsed(before, step, breaches);
        sequence(before, step, act, breaches);
        countedFrom(before, step, act, breaches);
        afterTheEnd(before, step, act, breaches);
        if (step.byEachOf() == null && before.isDone(index) && !before.mayRepeat(index) && step.reopens() == null) {
            breaches.add(Breach.order(
                    step.rule(Standard.REPEATS),
                    Severity.REFUSE,
                    Judge.quoted(step) + (step.repeats() ? "之后的步骤已经办理，不能再次办理" : "已经办理，不能重复办理"),
                    step.basis(),
                    "如有错误，请作更正"));
        }
        return breaches;
    }

    private static void applies(Course before, Step step, int index, List<Breach> breaches) {
        var applies = before.applies(index);
        if (applies != Truth.YES && !before.isDone(index)) {
            breaches.add(Breach.order(
                    step.rule(Standard.WHEN),
                    Severity.REFUSE,
                    applies == Truth.NO ? Judge.quoted(step) + "在本事项中不适用" : "还不能确定" + Judge.quoted(step) + "是否适用",
                    step.basis(),
                    null));
        }
    }

    private static void prerequisites(Course before, Step step, List<Breach> breaches) {
        var after = step.after();
        for (var id : Prerequisites.unsettled(before, step)) {
            var first = before.procedure().steps().get(before.procedure().indexOf(id));
            breaches.add(Breach.order(
                            step.rule(new RuleId.After(id)),
                            after.breach(),
                            "办理" + Judge.quoted(step) + "之前，应当先完成" + Judge.quoted(first),
                            after.basis(),
                            "先办理" + Judge.quoted(first))
                    .curedBy(id));
        }
    }

    /** Of steps that must come first, those whose period may have run out, by a notice not yet out, or may not. */
    private static void perhapsLapsed(Course before, Step step, List<Breach> breaches) {
        for (var id : Prerequisites.perhapsLapsed(before, step)) {
            var procedure = before.procedure();
            var first = procedure.steps().get(procedure.indexOf(id));
            breaches.add(Breach.order(
                    step.rule(new RuleId.After(id)),
                    Severity.CAUTION,
                    Judge.quoted(first) + "的期限是否已经届满，要看还没有录入的放假通知",
                    step.after().basis(),
                    "通知录入后核对"));
        }
    }

    /** An act may not have happened before the acts it comes after. */
    private static void sequence(Course before, Step step, Act act, List<Breach> breaches) {
        preceding(before, step)
                .filter(earlier -> earlier.happened().isAfter(act.happened())
                        || earlier.notBefore().isAfter(act.notAfter()))
                .findFirst()
                .ifPresent(earlier -> breaches.add(tooEarly(before, step, "办理日期", told(act), earlier)));
    }

    /** Nor may a period that starts with it count from a day before them, such as that of a service before there was a decision. */
    private static void countedFrom(Course before, Step step, Act act, List<Breach> breaches) {
        if (step.life().countsFrom() == null) {
            return;
        }
        for (var field : step.fields()) {
            if (act.values().get(field.id()) instanceof Value.Day(var day)) {
                preceding(before, step)
                        .filter(earlier -> earlier.happened().isAfter(day))
                        .findFirst()
                        .ifPresent(
                                earlier -> breaches.add(tooEarly(before, step, field.name(), Judge.day(day), earlier)));
            }
        }
    }

    private static Stream<Act> preceding(Course before, Step step) {
        return step.after().steps().stream()
                .flatMap(List::stream)
                .map(before.procedure()::indexOf)
                .filter(before::isDone)
                .map(index -> before.acts(index).getLast());
    }

    private static Breach tooEarly(Course before, Step step, String what, String day, Act earlier) {
        var procedure = before.procedure();
        return Breach.order(
                step.rule(Standard.HAPPENED),
                step.after().breach(),
                what + day + "早于" + Judge.quoted(procedure.steps().get(procedure.indexOf(earlier.step()))) + "的"
                        + told(earlier),
                step.after().basis(),
                "核对" + what);
    }

    /** What is owed after the end did not happen before it. */
    private static void afterTheEnd(Course before, Step step, Act act, List<Breach> breaches) {
        var end = before.endedBy();
        if (step.life().isOwed() && end != null && end.happened().isAfter(act.happened())) {
            breaches.add(Breach.order(
                    step.rule(Standard.HAPPENED),
                    Severity.REFUSE,
                    "办理日期" + told(act) + "早于事项结束的" + told(end),
                    step.basis(),
                    "核对办理日期"));
        }
    }

    private static String told(Act act) {
        return Judge.day(act.happened()) + (act.at() == null ? "" : act.at());
    }
}
