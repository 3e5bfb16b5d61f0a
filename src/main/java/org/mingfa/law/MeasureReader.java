package org.mingfa.law;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the measures of one file, over procedures that are known already. What a measure names is there in the newest version of
 * its procedure; of matters under an older one that does not know it, nothing is counted.
 */
final class MeasureReader {

    private final List<Procedure> procedures;
    private final boolean proved;

    /** @param proved see {@link LawLibrary#loadProved} */
    MeasureReader(List<Procedure> procedures, boolean proved) {
        this.procedures = procedures;
        this.proved = proved;
    }

    List<Sourced<Measure>> read(LawNode node) {
        return node.keys("measures").need("measures").list().stream()
                .map(one -> new Sourced<>(one(one), one))
                .toList();
    }

    private Measure one(LawNode node) {
        var keys = node.keys(
                "id",
                "name",
                "unit",
                "note",
                "public",
                "hides-small",
                "counts",
                "at",
                "when",
                "value",
                "day",
                "place",
                "each",
                "days",
                "until",
                "falls-due",
                "about",
                "rows",
                "derived");
        if (keys.has("counts") == keys.has("derived")) {
            throw node.mistake("a measure either 'counts' a procedure or is 'derived'");
        }
        return keys.has("counts") ? counted(node, keys) : derived(keys);
    }

    private static Measure.Label label(LawNode.Keys keys) {
        return new Measure.Label(
                keys.need("id").id(),
                keys.need("name").text(),
                keys.need("unit").text(),
                keys.find("note").map(LawNode::text).orElse(null),
                keys.yes("public"),
                keys.yes("hides-small"));
    }

    private Measure counted(LawNode node, LawNode.Keys keys) {
        var of = keys.need("counts");
        var procedure = procedures.stream()
                .filter(one -> one.id().equals(of.text()))
                .max(Comparator.comparing(one -> one.head().inForce()))
                .orElseThrow(() -> of.mistake("there is no procedure '" + of.text() + "'"));
        var at = keys.find("at").map(LawNode::text).orElse(procedure.opening().id());
        if (!happens(procedure, at)) {
            throw node.mistake("the procedure '" + procedure.id() + "' has no step '" + at + "'");
        }
        var rows = MeasureRows.read(keys, procedure, at);
        var own = rows.scope(procedure.scope());
        var scope = proved ? own : own.proving();
        var timing = timing(node, keys, procedure, at);
        return new Measure.Counted(
                label(keys),
                procedure.id(),
                at,
                keys.find("when")
                        .map(when -> when.here(() -> scope.condition(when.text())))
                        .orElse(null),
                keys.find("value")
                        .map(value -> value.here(() -> scope.number(value.text())))
                        .orElse(null),
                keys.find("day")
                        .map(day -> rows.field(day, "date", FieldType.Date.class::isInstance))
                        .orElse(null),
                keys.find("place")
                        .map(place -> rows.field(place, "place", FieldType.Place.class::isInstance))
                        .orElse(null),
                spread(node, keys, rows, at),
                timing,
                about(keys, procedure, timing),
                rows.table());
    }

    /** What falls due stays in the calendar, and what lasts does unless it says itself that it is about a year. */
    private static Measure.@Nullable FieldRef about(LawNode.Keys keys, Procedure procedure, Measure.Timing timing) {
        var head = procedure.head().about();
        return switch (timing) {
            case Measure.Timing.FallsDue _
            when keys.has("about") ->
                throw keys.need("about").mistake("what falls due falls due in the calendar, whatever year it is about");
            case Measure.Timing.FallsDue _ -> null;
            case Measure.Timing.Happening _ when !keys.has("about") && head != null -> new Measure.FieldRef(null, head);
            case Measure.Timing.Happening _, Measure.Timing.Lasting _ ->
                keys.find("about").map(year -> year(procedure, year)).orElse(null);
        };
    }

    private static Measure.FieldRef year(Procedure procedure, LawNode node) {
        var ref = Measure.FieldRef.of(node.text());
        var field = procedure.field(ref);
        if (field == null || !field.holdsYear()) {
            throw node.mistake("'" + node.text() + "' does not hold a year: " + Field.HOLDS_YEAR);
        }
        return ref;
    }

    private static Measure.Timing timing(LawNode node, LawNode.Keys keys, Procedure procedure, String at) {
        boolean due = keys.has("falls-due");
        if (!due && !keys.has("until")) {
            return new Measure.Timing.Happening();
        }
        if (due && keys.has("until")) {
            throw node.mistake("a measure lasts 'until' or 'falls-due', not both");
        }
        if (keys.has("each") || keys.has("days")) {
            throw node.mistake("what lasts or falls due falls into no parts");
        }
        if (!due) {
            return new Measure.Timing.Lasting(keys.each("until", until -> ending(procedure, until)));
        }
        var by = keys.need("falls-due");
        if (by.isList() || !by.text().equals("true")) {
            return new Measure.Timing.FallsDue(keys.each(
                    "falls-due", date -> MeasureRows.field(procedure, date, "date", FieldType.Date.class::isInstance)));
        }
        var step = procedure.step(at);
        if (step == null || step.clocks().stream().noneMatch(clock -> clock.kind() == Clock.Kind.CAP)) {
            throw node.mistake("'" + at + "' has no last day, so it never falls due");
        }
        return new Measure.Timing.FallsDue(List.of());
    }

    private static Measure.@Nullable Spread spread(LawNode node, LawNode.Keys keys, MeasureRows rows, String at) {
        if (keys.has("each") && keys.has("days")) {
            throw node.mistake("a measure falls into parts by 'each' or by 'days', not both");
        }
        if (keys.has("each")) {
            return new Measure.Spread.Each(
                    rows.field(keys.need("each"), "choice, law, person, unit or place", MeasureReader::hasCodes));
        }
        if (!keys.has("days")) {
            return null;
        }
        var days = keys.need("days").keys("from", "to", "in");
        var in = days.need("in");
        if (!in.text().equals("days") && !in.text().equals("working days")) {
            throw in.mistake("a duration is counted in 'days' or in 'working days'");
        }
        return new Measure.Spread.Days(
                event(rows.procedure(), days.need("from")),
                days.find("to").map(to -> event(rows.procedure(), to)).orElse(new Measure.Event.Done(at)),
                in.text().equals("working days"));
    }

    /** Parties are left out: they are personal data. */
    private static boolean hasCodes(FieldType type) {
        return switch (type) {
            case FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.Laws _,
                    FieldType.Person _,
                    FieldType.Unit _,
                    FieldType.Place _ -> true;
            case FieldType.Text _,
                    FieldType.Number _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.YesNo _,
                    FieldType.Parties _,
                    FieldType.DocumentNumber _,
                    FieldType.Matter _,
                    FieldType.Table _ -> false;
        };
    }

    private static Measure.Event event(Procedure procedure, LawNode node) {
        return happens(procedure, node.text())
                ? new Measure.Event.Done(node.text())
                : new Measure.Event.Dated(MeasureRows.field(procedure, node, "date", FieldType.Date.class::isInstance));
    }

    private static Measure.Event ending(Procedure procedure, LawNode node) {
        if (node.text().equals(Measure.REPLACED) && procedure.head().replaces() != null) {
            return new Measure.Event.Replaced();
        }
        return procedure.step(node.text()) == null && procedure.closings().containsKey(node.text())
                ? new Measure.Event.Closed(Closing.of(node.text()))
                : event(procedure, node);
    }

    private static boolean happens(Procedure procedure, String step) {
        return procedure.step(step) != null || step.equals(Measure.THE_END);
    }

    private static Measure derived(LawNode.Keys keys) {
        var label = label(keys);
        var node = keys.need("derived");
        var kinds = node.entries();
        kinds.remove("over");
        kinds.remove("any-day");
        kinds.remove("at-least");
        if (kinds.size() != 1) {
            throw node.mistake("a derived measure is of one kind: least, reached, share, ratio, distinct, median,"
                    + " ninetieth or stock");
        }
        var kind = kinds.keySet().iterator().next();
        var of = kinds.values().iterator().next();
        if (node.entries().containsKey("any-day") && !kind.equals("reached") && !kind.equals("share")) {
            throw node.entry("any-day").mistake("'any-day' belongs to 'reached' and 'share'");
        }
        if (node.entries().containsKey("at-least") && !kind.equals("reached") && !kind.equals("share")) {
            throw node.entry("at-least").mistake("'at-least' belongs to 'reached' and 'share'");
        }
        return switch (kind) {
            case "ratio" -> {
                var two = two(of);
                yield new Measure.Ratio(label, two.getFirst(), two.getLast());
            }
            case "stock" -> {
                var two = two(of);
                yield new Measure.Stock(label, two.getFirst(), two.getLast());
            }
            case "distinct" -> new Measure.Distinct(label, of.id());
            case "median" -> new Measure.Percentile(label, of.id(), 50);
            case "ninetieth" -> new Measure.Percentile(label, of.id(), 90);
            case "least" -> new Measure.Least(label, of.id(), over(node));
            case "reached" -> new Measure.Reached(label, of.id(), over(node), atLeast(node), anyDay(node));
            case "share" -> new Measure.Share(label, of.id(), over(node), atLeast(node), anyDay(node));
            default -> throw of.mistake("'" + kind.toLowerCase(Locale.ROOT) + "' is no kind of derived measure");
        };
    }

    private static List<String> two(LawNode node) {
        var parts = node.list();
        if (parts.size() != 2) {
            throw node.mistake("two measures are named here: what it counts, out of what or less what");
        }
        return parts.stream().map(LawNode::id).toList();
    }

    private static boolean anyDay(LawNode node) {
        return node.keys("reached", "share", "over", "at-least", "any-day").yes("any-day");
    }

    /** How many a village had at once on some day is not told apart from how many it had one after the other. */
    private static int atLeast(LawNode node) {
        if (!node.entries().containsKey("at-least")) {
            return 1;
        }
        var atLeast = node.entry("at-least");
        if (atLeast.whole() < 2) {
            throw atLeast.mistake("'at-least' asks for more than one; any at all is asked for without it");
        }
        if (anyDay(node)) {
            throw atLeast.mistake("how many there were at once on 'any-day' is not known; leave out one of the two");
        }
        return atLeast.whole();
    }

    private static Level over(LawNode node) {
        var over = node.entry("over");
        if (!over.text().equals("villages")) {
            throw over.mistake("'over: villages' is the only spread known");
        }
        return Level.VILLAGE;
    }
}
