package org.mingfa.desk.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.BreachView;
import org.mingfa.judging.Breach;
import org.mingfa.law.Basis;
import org.mingfa.law.RuleId;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Step;

/** Breaches in words for the person: the reason, its basis, what would help, and where the error belongs in the form. */
final class Breaches {

    private Breaches() {}

    static List<BreachView> views(Scene scene, List<Breach> breaches) {
        return breaches.stream().map(breach -> view(scene, breach)).toList();
    }

    /**
     * The same above a form of the step, each leading to the input it is about, or to the form.
     *
     * @param words what the parameters of the form begin with
     */
    static List<BreachView> views(Scene scene, Step step, String words, List<Breach> breaches) {
        return breaches.stream()
                .map(breach -> {
                    var own = breach.rule().step().equals(step.id()) ? parameter(breach.rule()) : null;
                    var view = view(scene, breach);
                    return own == null && words.isEmpty() ? view : view.at(own == null ? words : words + own);
                })
                .toList();
    }

    private static BreachView view(Scene scene, Breach breach) {
        var cures = new ArrayList<Action>();
        var text = new StringBuilder(told(breach));
        text.append(Declared.wordFor(
                breach.rule(),
                scene.procedure().step(breach.rule().step()),
                scene.actor().name(),
                scene.today()));
        var step = breach.cureStep() == null ? null : scene.procedure().step(breach.cureStep());
        if (step != null) {
            if (scene.mine().contains(step)) {
                cures.add(Action.main("去办“" + step.name() + "”", scene.at().form(step.id())));
            } else {
                text.append("“")
                        .append(step.name())
                        .append("”由")
                        .append(InTurn.who(scene, step))
                        .append("办理。");
            }
        }
        var basis = Basis.cite(breach.basis());
        var force = breach.force();
        return new BreachView(
                text.toString(), basis.isEmpty() ? null : basis, force == null ? null : force.chinese(), cures);
    }

    /** What is wrong and, where there is a way, what would mend it. */
    static String told(Breach breach) {
        var cure = breach.cure();
        return sentence(breach.reason()) + (cure == null ? "" : "办法：" + sentence(cure));
    }

    static String sentence(String text) {
        return text.endsWith("。") || text.endsWith("？") ? text : text + "。";
    }

    /** The reasons by the parameter of the form they belong to. */
    static Map<String, String> errors(Step step, List<Breach> breaches) {
        var errors = new LinkedHashMap<String, String>();
        for (var breach : breaches) {
            var parameter = breach.rule().step().equals(step.id()) ? parameter(breach.rule()) : null;
            if (parameter != null) {
                errors.putIfAbsent(parameter, sentence(breach.reason()));
            }
        }
        return errors;
    }

    /** What is wrong and belongs to no input of the step's form, in sentences. */
    static String besides(Step step, List<Breach> breaches) {
        return breaches.stream()
                .filter(breach -> !breach.rule().step().equals(step.id()) || parameter(breach.rule()) == null)
                .map(breach -> sentence(breach.reason()))
                .distinct()
                .collect(Collectors.joining());
    }

    /** The parameter a rule is about, or null when it is about the form as a whole. */
    private static @Nullable String parameter(RuleId rule) {
        return switch (rule.about()) {
            case RuleId.OfField(var field) -> field;
            case RuleId.OfEvidence(var kind) -> Uploads.FILE + kind;
            case Standard standard -> parameter(standard);
            case RuleId.After _, RuleId.Written _ -> null;
        };
    }

    private static @Nullable String parameter(Standard rule) {
        return switch (rule) {
            case OUTCOME -> Typed.OUTCOME;
            case HAPPENED -> Typed.HAPPENED;
            case PERSONS -> Typed.WITH;
            case REASON -> Typed.REASON;
            case STEP,
                    CLOSED,
                    WHEN,
                    REPEATS,
                    ACTOR,
                    HOLDING,
                    NEVER_BY,
                    CONCERNED,
                    ONLY_BY,
                    DEPUTY,
                    EACH_OF,
                    FLOOR,
                    CAP,
                    CALENDAR,
                    DATED_BACK,
                    CORRECTS,
                    VOIDS,
                    BESIDE,
                    OPENS -> null;
        };
    }

    /** Whether everything that is wrong is only how the form was filled in. */
    static boolean areOnlySlips(List<Breach> breaches) {
        return breaches.stream()
                .allMatch(breach -> breach.kind() == Breach.Kind.FORM
                        && breach.rule().about() != Standard.ACTOR
                        && breach.rule().about() != Standard.CLOSED);
    }
}
