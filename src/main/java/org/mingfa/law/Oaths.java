package org.mingfa.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules that look at nothing but yes and no as whoever takes the step says it there and then. Such a rule refuses nobody who
 * wants to pass; where the law really asks for a declaration, it says by which article.
 */
final class Oaths {

    private final Procedure procedure;
    private final List<LawNode> steps;

    private Oaths(Sourced<Procedure> procedure) {
        this.procedure = procedure.what();
        this.steps = procedure.at().entry("steps").list();
    }

    /** The fields a condition looks at, where all it looks at is yes and no filled in at the step; otherwise none. */
    static Set<String> ticks(Procedure procedure, Step step, Expression condition) {
        var ticks = new HashSet<String>();
        for (var name : condition.names()) {
            var field = filledIn(procedure, step, procedure.meaning(name));
            if (field == null || !(field.type() instanceof FieldType.YesNo) || field.counted() != null) {
                return Set.of();
            }
            ticks.add(field.id());
        }
        return ticks;
    }

    /** The field of this step's form a name stands for, or null when it stands for something else. */
    private static @Nullable Field filledIn(Procedure procedure, Step step, Names.@Nullable Meaning meaning) {
        return switch (meaning) {
            case Names.Meaning.StepField(var of, var id) when procedure.steps().get(of) == step -> step.field(id);
            case Names.Meaning.MatterField(var id)
            when step == procedure.opening() || step.updates().contains(id) -> procedure.field(id);
            case null, default -> null;
        };
    }

    /** What is said to be attested and is not, or rests on a file the step does not ask for. */
    static List<LawMistake> mistakes(Sourced<Procedure> procedure) {
        var oaths = new Oaths(procedure);
        var mistakes = new ArrayList<LawMistake>();
        oaths.fields(procedure.at(), oaths.procedure.fields(), oaths.procedure.opening(), mistakes);
        for (int i = 0; i < oaths.steps.size(); i++) {
            var step = oaths.procedure.steps().get(i);
            var at = oaths.steps.get(i);
            oaths.fields(at, step.fields(), step, mistakes);
            for (int j = 0; j < step.rules().size(); j++) {
                var rule = step.rules().get(j);
                if (!rule.attested().isEmpty()
                        && ticks(oaths.procedure, step, rule.require()).isEmpty()) {
                    mistakes.add(rule(at, j)
                            .entry("attested")
                            .mistake("step '" + step.id() + "' rule '" + rule.id()
                                    + "' looks at more than yes and no of its own step; nobody declares that"));
                }
            }
        }
        return mistakes;
    }

    private void fields(LawNode of, List<Field> fields, Step step, List<LawMistake> mistakes) {
        for (var field : fields) {
            var attested = field.attested();
            var file = attested == null ? null : attested.evidence();
            if (file != null
                    && step.evidence().stream().noneMatch(kind -> kind.id().equals(file))) {
                mistakes.add(of.entry("fields")
                        .entry(field.id())
                        .entry("attested")
                        .mistake("step '" + step.id() + "' asks for no evidence '" + file + "'"));
            }
        }
    }

    /** Each that refuses and does not say which article asks for a declaration. */
    static List<LawCaution> cautions(Sourced<Procedure> procedure) {
        var oaths = new Oaths(procedure);
        var cautions = new ArrayList<LawCaution>();
        for (int i = 0; i < oaths.steps.size(); i++) {
            var step = oaths.procedure.steps().get(i);
            for (int j = 0; j < step.rules().size(); j++) {
                var rule = step.rules().get(j);
                if (rule.breach() == Severity.REFUSE
                        && rule.attested().isEmpty()
                        && !ticks(oaths.procedure, step, rule.require()).isEmpty()) {
                    cautions.add(LawCaution.at(
                            rule(oaths.steps.get(i), j),
                            step.id() + "." + rule.id() + "会拦截，只看办理人在本步骤填的“是”“否”，没有写明哪一条要求声明。"));
                }
            }
        }
        return cautions;
    }

    private static LawNode rule(LawNode step, int index) {
        return step.entry("rules").oneOrMore().get(index);
    }
}
