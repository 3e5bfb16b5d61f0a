package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Life;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/**
 * The people a rule of separation names, as the acts say: those who did a step or are named in a field, and whoever has
 * taken over from them, by an act of the matter or by a hand-over of work.
 *
 * @param acts every effective act in order, those undone since included: who has done a thing has done it
 * @param values the matter's own fields
 */
public record Bound(Procedure procedure, List<Act> acts, Map<String, Value> values, People people) {

    /** All who ever were, so that whoever once was stays barred. */
    Set<String> ever(Step.Separation separation) {
        var found = new HashSet<String>();
        for (var who : separation.who()) {
            var charges = charges(who, 0);
            charges.forEach(charge -> found.add(charge.person()));
            if (isCharge(who)) {
                charges.forEach(charge -> found.add(charge.on(LocalDate.MAX, people)));
            }
            takings(who, LocalDate.MAX).forEach(taking -> found.addAll(people(taking)));
        }
        return found;
    }

    /** Whom the matter is about, so that they have no part in it; none where its procedure names none. */
    public Set<String> concerned() {
        return ever(procedure.head().concerned().all());
    }

    /** Those who are on a day: once somebody has taken over, those who did, and whoever was named since. */
    public Set<String> on(Step.Separation separation, LocalDate day) {
        var found = new HashSet<String>();
        for (var who : separation.who()) {
            var takings = takings(who, day);
            var charged = new ArrayList<Charge>();
            int since = 0;
            if (!takings.isEmpty()) {
                since = takings.getLast().seq();
                people(takings.getLast())
                        .forEach(person ->
                                charged.add(new Charge(person, takings.getLast().happened())));
            }
            charged.addAll(charges(who, since));
            boolean handedOver = !separation.inPerson() && isHandedOver(who);
            charged.forEach(charge -> found.add(handedOver ? charge.on(day, people) : charge.person()));
        }
        return found;
    }

    /** Somebody charged with something on a day. */
    private record Charge(String person, LocalDate since) {

        String on(LocalDate day, People people) {
            return people.answering(person, since, day);
        }
    }

    /** Whether a hand-over of work passes it on: not where the procedure has a step of its own by which others take over. */
    private boolean isHandedOver(Step.Who who) {
        return changing(procedure, who).isEmpty();
    }

    /** The step of a procedure by which alone others take over from these; empty where work is handed over without one. */
    public static Optional<Step> changing(Procedure procedure, Step.Who who) {
        return procedure.steps().stream()
                .filter(step ->
                        step.life().takesOver() instanceof Life.TakesOver(var from, var _) && from.contains(who))
                .findFirst();
    }

    /** Whether somebody is charged with something by it, rather than concerned: fault is not handed over. */
    private boolean isCharge(Step.Who who) {
        return procedure.steps().stream()
                        .map(Step::onlyBy)
                        .anyMatch(alone -> !alone.inPerson() && alone.who().contains(who))
                && isHandedOver(who);
    }

    private List<Charge> charges(Step.Who who, int after) {
        return switch (who) {
            case Step.Who.DidStep(var id) ->
                acts.stream()
                        .filter(act -> isOf(act, id, after))
                        .flatMap(act -> act.persons().stream().map(person -> new Charge(person, act.happened())))
                        .toList();
            case Step.Who.NamedIn(var stepId, var field)
            when stepId != null ->
                acts.stream()
                        .filter(act -> isOf(act, stepId, after))
                        .flatMap(act ->
                                codes(act.values(), field).stream().map(code -> new Charge(code, act.happened())))
                        .toList();
            case Step.Who.NamedIn(var _, var field) ->
                after > 0 || acts.isEmpty()
                        ? List.of()
                        : codes(values, field).stream()
                                .map(code -> new Charge(code, acts.getFirst().happened()))
                                .toList();
        };
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
