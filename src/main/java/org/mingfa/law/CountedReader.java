package org.mingfa.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Cadence;

/** Reads what is counted, and what is asked for where a person may state otherwise. */
final class CountedReader {

    /** What a figure is counted over from its first day on. */
    private static final List<Cadence> OF_THE_YEAR =
            List.of(Cadence.YEAR, Cadence.HALF_YEAR, Cadence.QUARTER, Cadence.MONTH);

    private static final String STATED = "-stated";
    private static final String REASON = "-reason";
    private static final String BEHIND = "-counted";
    private static final String BESIDE = "beside";

    private CountedReader() {}

    /** What a field is counted by; null where a person fills it in. */
    static @Nullable Counted read(LawNode.Keys keys, Field field, Expression.Scope scope) {
        var found = keys.find("counted");
        if (found.isEmpty()) {
            if (keys.has("override")) {
                throw keys.mistake("'override' belongs to a field that is 'counted'");
            }
            return null;
        }
        var counted = counted(found.get(), field, scope);
        return keys.has("override") ? new Counted.Overridable(field.id() + STATED, counted) : counted;
    }

    private static Counted counted(LawNode node, Field field, Expression.Scope scope) {
        if (!node.isMap()) {
            return node.text().equals(BESIDE) ? new Counted.Beside() : worked(node, field, scope);
        }
        boolean people = node.entries().containsKey("people");
        if (!isNumber(field.type()) && !(people && isPeople(field.type()))) {
            throw node.mistake("only a number or an amount is counted by a measure; by people also a list of persons");
        }
        return people ? people(node) : told(node, scope);
    }

    private static Counted people(LawNode node) {
        var people = node.keys("people").need("people").keys("by", "roles", "holding", "and");
        var holding = people.find("holding").map(LawNode::id).orElse(null);
        var and = people.find("and").map(one -> Names.inExpression(one.text())).orElse(null);
        if (!people.has("by")) {
            return new Counted.People(people.each("roles", LawNode::id), null, holding, and);
        }
        var roles = new LinkedHashMap<String, List<String>>();
        people.need("roles")
                .entries()
                .forEach((code, of) ->
                        roles.put(code, of.oneOrMore().stream().map(LawNode::id).toList()));
        var field = Names.inExpression(people.need("by").text());
        return new Counted.People(List.of(), new Counted.ByChoice(field, roles), holding, and);
    }

    private static boolean isPeople(FieldType type) {
        return type instanceof FieldType.Person person && person.several();
    }

    private static Counted worked(LawNode node, Field field, Expression.Scope scope) {
        var kind = switch (field.type()) {
            case FieldType.Number _, FieldType.Money _ -> Expression.Kind.NUMBER;
            case FieldType.YesNo _ -> Expression.Kind.YES_NO;
            case FieldType.Date _ -> Expression.Kind.DAY;
            case FieldType.Text _, FieldType.Choice _ -> Expression.Kind.TEXT;
            case FieldType.Person person when person.several() -> Expression.Kind.LIST;
            case FieldType.Moment _,
                    FieldType.Choices _,
                    FieldType.Place _,
                    FieldType.Unit _,
                    FieldType.Person _,
                    FieldType.Parties _,
                    FieldType.Laws _,
                    FieldType.DocumentNumber _,
                    FieldType.Matter _,
                    FieldType.Table _ -> throw node.mistake("a field of this type cannot be counted");
        };
        return new Counted.Worked(value(node, kind, scope));
    }

    private static Counted told(LawNode node, Expression.Scope scope) {
        var keys = node.keys("measure", "over", "at", "part", "through", "same", "own", "plus");
        return new Counted.Told(
                keys.need("measure").oneOrMore().stream().map(LawNode::id).toList(),
                keys.find("over").map(over -> over(over, scope)).orElse(new Counted.Over.Ever()),
                keys.find("at").map(at -> at(at, scope)).orElse(Counted.At.OWN),
                keys.find("part")
                        .map(part -> value(part, Expression.Kind.TEXT, scope))
                        .orElse(null),
                by(node, keys),
                keys.find("plus")
                        .map(plus -> value(plus, Expression.Kind.NUMBER, scope))
                        .orElse(null));
    }

    private static Counted.By by(LawNode node, LawNode.Keys keys) {
        if (Stream.of("through", "same", "own").filter(keys::has).count() > 1) {
            throw node.mistake("a figure is read 'through' a field, by the 'same' field or of its 'own': one of these");
        }
        if (keys.has("through")) {
            return new Counted.By.Through(keys.need("through").text());
        }
        if (keys.has("same")) {
            return new Counted.By.Same(keys.need("same").id());
        }
        return keys.yes("own") ? new Counted.By.Own() : new Counted.By.All();
    }

    static boolean isNumber(FieldType type) {
        return type instanceof FieldType.Number || type instanceof FieldType.Money;
    }

    private static Expression value(LawNode node, Expression.Kind kind, Expression.Scope scope) {
        return node.here(() -> scope.value(node.text(), kind));
    }

    private static Counted.Over over(LawNode node, Expression.Scope scope) {
        if (node.isMap()) {
            var keys = node.keys("year", "from", "to");
            if (keys.has("year") == (keys.has("from") || keys.has("to"))) {
                throw node.mistake("'over' is a 'year', or goes 'from' a day 'to' a day");
            }
            return keys.has("year")
                    ? new Counted.Over.OfYear(value(keys.need("year"), Expression.Kind.NUMBER, scope))
                    : new Counted.Over.Between(
                            value(keys.need("from"), Expression.Kind.DAY, scope),
                            value(keys.need("to"), Expression.Kind.DAY, scope));
        }
        return OF_THE_YEAR.stream()
                .filter(every -> every.word().equals(node.text()))
                .findFirst()
                .<Counted.Over>map(Counted.Over.Running::new)
                .orElseThrow(() -> node.mistake("'" + node.text()
                        + "' is no time to count over: year, half-year, quarter, month, a 'year' or 'from' and 'to'"));
    }

    private static Counted.At at(LawNode node, Expression.Scope scope) {
        return Level.byId(node.text())
                .map(level -> new Counted.At(level, null))
                .orElseGet(() -> new Counted.At(null, value(node, Expression.Kind.TEXT, scope)));
    }

    /** What is asked for besides, where a person may state otherwise: without its conditions. */
    static List<Field> companions(LawNode.Keys keys, Field field) {
        var override = keys.find("override");
        if (override.isEmpty()) {
            return List.of();
        }
        var reason = override.get().keys("reason").need("reason");
        if (!reason.text().equals("required") || !isNumber(field.type())) {
            throw override.get().mistake("a number or an amount is overridden: '{reason: required}'");
        }
        var text = new FieldType.Text(200, true);
        return List.of(
                new Field(
                        field.id() + STATED,
                        field.name() + "（另报）",
                        field.type(),
                        new Need.Never(),
                        "与系统计得的数不同的，填实际的数，并写明理由"),
                new Field(field.id() + REASON, field.name() + "另报的理由", text, new Need.Never(), null),
                new Field(field.id() + BEHIND, field.name() + "（计得）", field.type(), new Need.Never(), null));
    }

    /** The same with their conditions: the reason is asked for, and what is counted shown, where something is stated. */
    static List<Field> complete(LawNode.Keys keys, Field field, String prefix, Expression.Scope scope) {
        var completed = new ArrayList<Field>();
        for (var companion : companions(keys, field)) {
            if (companion.id().endsWith(STATED)) {
                completed.add(companion);
            } else {
                var name = prefix + Names.inExpression(field.id() + STATED);
                var given = scope.condition(name + " == " + name);
                boolean behind = companion.id().endsWith(BEHIND);
                completed.add(new Field(
                        companion.id(),
                        companion.name(),
                        companion.type(),
                        behind ? new Need.Never() : new Need.If(given),
                        given,
                        null,
                        behind ? new Counted.Behind(field.id()) : null,
                        null,
                        null));
            }
        }
        return completed;
    }
}
