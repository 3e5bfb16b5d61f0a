package org.mingfa.law;

import java.util.List;
import java.util.Set;
import org.mingfa.calendar.Span;

/** Reads the clocks of a step. */
final class ClockReader {

    private static final String[] KEYS = {
        "floor",
        "cap",
        "from",
        "before",
        "each",
        "suspended-by",
        "extended-by",
        "runs-for",
        "when",
        "basis",
        "force",
        "breach",
        "lapses"
    };

    private final Citations citations;
    private final Expression.Scope scope;
    private final Set<String> steps;
    private final boolean event;

    /** @param event whether they are of a step that records what happened */
    ClockReader(Citations citations, Expression.Scope scope, Set<String> steps, boolean event) {
        this.citations = citations;
        this.scope = scope;
        this.steps = steps;
        this.event = event;
    }

    Clock read(LawNode node, List<Basis> stepBasis) {
        var keys = node.keys(KEYS);
        if (keys.has("floor") == keys.has("cap")) {
            throw node.mistake("a clock is either a floor or a cap");
        }
        var kind = keys.has("floor") ? Clock.Kind.FLOOR : Clock.Kind.CAP;
        var length = length(keys.need(kind == Clock.Kind.FLOOR ? "floor" : "cap"));
        if (keys.has("from") == keys.has("before")) {
            throw node.mistake("a clock counts either 'from' a day or 'before' one");
        }
        var direction = keys.has("before") ? Clock.Direction.BEFORE : Clock.Direction.AFTER;
        if (direction == Clock.Direction.BEFORE) {
            backward(node, length, keys);
        }
        if (length instanceof Clock.Length.Fixed(Span.Hours _)) {
            hours(node, kind, keys);
        }
        var early = event ? Severity.FINDING : Severity.REFUSE;
        var breaching = Breaching.read(keys, kind == Clock.Kind.FLOOR ? early : Severity.CAUTION, event);
        return new Clock(
                kind,
                direction,
                length,
                start(keys.need(direction == Clock.Direction.BEFORE ? "before" : "from")),
                keys.yes("each"),
                keys.each("suspended-by", this::suspending),
                keys.each("extended-by", this::extending),
                keys.find("runs-for").map(ClockReader::runsFor).orElse(Clock.RunsFor.TOWNSHIP),
                keys.find("when")
                        .map(when -> when.here(() -> scope.condition(when.text())))
                        .orElse(null),
                breaching.stand(keys.find("basis").map(citations::cite).orElse(stepBasis)),
                breaching.breach(),
                lapses(keys, kind));
    }

    private static boolean lapses(LawNode.Keys keys, Clock.Kind kind) {
        if (kind == Clock.Kind.FLOOR && keys.has("lapses")) {
            throw keys.need("lapses").mistake("only what comes after a cap lapses");
        }
        return keys.yes("lapses");
    }

    /** What counts back from a day stands still for nothing, and rests on that day alone. */
    private static void backward(LawNode node, Clock.Length length, LawNode.Keys keys) {
        if (length instanceof Clock.Length.Fixed(Span.Hours _)) {
            throw node.mistake("hours run from an act; they are not counted back from a day");
        }
        if (keys.has("suspended-by") || keys.has("extended-by") || keys.has("each")) {
            throw node.mistake(
                    "a clock that counts back from a day is neither suspended nor extended, nor runs for each");
        }
        boolean entire = keys.find("runs-for").map(ClockReader::runsFor).stream()
                .anyMatch(whom -> whom != Clock.RunsFor.TOWNSHIP);
        if (entire && !(keys.has("cap") && keys.need("runs-for").text().equals("party"))) {
            throw node.mistake(
                    "of what counts back from a day only a cap may run for somebody else, and only for a party");
        }
    }

    /** Hours run from one act's time of day to another's, through everything. */
    private static void hours(LawNode node, Clock.Kind kind, LawNode.Keys keys) {
        if (kind == Clock.Kind.FLOOR) {
            throw node.mistake("hours are for a cap; a floor counts days");
        }
        if (keys.has("suspended-by") || keys.has("extended-by") || keys.has("runs-for")) {
            throw node.mistake("a clock in hours is neither suspended nor extended, and takes no account of holidays");
        }
    }

    static Clock.Length length(LawNode node) {
        var text = node.text();
        return text.startsWith("$")
                ? new Clock.Length.ByParameter(text.substring(1))
                : new Clock.Length.Fixed(node.here(() -> Span.parse(text)));
    }

    private Clock.Start start(LawNode node) {
        var words = node.text().split("\\.", 2);
        if (words.length == 2) {
            return new Clock.Start.OfStepField(words[0], words[1]);
        }
        if (words[0].equals("start")) {
            return new Clock.Start.Opening();
        }
        return steps.contains(words[0]) ? new Clock.Start.OfStep(words[0]) : new Clock.Start.OfField(words[0]);
    }

    private Clock.Suspending suspending(LawNode node) {
        var keys = node.keys("from", "until");
        return new Clock.Suspending(keys.need("from").id(), keys.need("until").id());
    }

    private Clock.Extending extending(LawNode node) {
        var keys = node.keys("step", "by", "to");
        if (keys.has("by") == keys.has("to")) {
            throw node.mistake("an extension is either 'by' a length or 'to' the day in a field of its step");
        }
        var step = keys.need("step").id();
        var toField = keys.find("to").map(LawNode::text).orElse(null);
        if (toField != null && !toField.startsWith(step + ".")) {
            throw node.mistake("'to' must name a date field of the step '" + step + "'");
        }
        return new Clock.Extending(
                step,
                keys.find("by").map(ClockReader::length).orElse(null),
                toField == null ? null : toField.substring(step.length() + 1));
    }

    private static Clock.RunsFor runsFor(LawNode node) {
        return switch (node.text()) {
            case "party" -> Clock.RunsFor.PARTY;
            case "court" -> Clock.RunsFor.COURT;
            case "township" -> Clock.RunsFor.TOWNSHIP;
            default -> throw node.mistake("a clock runs for the 'party', before a 'court', or for the 'township'");
        };
    }
}
