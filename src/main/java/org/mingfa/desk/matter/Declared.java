package org.mingfa.desk.matter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.FieldBuilder;
import org.mingfa.judging.Act;
import org.mingfa.law.Attested;
import org.mingfa.law.Basis;
import org.mingfa.law.Field;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.Step;

/** What no record can show, shown as what it is: the declaration (声明) of somebody on a day, by an article that asks for it. */
final class Declared {

    private Declared() {}

    /** Says beside an input that its answer is a declaration, and what asks for it. */
    static void hint(FieldBuilder input, Field field, Attested attested, Step step) {
        var source = step.evidence().stream()
                .filter(kind -> kind.id().equals(attested.evidence()))
                .findFirst()
                .map(kind -> "，以上传的“" + kind.name() + "”为准")
                .orElse("");
        input.help((field.help() == null ? "" : field.help() + "。") + "由填报人声明" + source + "。");
        if (!attested.basis().isEmpty()) {
            input.basis(Basis.cite(attested.basis()));
        }
    }

    /** The sentence that goes with an act which holds a declaration; empty where it holds none. */
    static Optional<String> by(String signer, Act act, Procedure procedure, Step step, LocalDate today) {
        var declared = Attested.in(procedure, step).keySet();
        var names = procedure.entryFields(step).stream()
                .filter(field -> declared.contains(field.id()) && act.values().containsKey(field.id()))
                .map(Field::name)
                .collect(Collectors.joining("、"));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("声明事项：" + names + "，由" + signer + "于" + Dates.near(act.recordedOn(), today) + "声明");
    }

    /** On whose word a rule was found not kept; empty where it looks at what is recorded. */
    static String wordFor(RuleId rule, @Nullable Step step, String who, LocalDate today) {
        boolean attested = step != null
                && step.rules().stream()
                        .anyMatch(written ->
                                step.rule(new RuleId.Written(written.id())).equals(rule)
                                        && !written.attested().isEmpty());
        return attested ? "这是" + who + Dates.near(today, today) + "的声明。" : "";
    }
}
