package org.mingfa.matter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingfa.judging.Act;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;

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
                targets(List.of(value)).forEach(target -> {
                    held.removeIf(one -> one.field.equals(field) && one.target.equals(target));
                    held.add(new HeldLink(field, target, act.seq()));
                });
            });
        }
        return held;
    }

    /** The matters that values hold, in lists and tables too. */
    public static Stream<UUID> targets(Collection<Value> values) {
        return values.stream().flatMap(value -> switch (value) {
            case Value.Link(var matter, var _) -> Stream.of(UUID.fromString(matter));
            case Value.Many(var many) -> targets(many);
            case Value.Row(var cells) -> targets(cells.values());
            case Value.Text _,
                    Value.Amount _,
                    Value.Day _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Sealed _,
                    Value.Unread _ -> Stream.empty();
        });
    }

    Map<String, Object> asRow() {
        return Map.of("field", field, "target", target, "seq", seq);
    }
}
