package org.mingfa.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Field;
import org.mingfa.law.Procedure;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/** Works out what a file says is counted (计得), so that nobody is asked for it and nobody can say otherwise. */
public final class Counting {

    /** So many decimals a counted number has at most. */
    private static final int DECIMALS = 6;

    private Counting() {}

    /**
     * The act with its counted fields filled in, in the order of the file, so that one may rest on another. What cannot be
     * worked out yet is left out. In history carried over, what was written down then stands.
     *
     * @param acts the acts so far
     * @param proposed the act as it would be recorded, with its pins
     */
    public static Act fill(Procedure procedure, List<Act> acts, Act proposed, Setting now) {
        var step = procedure.step(proposed.step());
        var counted = step == null
                ? List.<Field>of()
                : procedure.entryFields(step).stream()
                        .filter(field -> field.counted() != null)
                        .toList();
        if (counted.isEmpty() || proposed.kind() instanceof Act.Kind.Voiding) {
            return proposed;
        }
        var setting = now.seenBy(proposed);
        var act = proposed;
        for (var field : counted) {
            if (!act.carriedOver() || !act.values().containsKey(field.id())) {
                act = with(act, field.id(), value(procedure, acts, act, setting, field));
            }
        }
        return act;
    }

    private static @Nullable Value value(Procedure procedure, List<Act> acts, Act act, Setting setting, Field field) {
        var names = Course.of(procedure, Judge.plus(acts, act), setting, act.happened())
                .during(whole(acts, act));
        boolean applies = field.when() == null || field.when().test(names) == Truth.YES;
        var counted = field.counted();
        return counted == null || !applies
                ? null
                : counted.value(names).map(Counting::value).orElse(null);
    }

    /** Of a correction, the act it corrects as it is then. */
    static Act whole(List<Act> acts, Act act) {
        return act.kind() instanceof Act.Kind.Correcting(int seq, var _)
                ? Act.effective(acts).stream()
                        .filter(one -> one.seq() == seq)
                        .findFirst()
                        .map(target -> target.corrected(act))
                        .orElse(act)
                : act;
    }

    private static @Nullable Value value(Object worked) {
        return switch (worked) {
            case Boolean yes -> Value.of(yes);
            case Number number ->
                new Value.Amount(new BigDecimal(number.toString())
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
            case Instant instant -> Value.of(instant.atZone(Act.ZONE).toLocalDate());
            case String text -> text.isBlank() ? null : Value.of(text);
            default -> throw new IllegalStateException("nothing a field holds: " + worked.getClass());
        };
    }

    private static Act with(Act act, String field, @Nullable Value value) {
        Map<String, Value> values = new LinkedHashMap<>(act.values());
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        return act.with(values);
    }
}
