package org.mingfa.law;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the measures of one file, over procedures that are known already. What a measure names is there in the newest version of
 * its procedure; of matters under an older one that does not know it, nothing is counted.
 */
final class MeasureReader {

    /** What falls into the stretches of the calendar that a procedure's matters answer for. */
    private static final String TURN = "turn";

    private final List<Procedure> procedures;
    private final boolean proved;
    private final DerivedReader derived;

    /**
     * @param roles those there are, by id
     * @param proved see {@link LawLibrary#loadProved}
     */
    MeasureReader(List<Procedure> procedures, Map<String, Role> roles, boolean proved) {
        this.derived = new DerivedReader(new CoversReader(roles));
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
        return keys.has("counts") ? counted(node, keys) : derived.read(label(keys), keys.need("derived"));
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
        if (keys.has("each") && keys.need("each").text().equals(TURN)) {
            return answers(node, keys, procedure, at);
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

    /** What answers for a stretch of the calendar: which matters do, and of which day, says the procedure itself. */
    private Measure.Counted answers(LawNode node, LawNode.Keys keys, Procedure procedure, String at) {
        var begins = procedure.head().begins();
        var each = keys.need("each");
        if (begins == null) {
            throw each.mistake("matters of '" + procedure.id() + "' do not come round");
        }
        if (!at.equals(procedure.opening().id())
                || List.of("when", "value", "day", "days", "until", "falls-due", "about").stream()
                        .anyMatch(keys::has)) {
            throw node.mistake("what comes round says itself which matters count, and on which day");
        }
        var scope = proved ? procedure.scope() : procedure.scope().proving();
        var where = begins.where().entrySet().stream()
                .map(entry -> Names.inExpression(entry.getKey()) + " == '" + entry.getValue() + "'")
                .collect(Collectors.joining(" && "));
        return new Measure.Counted(
                label(keys),
                procedure.id(),
                at,
                where.isEmpty() ? null : each.here(() -> scope.condition(where)),
                null,
                begins.day() == null ? null : new Measure.FieldRef(null, begins.day()),
                null,
                new Measure.Spread.Turns(begins),
                new Measure.Timing.Happening(),
                null,
                null);
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
        if (keys.has("days") || (due && keys.has("each"))) {
            throw node.mistake("what falls due falls into no parts, and what lasts into none by 'days'");
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
}
