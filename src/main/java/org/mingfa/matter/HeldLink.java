package org.mingfa.matter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingfa.judging.Act;
import org.mingfa.judging.Links;
import org.mingfa.law.Procedure;

/**
 * That a matter holds another.
 *
 * @param field the field that holds it: one of the matter, or one of a step as {@code step.field}
 * @param target the matter held
 * @param seq the act that put it there
 */
public record HeldLink(String field, UUID target, int seq) {

    /** Those of all acts of a matter, corrections worked in; each field holds a target once. */
    public static List<HeldLink> of(Procedure procedure, Collection<Act> acts) {
        var held = new ArrayList<HeldLink>();
        for (var act : Act.effective(List.copyOf(acts))) {
            var step = procedure.step(act.step());
            act.values().forEach((id, value) -> {
                var field = step == null || procedure.isMatterField(step, id) ? id : act.step() + "." + id;
                Links.heldIn(List.of(value)).map(UUID::fromString).forEach(target -> {
                    held.removeIf(one -> one.field.equals(field) && one.target.equals(target));
                    held.add(new HeldLink(field, target, act.seq()));
                });
            });
        }
        return held;
    }

    Map<String, Object> asRow() {
        return Map.of("field", field, "target", target, "seq", seq);
    }
}
