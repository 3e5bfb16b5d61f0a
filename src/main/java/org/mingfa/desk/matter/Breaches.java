package org.mingfa.desk.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.BreachView;
import org.mingfa.judging.Breach;
import org.mingfa.law.Basis;
import org.mingfa.law.Step;

/** Breaches in words for the person: the reason, its basis, what would help, and where the error belongs in the form. */
final class Breaches {

    private Breaches() {}

    static List<BreachView> views(Scene scene, List<Breach> breaches) {
        return breaches.stream().map(breach -> view(scene, breach)).toList();
    }

    private static BreachView view(Scene scene, Breach breach) {
        var cures = new ArrayList<Action>();
        var text = new StringBuilder(sentence(breach.reason()));
        var cure = breach.cure();
        if (cure != null) {
            text.append("办法：").append(sentence(cure));
        }
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
        return new BreachView(text.toString(), basis.isEmpty() ? null : basis, cures);
    }

    static String sentence(String text) {
        return text.endsWith("。") || text.endsWith("？") ? text : text + "。";
    }

    /** The reasons by the parameter of the form they belong to. */
    static Map<String, String> errors(Step step, List<Breach> breaches) {
        var errors = new LinkedHashMap<String, String>();
        var prefix = step.id() + ".";
        for (var breach : breaches) {
            var rule = breach.rule().startsWith(prefix) ? breach.rule().substring(prefix.length()) : "";
            if (rule.startsWith("field.")) {
                errors.putIfAbsent(rule.substring("field.".length()), sentence(breach.reason()));
            } else if (rule.startsWith("evidence.")) {
                errors.putIfAbsent(Uploads.FILE + rule.substring("evidence.".length()), sentence(breach.reason()));
            } else if (rule.equals("outcome")) {
                errors.putIfAbsent(Typed.OUTCOME, sentence(breach.reason()));
            } else if (rule.equals("happened")) {
                errors.putIfAbsent(Typed.HAPPENED, sentence(breach.reason()));
            } else if (rule.equals("persons")) {
                errors.putIfAbsent(Typed.WITH, sentence(breach.reason()));
            } else if (rule.equals("reason")) {
                errors.putIfAbsent(Typed.REASON, sentence(breach.reason()));
            }
        }
        return errors;
    }

    /** Whether everything that is wrong is only how the form was filled in. */
    static boolean areOnlySlips(List<Breach> breaches) {
        return breaches.stream()
                .allMatch(breach -> breach.kind() == Breach.Kind.FORM
                        && !breach.rule().endsWith(".actor")
                        && !breach.rule().endsWith(".closed"));
    }
}
