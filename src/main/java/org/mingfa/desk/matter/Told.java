package org.mingfa.desk.matter;

import java.util.ArrayList;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.Flash;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.matter.Answer;

/** What is said once an act is taken: that it is, what comes next, and what to look at. */
final class Told {

    private static final int NEXT = 2;

    private Told() {}

    /** @param now the matter after the act */
    static Flash of(Procedure procedure, Step step, Answer.Taken taken, Scene now) {
        var text = new StringBuilder("已记录“")
                .append(step.name())
                .append("”，编号")
                .append(taken.matter().number())
                .append("。");
        var closing = taken.standing().closing();
        if (closing != null) {
            text.append("事项已经了结：").append(procedure.closingName(closing)).append("。");
        } else {
            text.append(next(now));
        }
        if (taken.cautions().isEmpty()) {
            return Flash.done(text.toString());
        }
        taken.cautions().forEach(caution -> text.append("请留意：").append(Breaches.told(caution)));
        return Flash.caution(text.toString());
    }

    private static String next(Scene now) {
        var parts = new ArrayList<String>();
        var standing = now.standing();
        if (standing == null) {
            return "";
        }
        now.open().stream()
                .filter(step -> !step.optional() && !now.isDone(step))
                .limit(NEXT)
                .forEach(step -> {
                    var due = standing.step(step.id()).due();
                    parts.add("“" + step.name() + "”（"
                            + (now.isMine(step) ? "由您办理" : "由" + InTurn.who(now, step) + "办理")
                            + (due == null ? "" : "，" + due.chinese(day -> Dates.near(day, now.today()), "完成")) + "）");
                });
        return parts.isEmpty() ? "" : "接下来：" + String.join("、", parts) + "。";
    }
}
