package org.mingfa.law.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mingfa.calendar.DateWords;
import org.mingfa.law.CitedLaw;
import org.mingfa.law.Clock;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/** What a version of a procedure says otherwise than another: law by law, step by step, rule by rule, period by period. */
public final class ProcedureDiff {

    private final LawLibrary law;
    private final List<String> lines = new ArrayList<>();

    private ProcedureDiff(LawLibrary law) {
        this.law = law;
    }

    /** Each change on a line, under the step it is in; empty when the versions say the same. */
    public static List<String> of(LawLibrary law, Procedure before, Procedure after) {
        var diff = new ProcedureDiff(law);
        diff.compare("依据", laws(before), laws(after));
        diff.steps(before, after);
        return List.copyOf(diff.lines);
    }

    /** How a version is called: by its name and days. */
    public static String called(Procedure procedure) {
        var until = procedure.head().until();
        return "“" + procedure.name() + "”" + DateWords.full(procedure.head().inForce())
                + (until == null ? "起施行的一版" : "至" + DateWords.full(until) + "的一版");
    }

    private static Map<String, String> laws(Procedure procedure) {
        var said = new LinkedHashMap<String, String>();
        procedure.laws().values().stream().map(CitedLaw::text).forEach(text -> said.put(text, "依据：" + text));
        return said;
    }

    private void steps(Procedure before, Procedure after) {
        var was = said(before);
        var is = said(after);
        var ids = new LinkedHashSet<>(is.keySet());
        ids.addAll(was.keySet());
        for (var id : ids) {
            var old = before.step(id);
            var now = after.step(id);
            if (old == null && now != null) {
                lines.add("＋ 步骤“" + now.name() + "”");
            } else if (now == null && old != null) {
                lines.add("－ 步骤“" + old.name() + "”");
            } else if (now != null) {
                compare("步骤“" + now.name() + "”", was.getOrDefault(id, Map.of()), is.getOrDefault(id, Map.of()));
            }
        }
    }

    private void compare(String under, Map<String, String> was, Map<String, String> is) {
        if (was.equals(is)) {
            return;
        }
        lines.add(under);
        is.forEach((key, text) -> {
            var old = was.get(key);
            if (old == null) {
                lines.add("  ＋ " + text);
            } else if (!old.equals(text)) {
                lines.add("  － " + old);
                lines.add("  ＋ " + text);
            }
        });
        was.forEach((key, text) -> {
            if (!is.containsKey(key)) {
                lines.add("  － " + text);
            }
        });
    }

    /** What is said of each step, by what it is about. */
    private Map<String, Map<String, String>> said(Procedure procedure) {
        var steps = new LinkedHashMap<String, Map<String, String>>();
        for (var words : new ProcedureWords(law, procedure, PlaceCode.COUNTRY).steps()) {
            var keys = keys(words.step());
            var said = new LinkedHashMap<String, String>();
            said.put("name", "名称：" + words.step().name());
            if (words.basis() != null) {
                said.put("basis", "依据：" + words.basis());
            }
            for (var clause : words.clauses()) {
                var numbered = keys.getOrDefault(clause.label(), new ArrayList<>());
                var key = clause.label() + (numbered.isEmpty() ? said.size() : numbered.removeFirst());
                said.put(key, clause.label() + "：" + clause.aloud());
            }
            steps.put(words.step().id(), said);
        }
        return steps;
    }

    /** What tells clauses of one label apart, in their order. */
    private static Map<String, List<String>> keys(Step step) {
        var keys = new LinkedHashMap<String, List<String>>();
        keys.put(
                "规则",
                new ArrayList<>(step.rules().stream().map(rule -> rule.id()).toList()));
        keys.put(
                "期限",
                new ArrayList<>(step.clocks().stream().map(ProcedureDiff::key).toList()));
        keys.put(
                "证据",
                new ArrayList<>(
                        step.evidence().stream().map(Step.EvidenceKind::id).toList()));
        return keys;
    }

    private static String key(Clock clock) {
        return clock.kind() + " " + clock.from() + " " + clock.when();
    }
}
