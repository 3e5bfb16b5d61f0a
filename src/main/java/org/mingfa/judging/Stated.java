package org.mingfa.judging;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.law.Counted;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/** What a person states otherwise than it is counted: noted, with both numbers, where everybody sees it. */
final class Stated {

    private Stated() {}

    static List<Breach> check(Procedure procedure, Step step, Act act) {
        var breaches = new ArrayList<Breach>();
        for (var field : procedure.entryFields(step)) {
            if (field.counted() instanceof Counted.Behind(var of)
                    && act.values().get(field.id()) instanceof Value.Amount(var counted)
                    && act.values().get(of) instanceof Value.Amount(var stated)
                    && counted.compareTo(stated) != 0) {
                breaches.add(Breach.order(
                        step.rule(new RuleId.OfField(of)),
                        Severity.CAUTION,
                        field.name() + counted.toPlainString() + "，另报" + stated.toPlainString(),
                        List.of(),
                        null));
            }
        }
        return breaches;
    }
}
