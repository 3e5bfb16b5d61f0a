package org.mingfa.law;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves that what a step opens is there and that each of its ends leads to what comes of the step. */
record OpensCheck(Procedure parent, Step step, LawPassage where, List<LawMistake> mistakes) {

    private void complain(LawPassage at, String what) {
        mistakes.add(at.mistake(what));
    }

    /** @param versions every version of the procedure that is opened */
    void check(List<Procedure> versions) {
        var opens = step.opens();
        if (opens == null) {
            return;
        }
        if (step == parent.opening() || step.byEachOf() != null || step.takenBeside() != null) {
            complain(where, "what opens another matter neither begins one, nor is done by each of several, nor beside");
        }
        boolean asks = step.fields().stream().anyMatch(field -> !(field.need() instanceof Need.Never))
                || step.evidence().stream().anyMatch(kind -> !(kind.need() instanceof Need.Never));
        if (asks) {
            complain(where, "nobody fills in a step that another matter settles: nothing may be required");
        }
        if (versions.isEmpty()) {
            complain(where.in("procedure"), "there is no procedure '" + opens.procedure() + "'");
        }
        versions.forEach(child -> field(opens, child));
        results(opens, versions);
        number(opens);
        versions.forEach(child -> opens.with().forEach((id, from) -> handed(opens, child, id, from)));
        versions.forEach(child -> opens.evidence().forEach((kind, from) -> file(child, kind, from)));
        versions.forEach(child -> opens.tells().values().forEach(what -> told(child, what)));
    }

    private void number(Opens opens) {
        boolean several = opens.isSeveral();
        if (several && step.repeats()) {
            complain(where, "a step that opens several does not repeat besides");
        }
        if ((several || !opens.waits()) && !step.outcomes().isEmpty()) {
            complain(
                    where,
                    "only one matter that is waited for leads to an outcome; what several tell is asked by rules");
        }
        if (!several && !opens.tells().isEmpty()) {
            complain(where.in("tells"), "'tells' is for a step that opens several");
        }
        if (opens.number() instanceof Opens.Number.ForEach(var rows)) {
            var field = parent.field(rows);
            if (field == null) {
                complain(where.in("for-each"), "there is no field '" + written(rows) + "'");
            } else if (!isRows(field.type())) {
                complain(
                        where.in("for-each"),
                        "'" + written(rows) + "' is neither a table nor several places or people");
            } else if (opens.key() == null) {
                complain(where, "'with' hands over nothing of the row: whose matter it is could not be told");
            }
        }
    }

    private static boolean isRows(FieldType type) {
        return type instanceof FieldType.Table
                || (type instanceof FieldType.Place(var _, var several) && several)
                || (type instanceof FieldType.Person person && person.several());
    }

    /** That the opened matter takes what is handed over, and that it is there. */
    private void handed(Opens opens, Procedure child, String id, Opens.Handed from) {
        var at = where.in("with").in(id);
        var taken = child.entryFields(child.opening()).stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElse(null);
        if (taken == null) {
            complain(at, "whoever opens '" + child.id() + "' fills in no field '" + id + "'");
            return;
        }
        if (from instanceof Opens.Handed.Fixed(var value)) {
            if (taken.type() instanceof FieldType.Choice(var choices) && !choices.containsKey(value)) {
                complain(at, "'" + value + "' is none of the choices of '" + id + "'");
            }
            return;
        }
        var given = source(opens, from);
        if (given == null) {
            complain(at, "there is nothing of that name to hand over");
        } else if (!given.getClass().equals(taken.type().getClass())) {
            complain(at, "'" + id + "' of '" + child.id() + "' is of another type");
        }
    }

    private @Nullable FieldType source(Opens opens, Opens.Handed from) {
        var rows = opens.number() instanceof Opens.Number.ForEach(var of) ? parent.field(of) : null;
        var type = rows == null ? null : rows.type();
        return switch (from) {
            case Opens.Handed.Row _ -> type instanceof FieldType.Table ? null : type;
            case Opens.Handed.Column(var column) ->
                type instanceof FieldType.Table(var columns, var _)
                        ? columns.stream()
                                .filter(field -> field.id().equals(column))
                                .map(Field::type)
                                .findFirst()
                                .orElse(null)
                        : null;
            case Opens.Handed.OfField(var ref) -> {
                var field = parent.field(ref);
                yield field == null ? null : field.type();
            }
            case Opens.Handed.Fixed _ -> null;
        };
    }

    /** That the opened matter takes such a file, and that there is one to hand over. */
    private void file(Procedure child, String kind, Measure.FieldRef from) {
        var at = where.in("evidence").in(kind);
        if (child.opening().evidence().stream().noneMatch(one -> one.id().equals(kind))) {
            complain(at, "whoever opens '" + child.id() + "' attaches no file '" + kind + "'");
        }
        var giver = from.step() == null ? null : parent.step(from.step());
        if (giver == null || giver.evidence().stream().noneMatch(one -> one.id().equals(from.field()))) {
            complain(at, "there is no file '" + written(from) + "' to hand over; write 'step.kind'");
        }
    }

    private void told(Procedure child, String what) {
        if (child.field(Measure.FieldRef.of(what)) == null) {
            complain(where.in("tells"), "'" + child.id() + "' has no field '" + what + "'");
        }
    }

    private static String written(Measure.FieldRef ref) {
        return ref.step() == null ? ref.field() : ref.step() + "." + ref.field();
    }

    private void field(Opens opens, Procedure child) {
        var field = child.field(opens.field());
        boolean holds = field != null
                && field.type() instanceof FieldType.Matter(var of, var several, var _)
                && !several
                && (of.isEmpty() || of.contains(parent.id()));
        if (!holds) {
            complain(
                    where.in("field"),
                    "'" + child.id() + "' has no field '" + opens.field() + "' that holds a matter of '" + parent.id()
                            + "'");
        }
    }

    private void results(Opens opens, List<Procedure> versions) {
        var at = where.in("results");
        if (step.outcomes().isEmpty()) {
            if (!opens.results().isEmpty()) {
                complain(at, "the step has no outcomes");
            }
            return;
        }
        var closings = new HashSet<String>();
        versions.forEach(child -> closings.addAll(child.closings().keySet()));
        closings.add(Closing.COMPLETED.id());
        closings.stream()
                .sorted()
                .filter(closing -> !opens.results().containsKey(closing))
                .forEach(closing -> complain(
                        at, "the closing '" + closing + "' of '" + opens.procedure() + "' leads to no outcome"));
        opens.results().forEach((closing, outcome) -> {
            if (!closings.contains(closing) && !closing.equals(Closing.VOID.id())) {
                complain(at, "'" + opens.procedure() + "' has no closing '" + closing + "'");
            }
            if (step.outcome(outcome) == null) {
                complain(at, "there is no outcome '" + outcome + "'");
            }
        });
        step.outcomes().stream()
                .filter(outcome -> !opens.results().containsValue(outcome.id()))
                .forEach(outcome -> complain(at, "no closing leads to the outcome '" + outcome.id() + "'"));
    }
}
