package org.mingfa.law;

import java.util.HashSet;
import java.util.List;

/** Proves that what a step opens is there and that each of its ends leads to what comes of the step. */
record OpensCheck(Procedure parent, Step step, LawPassage where, List<LawMistake> mistakes) {

    private void complain(LawPassage at, String what) {
        mistakes.add(at.mistake(what));
    }

    /** @param versions every version of the procedure that is opened */
    void check(List<Procedure> versions) {
        var opens = step.opens();
        if (opens == null) {
            return;
        }
        if (step == parent.opening() || step.byEachOf() != null || step.takenBeside() != null) {
            complain(where, "what opens another matter neither begins one, nor is done by each of several, nor beside");
        }
        boolean asks = step.fields().stream().anyMatch(field -> !(field.need() instanceof Need.Never))
                || step.evidence().stream().anyMatch(kind -> !(kind.need() instanceof Need.Never));
        if (asks) {
            complain(where, "nobody fills in a step that another matter settles: nothing may be required");
        }
        if (versions.isEmpty()) {
            complain(where.in("procedure"), "there is no procedure '" + opens.procedure() + "'");
        }
        versions.forEach(child -> field(opens, child));
        results(opens, versions);
    }

    private void field(Opens opens, Procedure child) {
        var field = child.field(opens.field());
        boolean holds = field != null
                && field.type() instanceof FieldType.Matter(var of)
                && (of.isEmpty() || of.contains(parent.id()));
        if (!holds) {
            complain(
                    where.in("field"),
                    "'" + child.id() + "' has no field '" + opens.field() + "' that holds a matter of '" + parent.id()
                            + "'");
        }
    }

    private void results(Opens opens, List<Procedure> versions) {
        var at = where.in("results");
        if (step.outcomes().isEmpty()) {
            if (!opens.results().isEmpty()) {
                complain(at, "the step has no outcomes");
            }
            return;
        }
        var closings = new HashSet<String>();
        versions.forEach(child -> closings.addAll(child.closings().keySet()));
        closings.add(Closing.COMPLETED.id());
        closings.stream()
                .sorted()
                .filter(closing -> !opens.results().containsKey(closing))
                .forEach(closing -> complain(
                        at, "the closing '" + closing + "' of '" + opens.procedure() + "' leads to no outcome"));
        opens.results().forEach((closing, outcome) -> {
            if (!closings.contains(closing) && !closing.equals(Closing.VOID.id())) {
                complain(at, "'" + opens.procedure() + "' has no closing '" + closing + "'");
            }
            if (step.outcome(outcome) == null) {
                complain(at, "there is no outcome '" + outcome + "'");
            }
        });
        step.outcomes().stream()
                .filter(outcome -> !opens.results().containsValue(outcome.id()))
                .forEach(outcome -> complain(at, "no closing leads to the outcome '" + outcome.id() + "'"));
    }
}
