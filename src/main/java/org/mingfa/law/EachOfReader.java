package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a step says of the people each of whom does it. */
final class EachOfReader {

    private EachOfReader() {}

    /** The fields that such a step has besides its own: for whom it is done, and why not by that person. */
    static List<Field> fields(LawNode.Keys step) {
        if (!step.has("by-each-of") || !step.has("on-behalf")) {
            return List.of();
        }
        return List.of(
                new Field(
                        Step.EachOf.FOR_WHOM,
                        "代谁办理",
                        new FieldType.Person(List.of(), null, false, 0),
                        new Need.Never(),
                        "本人办理的不填"),
                new Field(Step.EachOf.FOR_REASON, "代办原因", new FieldType.Text(200, false), new Need.Never(), null));
    }

    /** The same with the reason asked for whenever it is done for another. */
    static List<Field> complete(String stepId, LawNode.Keys step, Expression.Scope scope) {
        return fields(step).stream()
                .map(field -> field.id().equals(Step.EachOf.FOR_REASON) ? asked(stepId, field, scope) : field)
                .toList();
    }

    private static Field asked(String stepId, Field field, Expression.Scope scope) {
        var given = scope.condition("size(" + Names.ofStep(stepId, Step.EachOf.FOR_WHOM) + ") > 0");
        return new Field(
                field.id(), field.name(), field.type(), new Need.If(given), null, null, null, null, field.help());
    }

    static Step.@Nullable EachOf read(LawNode.Keys step, Expression.Scope scope) {
        var who = step.find("by-each-of");
        if (who.isEmpty()) {
            for (var key : List.of("enough", "recorded-in", "on-behalf", "leavers", "newcomers", "posts-on")) {
                if (step.has(key)) {
                    throw step.mistake("'" + key + "' belongs to a step 'by-each-of'");
                }
            }
            return null;
        }
        return new Step.EachOf(
                named(who.get().text()),
                step.find("enough")
                        .map(enough -> enough.here(() -> scope.condition(enough.text())))
                        .orElse(null),
                step.find("recorded-in").map(field -> named(field.text())).orElse(null),
                step.each("on-behalf", LawNode::id),
                says(
                        step,
                        "leavers",
                        "fall-away",
                        "leavers 'fall-away', or are waited for where the file says nothing"),
                says(step, "newcomers", "join", "newcomers 'join', or are not asked where the file says nothing"),
                step.find("posts-on").map(LawNode::id).orElse(null));
    }

    private static Step.Who.NamedIn named(String field) {
        var words = field.split("\\.", 2);
        return words.length == 2 ? new Step.Who.NamedIn(words[0], words[1]) : new Step.Who.NamedIn(null, words[0]);
    }

    private static boolean says(LawNode.Keys step, String key, String word, String otherwise) {
        var said = step.find(key);
        if (said.isPresent() && !said.get().text().equals(word)) {
            throw said.get().mistake(otherwise);
        }
        return said.isPresent();
    }
}
