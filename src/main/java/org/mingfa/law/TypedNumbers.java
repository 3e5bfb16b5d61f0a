package org.mingfa.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Numbers that a person types although a record could give them: of things one counts, where the procedure lists such things
 * in rows, names people, repeats a step, or other matters that hold this one are counted in the same unit. Told by the
 * structure alone; whether they are the same things, whoever keeps the file knows.
 */
final class TypedNumbers {

    private static final Set<String> COUNTED_IN =
            Set.of("人", "人次", "次", "件", "个", "项", "条", "场", "户", "份", "家", "卷", "期", "处", "幅", "本");

    private final Procedure procedure;
    private final List<Procedure> procedures;
    private final List<Measure> measures;
    private final List<LawCaution> cautions = new ArrayList<>();

    private TypedNumbers(Procedure procedure, List<Procedure> procedures, List<Measure> measures) {
        this.procedure = procedure;
        this.procedures = procedures;
        this.measures = measures;
    }

    static List<LawCaution> cautions(Sourced<Procedure> written, List<Procedure> procedures, List<Measure> measures) {
        var numbers = new TypedNumbers(written.what(), procedures, measures);
        var steps = written.at().entry("steps").list();
        numbers.fields(written.at(), "", numbers.procedure.fields(), 0);
        for (int i = 0; i < steps.size(); i++) {
            var step = numbers.procedure.steps().get(i);
            numbers.fields(steps.get(i), step.id() + ".", step.fields(), i);
        }
        return numbers.cautions;
    }

    private void fields(LawNode of, String prefix, List<Field> fields, int step) {
        var written = of.entries().containsKey("fields") ? of.entry("fields").entries() : Map.<String, LawNode>of();
        for (var field : fields) {
            var at = written.get(field.id());
            if (at != null
                    && field.type() instanceof FieldType.Number number
                    && number.unit() != null
                    && COUNTED_IN.contains(number.unit())
                    && field.counted() == null
                    && field.attested() == null) {
                source(number.unit(), step)
                        .ifPresent(source -> cautions.add(LawCaution.at(
                                at, prefix + field.id() + "由人填写，可以由" + source + "得出；确是从材料上读的，写明attested。")));
            }
        }
    }

    /** What could give a number of such things by then; empty where nothing could. */
    private Optional<String> source(String unit, int step) {
        var before = procedure.steps().subList(0, step + 1);
        var lists = Stream.concat(procedure.fields().stream(), before.stream().flatMap(one -> one.fields().stream()))
                .filter(field -> isListed(field.type()))
                .map(field -> "“" + field.name() + "”");
        var repeated = before.subList(0, step).stream().filter(Step::repeats).map(one -> "步骤“" + one.name() + "”的次数");
        var told = measures.stream()
                .filter(measure -> measure instanceof Measure.Counted counted
                        && counted.unit().equals(unit)
                        && isHeldBy(counted.procedure()))
                .map(measure -> "指标“" + measure.name() + "”");
        return Stream.of(lists, repeated, told).flatMap(all -> all).findFirst();
    }

    private static boolean isListed(FieldType type) {
        return type instanceof FieldType.Table
                || type instanceof FieldType.Parties
                || (type instanceof FieldType.Matter matter && matter.several())
                || (type instanceof FieldType.Person person && person.several());
    }

    private boolean isHeldBy(String other) {
        return procedures.stream()
                .filter(one -> one.id().equals(other))
                .flatMap(Procedure::allFields)
                .anyMatch(field ->
                        field.type() instanceof FieldType.Matter(var of, var _, var _) && of.contains(procedure.id()));
    }
}
