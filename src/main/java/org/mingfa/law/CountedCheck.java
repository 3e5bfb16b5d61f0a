package org.mingfa.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proves that the measures by which fields are counted are there, and can be asked so. */
final class CountedCheck {

    private final LawLibrary.Common common;
    private final Map<String, Measure> measures;
    private final Map<String, List<Procedure>> procedures;
    private final List<LawMistake> mistakes = new ArrayList<>();

    CountedCheck(LawLibrary.Common common, List<Measure> measures, List<Procedure> procedures) {
        this.common = common;
        this.measures = measures.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        this.procedures = procedures.stream().collect(Collectors.groupingBy(Procedure::id));
    }

    /** What is wrong in a procedure; empty when nothing is. */
    List<LawMistake> mistakes(Sourced<Procedure> written) {
        mistakes.clear();
        var procedure = written.what();
        var file = new LawPassage(written.at(), "");
        procedure.fields().forEach(field -> field(procedure, procedure.opening(), file, field));
        procedure.steps().forEach(step -> {
            var at = file.in("steps").element(procedure.indexOf(step.id()));
            step.fields().forEach(field -> field(procedure, step, at, field));
        });
        return List.copyOf(mistakes);
    }

    private void field(Procedure procedure, Step step, LawPassage of, Field field) {
        if (field.counted() == null) {
            return;
        }
        var at = of.in("fields").in(field.id(), "field '" + field.id() + "'");
        var where = at.in("counted");
        switch (field.counted().plain()) {
            case Counted.Told told -> told.measures().forEach(id -> told(procedure, step, where, told, id));
            case Counted.Beside _ -> {
                if (step.takenBeside() == null) {
                    complain(at, "the step is taken beside nothing");
                }
            }
            case Counted.People people -> people(procedure, where, people);
            case Counted.Worked _, Counted.Behind _, Counted.Overridable _ -> {}
        }
    }

    private void people(Procedure procedure, LawPassage where, Counted.People people) {
        var by = people.by();
        Stream.concat(
                        people.roles().stream(),
                        by == null ? Stream.of() : by.roles().values().stream().flatMap(List::stream))
                .filter(role -> !common.roles().containsKey(role))
                .forEach(role -> complain(where, "there is no role '" + role + "'"));
        if (by != null) {
            var field = procedure.named(by.field());
            if (field == null || !(field.type() instanceof FieldType.Choices(var choices))) {
                complain(where, "'" + by.field() + "' is no field of several choices");
            } else if (!choices.keySet().equals(by.roles().keySet())) {
                complain(where, "'roles' says for each choice of '" + by.field() + "' which roles that means");
            }
        }
        var also = people.and() == null ? null : procedure.named(people.and());
        if (people.and() != null && (also == null || !(also.type() instanceof FieldType.Person))) {
            complain(where, "'" + people.and() + "' is no field of persons");
        }
        var holding = people.holding();
        if (holding != null && !common.qualifications().containsKey(holding)) {
            complain(where, "there is no qualification '" + holding + "'");
        }
    }

    private void told(Procedure procedure, Step step, LawPassage where, Counted.Told told, String id) {
        if (!(measures.get(id) instanceof Measure.Counted measure)) {
            complain(where, "there is no measure '" + id + "' that is counted, not derived");
            return;
        }
        if (told.part() != null && !(measure.spread() instanceof Measure.Spread.Each)) {
            complain(where, "'" + id + "' falls into no parts by 'each'");
        }
        by(procedure, step, where, told.by(), measure);
    }

    private void by(Procedure procedure, Step step, LawPassage where, Counted.By by, Measure.Counted measure) {
        switch (by) {
            case Counted.By.All _ -> {}
            case Counted.By.Own _ -> {
                if (!measure.procedure().equals(procedure.id())) {
                    complain(where, "'" + measure.id() + "' is not told by matters of '" + procedure.id() + "'");
                }
            }
            case Counted.By.Same(var field) -> same(procedure, where, field, measure);
            case Counted.By.Through(var field) -> through(procedure, step, where, field, measure);
        }
    }

    private void same(Procedure procedure, LawPassage where, String id, Measure.Counted measure) {
        var own = procedure.field(id);
        if (own != null && own.type() instanceof FieldType.Parties) {
            sameParty(where, measure);
            return;
        }
        if (own == null || own.type().isList() || !isPlain(own.type())) {
            complain(
                    where,
                    "there is no field '" + id + "' of the matter that holds another, says a text or names parties");
            return;
        }
        boolean alike = versions(measure)
                .map(of -> of.field(id))
                .anyMatch(other -> other != null
                        && !other.type().isList()
                        && other.type().getClass() == own.type().getClass());
        if (!alike) {
            complain(where, "'" + measure.procedure() + "' has no field '" + id + "' of that type");
        }
    }

    private static boolean isPlain(FieldType type) {
        return type instanceof FieldType.Matter || type instanceof FieldType.Text;
    }

    /** Parties are known again in whatever field of the other matter they stand. */
    private void sameParty(LawPassage where, Measure.Counted measure) {
        if (versions(measure)
                .flatMap(of -> of.fields().stream())
                .noneMatch(field -> field.type() instanceof FieldType.Parties)) {
            complain(where, "'" + measure.procedure() + "' has no parties");
        }
    }

    private Stream<Procedure> versions(Measure.Counted measure) {
        return procedures.getOrDefault(measure.procedure(), List.of()).stream();
    }

    private void through(Procedure procedure, Step step, LawPassage where, String through, Measure.Counted measure) {
        if (step == procedure.opening()) {
            complain(where, "nothing can be told 'through' a matter that is only opened here");
        }
        var ref = Measure.FieldRef.of(through);
        boolean holds = versions(measure)
                .map(of -> of.field(ref))
                .anyMatch(field -> field != null
                        && field.type() instanceof FieldType.Matter(var of, var _, var _)
                        && (of.isEmpty() || of.contains(procedure.id())));
        if (!holds) {
            complain(
                    where,
                    "'" + measure.procedure() + "' has no field '" + through + "' that holds a matter of '"
                            + procedure.id() + "'");
        }
    }

    private void complain(LawPassage where, String what) {
        mistakes.add(where.mistake(what));
    }
}
