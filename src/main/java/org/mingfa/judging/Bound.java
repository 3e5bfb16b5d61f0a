package org.mingfa.judging;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Life;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/**
 * The people a rule of separation names, as the acts say: those who did a step or are named in a field, and whoever has
 * taken over from them.
 *
 * @param acts every effective act in order, those undone since included: who has done a thing has done it
 * @param values the matter's own fields
 */
public record Bound(Procedure procedure, List<Act> acts, Map<String, Value> values) {

    /** All who ever were, so that whoever once was stays barred. */
    Set<String> ever(Step.Separation separation) {
        var found = new HashSet<String>();
        for (var who : separation.who()) {
            found.addAll(named(who, 0));
            takings(who, LocalDate.MAX).forEach(taking -> found.addAll(people(taking)));
        }
        return found;
    }

    /** Those who are on a day: once somebody has taken over, those who did, and whoever was named since. */
    public Set<String> on(Step.Separation separation, LocalDate day) {
        var found = new HashSet<String>();
        for (var who : separation.who()) {
            var takings = takings(who, day);
            int since = 0;
            if (!takings.isEmpty()) {
                since = takings.getLast().seq();
                found.addAll(people(takings.getLast()));
            }
            found.addAll(named(who, since));
        }
        return found;
    }

    private Set<String> named(Step.Who who, int after) {
        var found = new HashSet<String>();
        switch (who) {
            case Step.Who.DidStep(var id) ->
                acts.stream().filter(act -> isOf(act, id, after)).forEach(act -> found.addAll(act.persons()));
            case Step.Who.NamedIn(var stepId, var field) -> {
                if (stepId != null) {
                    acts.stream()
                            .filter(act -> isOf(act, stepId, after))
                            .forEach(act -> found.addAll(codes(act.values(), field)));
                } else if (after == 0) {
                    found.addAll(codes(values, field));
                }
            }
        }
        return found;
    }

    private static boolean isOf(Act act, String step, int after) {
        return act.step().equals(step) && act.seq() > after;
    }

    /** The acts by which somebody took over from these, by a day. */
    private List<Act> takings(Step.Who who, LocalDate day) {
        return acts.stream()
                .filter(act -> !act.happened().isAfter(day))
                .filter(act -> takesOver(act) instanceof Life.TakesOver(var from, var _) && from.contains(who))
                .filter(act -> !people(act).isEmpty())
                .toList();
    }

    private Life.@Nullable TakesOver takesOver(Act act) {
        var step = procedure.step(act.step());
        return step == null ? null : step.life().takesOver();
    }

    private List<String> people(Act taking) {
        return takesOver(taking) instanceof Life.TakesOver(var _, var by) ? codes(taking.values(), by) : List.of();
    }

    private static List<String> codes(Map<String, Value> values, String field) {
        var value = values.get(field);
        return value == null ? List.of() : value.codes();
    }
}
