package org.mingfa.judging;

import java.util.Optional;
import org.mingfa.law.RuleId;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Step;

/** Whether there is a place for a step at all where the matter stands, before anything is asked of the act itself. */
final class Admission {

    private Admission() {}

    /**
     * What bars the step, if anything does.
     *
     * @param first whether nothing has been done in the matter yet
     */
    static Optional<Breach> bar(Course before, Step step, Act proposed, boolean first) {
        var procedure = before.procedure();
        var closing = before.closing();
        if (closing != null && !step.reopens(closing)) {
            return Optional.of(
                    Breach.form(step.rule(Standard.CLOSED), "事项已经" + procedure.closingName(closing), "如有错误，请作更正"));
        }
        if (closing == null && step.reopens() != null) {
            return Optional.of(Breach.form(step.rule(Standard.WHEN), "事项还没有了结，用不着" + Judge.quoted(step), null));
        }
        if (Owed.isLeft(before) && Owed.isOver(before, step)) {
            return Optional.of(Breach.form(step.rule(Standard.CLOSED), ended(before), "先办完结束以后还应当办的"));
        }
        if (first && step != procedure.opening()) {
            return Optional.of(Breach.form(
                    step.rule(new RuleId.After(procedure.opening().id())),
                    "事项还没有开始，应先办理“" + procedure.opening().name() + "”",
                    null));
        }
        return step.opens() != null && !proposed.carriedOver()
                ? Optional.of(Results.elsewhere(step))
                : Optional.empty();
    }

    private static String ended(Course before) {
        var ended = before.ended();
        return "事项已经" + (ended == null ? "" : before.procedure().closingName(ended)) + "，不再办理这一步";
    }
}
