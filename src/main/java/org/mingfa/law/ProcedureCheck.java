package org.mingfa.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proves that everything a procedure names is there and of the right kind. */
final class ProcedureCheck {

    private static final Set<String> KEPT = Set.of(
            Names.DONE,
            Names.OUTCOME,
            Names.TIMES,
            Names.LATE,
            Names.ON,
            Names.ON_REST,
            Names.ON_HOLIDAY,
            Names.HOUR,
            Names.BROKEN,
            Names.CHILDREN);

    private final Procedure procedure;
    private final LawPassage file;
    private final LawLibrary.Common common;
    private final References references;
    private final List<LawMistake> mistakes = new ArrayList<>();
    private final ClockCheck clocks;
    private final AftermathCheck aftermath;

    private ProcedureCheck(Sourced<Procedure> procedure, LawLibrary.Common common) {
        this.procedure = procedure.what();
        this.file = new LawPassage(procedure.at(), "");
        this.common = common;
        this.references = new References(this.procedure, common, mistakes);
        this.clocks = new ClockCheck(references, mistakes);
        this.aftermath = new AftermathCheck(this.procedure, references, mistakes);
    }

    /** What is wrong; empty when nothing is. */
    static List<LawMistake> mistakes(Sourced<Procedure> procedure, LawLibrary.Common common) {
        var check = new ProcedureCheck(procedure, common);
        check.head();
        check.fields(check.file, "", check.procedure.fields());
        check.links();
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
        new HeadCheck(procedure, file, references).check();
        BeginsCheck.check(procedure, file, references);
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
        procedure.ledger().columns().forEach(column -> references.needColumn(columns, column));
        var totals = ledger.in("totals", "ledger totals");
        procedure.ledger().totals().forEach(column -> {
            references.needColumn(totals, column);
            var field = procedure.field(column);
            if (field != null
                    && !(field.type() instanceof FieldType.Number)
                    && !(field.type() instanceof FieldType.Money)) {
                complain(totals, "'" + column + "' is not a number");
            }
        });
    }

    /** What follows a field's name and what follows a step's must not be taken for one another. */
    private void links() {
        procedure.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Matter && procedure.step(field.id()) != null)
                .forEach(field -> complain(
                        file.in("fields").in(field.id(), "field '" + field.id() + "'"),
                        "there is a step '" + field.id() + "'; call the field otherwise"));
    }

    private void fields(LawPassage of, String whose, List<Field> fields) {
        fields.forEach(field -> field(of.in("fields").in(field.id(), whose + "field '" + field.id() + "'"), field));
    }

    private void field(LawPassage where, Field field) {
        switch (field.type()) {
            case FieldType.Person person -> {
                person.roles().forEach(role -> references.needRole(where, role));
                references.needQualification(where, person.holding());
            }
            case FieldType.Matter(var others, var _, var _) ->
                others.stream()
                        .filter(other -> !common.procedureIds().contains(other))
                        .forEach(other -> complain(where, "there is no procedure '" + other + "'"));
            case FieldType.DocumentNumber(var series) -> {
                if (series != null) {
                    series.parameters().forEach(parameter -> references.needText(where, parameter));
                }
            }
            case FieldType.Table(var columns, var _) ->
                columns.forEach(column -> field(
                        where.in("columns").in(column.id(), where.words() + " column '" + column.id() + "'"), column));
            case FieldType.Text _,
                    FieldType.Number _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.YesNo _,
                    FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.Place _,
                    FieldType.Unit _,
                    FieldType.Parties _ -> {}
            case FieldType.Laws(var _, var asOf, var _) -> asOf(where.in("as-of"), asOf);
        }
    }

    /** Whose day it is on which laws must be law: a step, or a date. */
    private void asOf(LawPassage where, @Nullable String name) {
        if (name == null || procedure.step(name) != null) {
            return;
        }
        references.needDate(where, references.needColumn(where, name));
    }

    private void step(Step step) {
        var where = passage(step);
        step.roles().forEach(role -> references.needRole(where.in("actor"), role));
        references.needQualification(where.in("holding"), step.holding());
        fields(where, where.words() + " ", step.fields());
        names(where, step);
        if (step.persons() < 1) {
            complain(where.in("persons"), "at least one person acts");
        }
        prerequisites(where, step);
        children(where, step);
        people(where.in("never-by"), step.neverBy());
        people(where.in("only-by"), step.onlyBy());
        new EachOfCheck(procedure, references, mistakes).check(where, step);
        if (step.atOnce() != null) {
            step.atOnce().check(procedure, step, where.in("at-once"), mistakes);
        }
        life(where, step);
        step.updates().forEach(id -> references.needMatterField(where.in("updates", where.words() + " updates"), id));
        for (int i = 0; i < step.clocks().size(); i++) {
            clocks.check(
                    where.in("clock", where.words() + " clock").element(i),
                    step,
                    step.clocks().get(i));
        }
        rules(where, step);
        if (step.follow() != null) {
            aftermath.followUp(where.in("follow"), step, step.follow());
        }
        aftermath.reopens(where.in("reopens"), step);
        step.outcomes()
                .forEach(outcome -> outcome(
                        where.in("outcomes").in(outcome.id(), where.words() + " outcome '" + outcome.id() + "'"),
                        outcome));
        if (step.publication() != null) {
            var publication = where.in("publication", where.words() + " publication");
            step.publication().fields().forEach(column -> references.needColumn(publication, column));
        }
    }

    private void names(LawPassage where, Step step) {
        step.fields().stream()
                .map(Field::id)
                .filter(KEPT::contains)
                .forEach(id -> complain(
                        where.in("fields").in(id),
                        "'" + id + "' is kept for the step itself; call the field otherwise"));
        step.formerly().stream()
                .map(Field::id)
                .filter(id -> step.field(id) != null || (step == procedure.opening() && procedure.field(id) != null))
                .forEach(id -> complain(
                        where.in("formerly").in(id), "'" + id + "' is asked for still; 'formerly' holds what is not"));
    }

    /** Whether a step applies is walked through for one matter; what others tell belongs into a rule. */
    private void children(LawPassage where, Step step) {
        var when = step.when();
        if (when != null && asksEach(when)) {
            complain(
                    where.in("when"),
                    "what several matters tell is asked by rules and fields, not by whether a step applies");
        }
        if (when != null
                && when.names().stream()
                        .anyMatch(name -> procedure.meaning(name) instanceof Names.Meaning.StepChildren)) {
            complain(
                    where.in("when"),
                    "what opened matters tell is asked by rules and fields, not by whether a step applies");
        }
    }

    private static boolean isSeveralMatters(@Nullable Field field) {
        return field != null && field.type() instanceof FieldType.Matter matter && matter.several();
    }

    private boolean asksEach(Expression condition) {
        return condition.names().stream()
                .filter(name -> isSeveralMatters(procedure.named(name)))
                .anyMatch(name -> condition.toString().contains(name + "."));
    }

    private void prerequisites(LawPassage where, Step step) {
        if (step != procedure.opening()
                && step.after().steps().isEmpty()
                && !step.life().isOwed()) {
            complain(where, "only the first step may come after nothing");
        }
        for (var any : step.after().steps()) {
            for (var id : any) {
                var after = where.in("after", where.words() + " after");
                var before = references.needStep(after, id);
                if (before != null && before.optional()) {
                    complain(after, "'" + id + "' is optional and may never happen; give it a 'when' instead");
                }
            }
        }
    }

    private void people(LawPassage where, Step.Separation separation) {
        for (var who : separation.who()) {
            switch (who) {
                case Step.Who.DidStep(var id) -> references.needStep(where, id);
                case Step.Who.NamedIn named -> references.needPersons(where, named);
            }
        }
    }

    private void life(LawPassage where, Step step) {
        var life = step.life();
        life.owedAfter().forEach(id -> references.needClosing(where.in("owed-after"), id));
        if (life.countsFrom() != null) {
            var here = where.in("counts-from");
            references.needDate(here, references.needStepField(here, step.id(), life.countsFrom()));
        }
        if (life.takesOver() instanceof Life.TakesOver(var who, var by)) {
            var here = where.in("takes-over");
            people(here, new Step.Separation(who, List.of(), Severity.REFUSE));
            references.needPersons(here, new Step.Who.NamedIn(step.id(), by));
        }
        if (step == procedure.opening() && (life.isOwed() || life.takesOver() != null)) {
            complain(where, "the step that opens a matter is neither owed after its end nor takes over from anybody");
        }
    }

    private void rules(LawPassage where, Step step) {
        var seen = new HashSet<>(RuleId.reserved());
        for (int i = 0; i < step.rules().size(); i++) {
            var rule = step.rules().get(i);
            var here = where.in("rules").element(i);
            if (!seen.add(rule.id())) {
                complain(here, "the rule id '" + rule.id() + "' is taken");
            }
            if (rule.cureStep() != null) {
                references.needStep(here.called(where.words() + " rule '" + rule.id() + "'"), rule.cureStep());
            }
            if (rule.follow() != null) {
                aftermath.followUp(here.called(where.words() + " rule '" + rule.id() + "'"), step, rule.follow());
            }
        }
    }

    private void outcome(LawPassage where, Outcome outcome) {
        outcome.reopens().forEach(id -> references.needStep(where, id));
        references.needClosing(where, outcome.closes());
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
