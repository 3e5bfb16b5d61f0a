package org.mingfa.law;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rules refuse although what they stand on does not bind: what is followed by analogy, a place's own rule, what
 * offices do, what nobody looked up. The order of steps, the fields and the files are the form of the record and are none of
 * these.
 */
final class ForceCheck {

    private final List<LawMistake> mistakes = new ArrayList<>();

    private ForceCheck() {}

    static List<LawMistake> mistakes(Sourced<Procedure> procedure) {
        var check = new ForceCheck();
        var nodes = procedure.at().entry("steps").list();
        for (int i = 0; i < nodes.size(); i++) {
            check.step(procedure.what().steps().get(i), nodes.get(i));
        }
        return check.mistakes;
    }

    private void step(Step step, LawNode at) {
        var rules = listed(at, "rules");
        for (int i = 0; i < step.rules().size(); i++) {
            var rule = step.rules().get(i);
            if (!mayRefuse(rule)) {
                refusing(rule.breach(), rule.basis(), step.id() + "." + rule.id(), rules.get(i));
            }
        }
        var clocks = listed(at, "clock");
        for (int i = 0; i < step.clocks().size(); i++) {
            var clock = step.clocks().get(i);
            refusing(clock.breach(), clock.basis(), step.id() + ".clock", clocks.get(i));
        }
        step.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Laws(var _, var _, var lapsed)
                        && lapsed == Severity.REFUSE
                        && !step.event())
                .forEach(field -> refusing(
                        Severity.REFUSE,
                        step.basis(),
                        step.id() + "." + field.id(),
                        at.entry("fields").entry(field.id())));
        separation(step.neverBy(), step.id() + ".never-by", "never-by", at);
        separation(step.onlyBy(), step.id() + ".only-by", "only-by", at);
    }

    private void separation(Step.Separation separation, String rule, String key, LawNode at) {
        if (!separation.who().isEmpty()) {
            refusing(separation.breach(), separation.basis(), rule, at.entry(key));
        }
    }

    private static List<LawNode> listed(LawNode step, String key) {
        var found = step.entries().get(key);
        return found == null ? List.of() : found.oneOrMore();
    }

    /** A place raises its own rules by its numbers: what looks at one is switched on there. */
    private static boolean mayRefuse(Rule rule) {
        return Force.of(rule.basis()) == Force.LOCAL
                && rule.require().names().stream().anyMatch(name -> name.startsWith("param."));
    }

    private void refusing(Severity breach, List<Basis> basis, String rule, LawNode at) {
        var force = Force.of(basis);
        if (breach == Severity.REFUSE && (force == null || !force.refuses())) {
            mistakes.add(at.mistake("'" + rule + "' refuses, though what it cites is "
                    + (force == null ? "nothing" : "only '" + force.id() + "'")
                    + ": cite what binds, write 'breach: caution', or 'force: record' where what is recorded would"
                    + " otherwise contradict itself"));
        }
    }
}
