package org.mingfa.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proves that everything a procedure names is there and of the right kind. */
final class ProcedureCheck {

    private static final Pattern PLACE_IN_TITLE = Pattern.compile("\\{([^}]*)}");

    private final Procedure procedure;
    private final LawLibrary.Common common;
    private final List<String> reasons = new ArrayList<>();

    private ProcedureCheck(Procedure procedure, LawLibrary.Common common) {
        this.procedure = procedure;
        this.common = common;
    }

    /** What is wrong, in plain words; empty when nothing is. */
    static List<String> reasons(Procedure procedure, LawLibrary.Common common) {
        var check = new ProcedureCheck(procedure, common);
        check.head();
        procedure.fields().forEach(field -> check.field("field '" + field.id() + "'", field));
        for (var step : procedure.steps()) {
            check.step(step);
        }
        check.circles();
        return check.reasons;
    }

    private void complain(String where, String what) {
        reasons.add(where + ": " + what);
    }

    private void head() {
        var matcher = PLACE_IN_TITLE.matcher(procedure.head().title());
        while (matcher.find()) {
            needMatterField("title", matcher.group(1));
        }
        var place = procedure.head().happensAt();
        if (place != null) {
            var field = procedure.field(place);
            if (field == null || !(field.type() instanceof FieldType.Place(var _, var several)) || several) {
                complain("happens-at", "'" + place + "' is not a field of type place");
            } else if (!(field.need() instanceof Need.Always)) {
                complain("happens-at", "the field '" + place + "' must be required");
            }
        }
        var first = procedure.opening();
        if (!first.after().steps().isEmpty()
                || first.when() != null
                || first.optional()
                || !first.clocks().isEmpty()) {
            complain("step '" + first.id() + "'", "the first step opens the matter: no after, when, optional or clock");
        }
        if (first.takenBeside() != null) {
            complain("step '" + first.id() + "'", "nothing is kept yet beside the step that opens a matter");
        }
        procedure.ledger().columns().forEach(column -> needColumn("ledger columns", column));
        procedure.ledger().totals().forEach(column -> {
            needColumn("ledger totals", column);
            var field = procedure.field(column);
            if (field != null
                    && !(field.type() instanceof FieldType.Number)
                    && !(field.type() instanceof FieldType.Money)) {
                complain("ledger totals", "'" + column + "' is not a number");
            }
        });
    }

    private void needColumn(String where, String column) {
        var words = column.split("\\.", 2);
        if (words.length == 2) {
            needStepField(where, words[0], words[1]);
        } else {
            needMatterField(where, column);
        }
    }

    private @Nullable Field needMatterField(String where, String id) {
        var field = procedure.field(id);
        if (field == null) {
            complain(where, "there is no field '" + id + "'");
        }
        return field;
    }

    private @Nullable Field needStepField(String where, String stepId, String fieldId) {
        var step = needStep(where, stepId);
        var field = step == null ? null : step.field(fieldId);
        if (step != null && field == null) {
            complain(where, "the step '" + stepId + "' has no field '" + fieldId + "'");
        }
        return field;
    }

    private @Nullable Step needStep(String where, String id) {
        var step = procedure.step(id);
        if (step == null) {
            complain(where, "there is no step '" + id + "'");
        }
        return step;
    }

    private void field(String where, Field field) {
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
                columns.forEach(column -> field(where + " column '" + column.id() + "'", column));
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

    private void needRole(String where, String role) {
        if (!common.roles().containsKey(role)) {
            complain(where, "there is no role '" + role + "' in roles.yaml");
        }
    }

    private void needQualification(String where, @Nullable String qualification) {
        if (qualification != null && !common.qualifications().containsKey(qualification)) {
            complain(where, "there is no qualification '" + qualification + "' in roles.yaml");
        }
    }

    private void step(Step step) {
        var where = "step '" + step.id() + "'";
        step.roles().forEach(role -> needRole(where, role));
        needQualification(where, step.holding());
        step.fields().forEach(field -> {
            field(where + " field '" + field.id() + "'", field);
            if (Set.of(Names.DONE, Names.OUTCOME, Names.TIMES, Names.LATE).contains(field.id())) {
                complain(where, "'" + field.id() + "' is kept for the step itself; call the field otherwise");
            }
        });
        if (step.persons() < 1) {
            complain(where, "at least one person acts");
        }
        prerequisites(where, step);
        people(where, step.neverBy());
        people(where, step.onlyBy());
        step.updates().forEach(id -> needMatterField(where + " updates", id));
        step.clocks().forEach(clock -> clock(where + " clock", step, clock));
        ownIds(where, step);
        step.outcomes().forEach(outcome -> outcome(where + " outcome '" + outcome.id() + "'", outcome));
        if (step.publication() != null) {
            step.publication().fields().forEach(column -> needColumn(where + " publication", column));
        }
    }

    private void prerequisites(String where, Step step) {
        if (step != procedure.opening() && step.after().steps().isEmpty()) {
            complain(where, "only the first step may come after nothing");
        }
        for (var any : step.after().steps()) {
            for (var id : any) {
                var before = needStep(where + " after", id);
                if (before != null && before.optional()) {
                    complain(
                            where + " after",
                            "'" + id + "' is optional and may never happen; give it a 'when' instead");
                }
            }
        }
    }

    private void people(String where, Step.Separation separation) {
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

    private void clock(String where, Step step, Clock clock) {
        switch (clock.from()) {
            case Clock.Start.Opening _ -> {}
            case Clock.Start.OfStep(var id) -> needStep(where, id);
            case Clock.Start.OfField(var id) -> needDate(where, needMatterField(where, id));
            case Clock.Start.OfStepField(var stepId, var fieldId) ->
                needDate(where, needStepField(where, stepId, fieldId));
        }
        needLength(where, clock.length());
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
        if (clock.each() && !step.repeats()) {
            complain(where, "'each' needs a step that repeats");
        }
    }

    private void needDate(String where, @Nullable Field field) {
        if (field != null && !(field.type() instanceof FieldType.Date)) {
            complain(where, "'" + field.id() + "' is not a date");
        }
    }

    private void needLength(String where, Clock.Length length) {
        if (length instanceof Clock.Length.ByParameter(var id)) {
            var parameter = common.parameters().at("", id);
            if (parameter.isEmpty()) {
                complain(where, "there is no parameter '" + id + "' in parameters/ of the nation");
            } else if (!(parameter.get().setting() instanceof Parameters.Setting.Length)) {
                complain(where, "the parameter '" + id + "' is not a length of time");
            }
        }
    }

    private void ownIds(String where, Step step) {
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
        for (var rule : step.rules()) {
            if (!seen.add(rule.id())) {
                complain(where, "the rule id '" + rule.id() + "' is taken");
            }
            if (rule.cureStep() != null) {
                needStep(where + " rule '" + rule.id() + "'", rule.cureStep());
            }
        }
    }

    private void outcome(String where, Outcome outcome) {
        outcome.reopens().forEach(id -> needStep(where, id));
        var closing = outcome.closes();
        if (closing != null
                && !closing.equals(Procedure.COMPLETED)
                && !procedure.closings().containsKey(closing)) {
            complain(where, "there is no closing '" + closing + "'");
        }
    }

    /** A step cannot come after itself, nor can whether it applies depend on itself. */
    private void circles() {
        for (var step : procedure.steps()) {
            if (procedure.followers(procedure.indexOf(step.id())).contains(step.id())) {
                complain("step '" + step.id() + "'", "comes after itself through 'after'");
            }
        }
        for (var entry : conditionSources().entrySet()) {
            if (reaches(entry.getKey(), entry.getKey(), new HashSet<>())) {
                complain("step '" + entry.getKey() + "'", "whether it applies depends on itself through 'when'");
            }
        }
    }

    private Map<String, Set<String>> conditionSources() {
        var sources = new java.util.LinkedHashMap<String, Set<String>>();
        for (var step : procedure.steps()) {
            var read = new HashSet<String>();
            var when = step.when();
            if (when != null) {
                for (var name : when.names()) {
                    procedure.steps().stream()
                            .filter(other -> name.equals(Names.ofStep(other.id(), Names.DONE))
                                    || name.equals(Names.ofStep(other.id(), Names.OUTCOME)))
                            .forEach(other -> read.add(other.id()));
                }
            }
            sources.put(step.id(), read);
        }
        return sources;
    }

    private boolean reaches(String from, String target, Set<String> seen) {
        for (var next : conditionSources().getOrDefault(from, Set.of())) {
            if (next.equals(target) || (seen.add(next) && reaches(next, target, seen))) {
                return true;
            }
        }
        return false;
    }
}
