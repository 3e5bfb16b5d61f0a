package org.mingfa.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That a step is often taken in many matters by one decision, payment or event, and may be by one form (一次办理多件).
 *
 * @param each the fields of the step that each matter answers itself, by the field that answers
 */
public record AtOnce(Map<String, Measure.FieldRef> each) {

    static AtOnce read(LawNode node) {
        var each = new LinkedHashMap<String, Measure.FieldRef>();
        if (node.isMap()) {
            node.keys("each").entries("each").forEach((id, from) -> each.put(id, Measure.FieldRef.of(from.text())));
        } else if (!node.yes()) {
            throw node.mistake("a step says 'at-once: true', what each matter answers itself, or nothing");
        }
        return new AtOnce(each);
    }

    /** Complains of what cannot be done by one form, and of answers there are not. */
    void check(Procedure procedure, Step step, LawPassage where, List<LawMistake> mistakes) {
        if (step == procedure.opening()
                || step.opens() != null
                || step.byEachOf() != null
                || step.takenBeside() != null) {
            mistakes.add(
                    where.mistake(
                            "what is taken in many matters neither begins nor opens one, nor is done by each of several, nor beside"));
        }
        each.forEach((id, from) -> {
            var own = step.field(id);
            var given = procedure.field(from);
            if (own == null) {
                mistakes.add(where.in("each").in(id).mistake("the step has no field '" + id + "'"));
            } else if (given == null
                    || !given.type().getClass().equals(own.type().getClass())) {
                mistakes.add(where.in("each").in(id).mistake("there is no field of that type to answer it"));
            }
        });
    }
}
