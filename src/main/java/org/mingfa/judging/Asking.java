package org.mingfa.judging;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.law.Expression;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/**
 * What a step asks for, given what is filled in so far. By the same conditions the act is judged by, so that a form shows
 * what the law will ask.
 *
 * @param fields the fields that apply, by id
 * @param needed those of them that must be filled in
 * @param files the kinds of evidence that must be attached
 * @param counted what the program has worked out by what is filled in so far, by field; not asked for
 * @param quotes what figures said for it
 */
public record Asking(
        Set<String> fields,
        Set<String> needed,
        Set<String> files,
        Map<String, Value> counted,
        List<FigureQuote> quotes) {

    /**
     * @param acts the acts so far
     * @param typed the act as it would be proposed; what could not be read in it counts as not filled in
     * @throws IllegalArgumentException when the procedure has no such step
     */
    public static Asking of(Procedure procedure, List<Act> acts, Act typed, Setting setting) {
        var draft = Counting.fill(procedure, acts, typed, setting);
        var step = procedure.step(draft.step());
        if (step == null) {
            throw new IllegalArgumentException(procedure + " has no step " + draft.step());
        }
        var names = names(procedure, acts, draft, setting);
        var fields = new LinkedHashSet<String>();
        var needed = new LinkedHashSet<String>();
        for (var field : procedure.entryFields(step)) {
            if (field.when() == null || field.when().test(names) == Truth.YES) {
                fields.add(field.id());
                if (field.counted() == null
                        && Form.isNeeded(field.need(), names)
                        && !step.updates().contains(field.id())) {
                    needed.add(field.id());
                }
            }
        }
        var files = new LinkedHashSet<String>();
        step.evidence().stream()
                .filter(kind -> Form.isNeeded(kind.need(), names))
                .forEach(kind -> files.add(kind.id()));
        return new Asking(fields, needed, files, counted(procedure, step, draft), draft.quotes());
    }

    private static Map<String, Value> counted(Procedure procedure, Step step, Act draft) {
        var counted = new LinkedHashMap<String, Value>();
        for (var field : procedure.entryFields(step)) {
            var value = draft.values().get(field.id());
            if (field.counted() != null && value != null) {
                counted.put(field.id(), value);
            }
        }
        return counted;
    }

    /** What the conditions of a draft's step see. */
    static Expression.Names names(Procedure procedure, List<Act> acts, Act draft, Setting setting) {
        return Course.of(procedure, Judge.plus(acts, draft), setting, draft.happened())
                .during(Counting.whole(acts, draft));
    }
}
