package org.mingfa.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Proves that the measures by which fields are counted are there, and can be asked so. */
final class CountedCheck {

    private final Map<String, Measure> measures;
    private final Map<String, List<Procedure>> procedures;
    private final List<LawMistake> mistakes = new ArrayList<>();

    CountedCheck(List<Measure> measures, List<Procedure> procedures) {
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
        if (field.counted() != null && field.counted().plain() instanceof Counted.Told told) {
            var where =
                    of.in("fields").in(field.id(), "field '" + field.id() + "'").in("counted");
            if (!(measures.get(told.measure()) instanceof Measure.Counted measure)) {
                complain(where, "there is no measure '" + told.measure() + "' that is counted, not derived");
                return;
            }
            if (told.part() != null && !(measure.spread() instanceof Measure.Spread.Each)) {
                complain(where, "'" + measure.id() + "' falls into no parts by 'each'");
            }
            through(procedure, step, where, told, measure);
        }
    }

    private void through(Procedure procedure, Step step, LawPassage where, Counted.Told told, Measure.Counted measure) {
        var through = told.through();
        if (through == null) {
            return;
        }
        if (step == procedure.opening()) {
            complain(where, "nothing can be told 'through' a matter that is only opened here");
        }
        var words = through.split("\\.", 2);
        var ref = words.length == 2 ? new Measure.FieldRef(words[0], words[1]) : new Measure.FieldRef(null, through);
        boolean holds = procedures.getOrDefault(measure.procedure(), List.of()).stream()
                .map(of -> of.field(ref))
                .anyMatch(field -> field != null
                        && field.type() instanceof FieldType.Matter(var of)
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
