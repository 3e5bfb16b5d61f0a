package org.mingfa.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proves that everything a procedure names is there and of the right kind. */
final class ProcedureCheck {

    private static final Pattern PLACE_IN_TITLE = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> KEPT = Set.of(Names.DONE, Names.OUTCOME, Names.TIMES, Names.LATE);

    private final Procedure procedure;
    private final LawPassage file;
    private final LawLibrary.Common common;
    private final List<LawMistake> mistakes = new ArrayList<>();

    private ProcedureCheck(Sourced<Procedure> procedure, LawLibrary.Common common) {
        this.procedure = procedure.what();
        this.file = new LawPassage(procedure.at(), "");
        this.common = common;
    }

    /** What is wrong; empty when nothing is. */
    static List<LawMistake> mistakes(Sourced<Procedure> procedure, LawLibrary.Common common) {
        var check = new ProcedureCheck(procedure, common);
        check.head();
        check.fields(check.file, "", check.procedure.fields());
        for (var step : check.procedure.steps()) {
            check.step(step);
        }
        check.circles();
        return check.mistakes;
    }

    private void complain(LawPassage where, String what) {
        mistakes.add(where.mistake(what));
    }

    private LawPassage passage(Step step) {
        return file.in("steps").element(procedure.indexOf(step.id())).called("step '" + step.id() + "'");
    }

    private void head() {
        var matcher = PLACE_IN_TITLE.matcher(procedure.head().title());
        while (matcher.find()) {
            needMatterField(file.in("title", "title"), matcher.group(1));
        }
        happensAt();
        var first = procedure.opening();
        if (!first.after().steps().isEmpty()
                || first.when() != null
                || first.optional()
                || !first.clocks().isEmpty()) {
            complain(passage(first), "the first step opens the matter: no after, when, optional or clock");
        }
        if (first.takenBeside() != null) {
            complain(passage(first).in("taken-beside"), "nothing is kept yet beside the step that opens a matter");
        }
        var ledger = file.in("ledger");
        var columns = ledger.in("columns", "ledger columns");
        procedure.ledger().columns().forEach(column -> needColumn(columns, column));
        var totals = ledger.in("totals", "ledger totals");
        procedure.ledger().totals().forEach(column -> {
            needColumn(totals, column);
            var field = procedure.field(column);
            if (field != null
                    && !(field.type() instanceof FieldType.Number)
                    && !(field.type() instanceof FieldType.Money)) {
                complain(totals, "'" + column + "' is not a number");
            }
        });
    }

    private void happensAt() {
        var place = procedure.head().happensAt();
        if (place == null) {
            return;
        }
        var where = file.in("happens-at", "happens-at");
        var field = procedure.field(place);
        if (field == null || !(field.type() instanceof FieldType.Place(var _, var several)) || several) {
            complain(where, "'" + place + "' is not a field of type place");
        } else if (!(field.need() instanceof Need.Always)) {
            complain(where, "the field '" + place + "' must be required");
        }
    }

    private void needColumn(LawPassage where, String column) {
        var words = column.split("\\.", 2);
        if (words.length == 2) {
            needStepField(where, words[0], words[1]);
        } else {
            needMatterField(where, column);
        }
    }

    private @Nullable Field needMatterField(LawPassage where, String id) {
        var field = procedure.field(id);
        if (field == null) {
            complain(where, "there is no field '" + id + "'");
        }
        return field;
    }

    private @Nullable Field needStepField(LawPassage where, String stepId, String fieldId) {
        var step = needStep(where, stepId);
        var field = step == null ? null : step.field(fieldId);
        if (step != null && field == null) {
            complain(where, "the step '" + stepId + "' has no field '" + fieldId + "'");
        }
        return field;
    }

    private @Nullable Step needStep(LawPassage where, String id) {
        var step = procedure.step(id);
        if (step == null) {
            complain(where, "there is no step '" + id + "'");
        }
        return step;
    }

    private void fields(LawPassage of, String whose, List<Field> fields) {
        fields.forEach(field -> field(of.in("fields").in(field.id(), whose + "field '" + field.id() + "'"), field));
    }

    private void field(LawPassage where, Field field) {
        switch (field.type()) {
            case FieldType.Person person -> {
                if (person.role() != null) {
                    needRole(where, person.role());
                }
                needQualification(where, person.holding());
            }
            case FieldType.Matter(var other) -> {
                if (other != null && !common.procedureIds().contains(other)) {
                    complain(where, "there is no procedure '" + other + "'");
                }
            }
            case FieldType.Table(var columns, var _) ->
                columns.forEach(column -> field(
                        where.in("columns").in(column.id(), where.words() + " column '" + column.id() + "'"), column));
            case FieldType.Text _,
                    FieldType.Number _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.YesNo _,
                    FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.Place _,
                    FieldType.Unit _,
                    FieldType.Parties _,
                    FieldType.Laws _,
                    FieldType.DocumentNumber _ -> {}
        }
    }

    private void needRole(LawPassage where, String role) {
        if (!common.roles().containsKey(role)) {
            complain(where, "there is no role '" + role + "' in roles.yaml");
        }
    }

    private void needQualification(LawPassage where, @Nullable String qualification) {
        if (qualification != null && !common.qualifications().containsKey(qualification)) {
            complain(where, "there is no qualification '" + qualification + "' in roles.yaml");
        }
    }

    private void step(Step step) {
        var where = passage(step);
        step.roles().forEach(role -> needRole(where.in("actor"), role));
        needQualification(where.in("holding"), step.holding());
        fields(where, where.words() + " ", step.fields());
        step.fields().stream()
                .map(Field::id)
                .filter(KEPT::contains)
                .forEach(id -> complain(
                        where.in("fields").in(id),
                        "'" + id + "' is kept for the step itself; call the field otherwise"));
        if (step.persons() < 1) {
            complain(where.in("persons"), "at least one person acts");
        }
        prerequisites(where, step);
        people(where.in("never-by"), step.neverBy());
        people(where.in("only-by"), step.onlyBy());
        step.updates().forEach(id -> needMatterField(where.in("updates", where.words() + " updates"), id));
        for (int i = 0; i < step.clocks().size(); i++) {
            clock(
                    where.in("clock", where.words() + " clock").element(i),
                    step,
                    step.clocks().get(i));
        }
        rules(where, step);
        step.outcomes()
                .forEach(outcome -> outcome(
                        where.in("outcomes").in(outcome.id(), where.words() + " outcome '" + outcome.id() + "'"),
                        outcome));
        if (step.publication() != null) {
            var publication = where.in("publication", where.words() + " publication");
            step.publication().fields().forEach(column -> needColumn(publication, column));
        }
    }

    private void prerequisites(LawPassage where, Step step) {
        if (step != procedure.opening() && step.after().steps().isEmpty()) {
            complain(where, "only the first step may come after nothing");
        }
        for (var any : step.after().steps()) {
            for (var id : any) {
                var after = where.in("after", where.words() + " after");
                var before = needStep(after, id);
                if (before != null && before.optional()) {
                    complain(after, "'" + id + "' is optional and may never happen; give it a 'when' instead");
                }
            }
        }
    }

    private void people(LawPassage where, Step.Separation separation) {
        for (var who : separation.who()) {
            switch (who) {
                case Step.Who.DidStep(var id) -> needStep(where, id);
                case Step.Who.NamedIn(var stepId, var fieldId) -> {
                    var field =
                            stepId == null ? needMatterField(where, fieldId) : needStepField(where, stepId, fieldId);
                    if (field != null && !(field.type() instanceof FieldType.Person)) {
                        complain(where, "'" + fieldId + "' is not a field of persons");
                    }
                }
            }
        }
    }

    private void clock(LawPassage where, Step step, Clock clock) {
        switch (clock.from()) {
            case Clock.Start.Opening _ -> {}
            case Clock.Start.OfStep(var id) -> needStep(where, id);
            case Clock.Start.OfField(var id) -> needDate(where, needMatterField(where, id));
            case Clock.Start.OfStepField(var stepId, var fieldId) ->
                needDate(where, needStepField(where, stepId, fieldId));
        }
        needLength(where, clock.length());
        if (clock.hours() != null
                && !(clock.from() instanceof Clock.Start.Opening || clock.from() instanceof Clock.Start.OfStep)) {
            complain(where, "a clock in hours runs from an act, which has a time of day, not from a date field");
        }
        clock.suspendedBy().forEach(suspending -> {
            needStep(where, suspending.from());
            needStep(where, suspending.until());
        });
        for (var extending : clock.extendedBy()) {
            needStep(where, extending.step());
            if (extending.by() != null) {
                needLength(where, extending.by());
            }
            if (extending.toField() != null) {
                needDate(where, needStepField(where, extending.step(), extending.toField()));
            }
        }
        if (step.clocks().stream().anyMatch(clock::outruns)) {
            complain(where, "this floor is longer than a cap from the same start");
        }
        if (clock.each() && !step.repeats()) {
            complain(where, "'each' needs a step that repeats");
        }
    }

    private void needDate(LawPassage where, @Nullable Field field) {
        if (field != null && !(field.type() instanceof FieldType.Date)) {
            complain(where, "'" + field.id() + "' is not a date");
        }
    }

    private void needLength(LawPassage where, Clock.Length length) {
        if (length instanceof Clock.Length.ByParameter(var id)) {
            var parameter = common.parameters().at("", id);
            if (parameter.isEmpty()) {
                complain(where, "there is no parameter '" + id + "' in parameters/ of the nation");
            } else if (!(parameter.get().setting() instanceof Parameters.Setting.Length)) {
                complain(where, "the parameter '" + id + "' is not a length of time");
            }
        }
    }

    private void rules(LawPassage where, Step step) {
        var seen = new HashSet<>(Set.of(
                "actor",
                "persons",
                "holding",
                "when",
                "never-by",
                "only-by",
                "floor",
                "cap",
                "outcome",
                "happened",
                "repeats",
                "closed",
                "beside"));
        for (int i = 0; i < step.rules().size(); i++) {
            var rule = step.rules().get(i);
            var here = where.in("rules").element(i);
            if (!seen.add(rule.id())) {
                complain(here, "the rule id '" + rule.id() + "' is taken");
            }
            if (rule.cureStep() != null) {
                needStep(here.called(where.words() + " rule '" + rule.id() + "'"), rule.cureStep());
            }
        }
    }

    private void outcome(LawPassage where, Outcome outcome) {
        outcome.reopens().forEach(id -> needStep(where, id));
        var closing = outcome.closes();
        if (closing != null
                && !closing.equals(Procedure.COMPLETED)
                && !procedure.closings().containsKey(closing)) {
            complain(where, "there is no closing '" + closing + "'");
        }
    }

    private void circles() {
        var circles = new Circles(procedure);
        for (var step : procedure.steps()) {
            if (circles.comesAfterItself(step)) {
                complain(passage(step).in("after"), "comes after itself through 'after'");
            }
            if (circles.dependsOnItself(step)) {
                complain(passage(step).in("when"), "whether it applies depends on itself through 'when'");
            }
        }
    }
}
