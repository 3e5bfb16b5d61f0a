package org.mingfa.law;

import dev.cel.common.types.CelType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the file of a procedure declares, before its conditions are read: so that the conditions of another may ask what this
 * one knows of a matter.
 *
 * @param age the file as it is from a day on, pieces put in
 * @param fields the matter's own, without their conditions
 * @param stepFields those of each step, by its id, in order
 * @param byEach the steps that each of several people does
 * @param opening the steps that open several matters
 */
record Declaration(
        Ages.Age age,
        String id,
        LocalDate inForce,
        List<Field> fields,
        Map<String, List<Field>> stepFields,
        Set<String> byEach,
        Set<String> opening) {

    /** @throws LawMistake when the file does not hold together so far */
    static Declaration read(Ages.Age age) {
        var keys = ProcedureReader.keys(age.file());
        var steps = keys.need("steps");
        if (steps.list().isEmpty()) {
            throw steps.mistake("a procedure has at least one step");
        }
        return new Declaration(
                age,
                keys.need("id").id(),
                Objects.requireNonNull(age.days().from()),
                keys.find("fields").map(FieldReader::types).orElse(List.of()),
                stepFields(steps.list()),
                ids(steps, step -> step.has("by-each-of")),
                ids(steps, step -> {
                    var opens = Opens.read(step);
                    return opens != null && opens.isSeveral();
                }));
    }

    private static Set<String> ids(LawNode steps, Predicate<LawNode.Keys> which) {
        return steps.list().stream()
                .map(StepReader::keys)
                .filter(which)
                .map(step -> step.need("id").id())
                .collect(Collectors.toUnmodifiableSet());
    }

    LawNode node() {
        return age.file();
    }

    /** A step id that stands twice is a mistake. */
    private static Map<String, List<Field>> stepFields(List<LawNode> stepNodes) {
        var byStep = new LinkedHashMap<String, List<Field>>();
        for (var node : stepNodes) {
            var keys = StepReader.keys(node);
            var id = keys.need("id");
            var fields =
                    new ArrayList<>(keys.find("fields").map(FieldReader::types).orElse(List.of()));
            fields.addAll(EachOfReader.fields(keys));
            fields.addAll(Life.fields(keys));
            if (byStep.put(id.id(), fields) != null) {
                throw id.mistake("the step '" + id.text() + "' stands twice");
            }
        }
        return byStep;
    }

    /** The names a matter of it has, with their types; those of the matters it holds in turn are left out. */
    Map<String, CelType> names() {
        var names = new HashMap<>(Names.ofFields(fields));
        stepFields.forEach((step, own) -> names.putAll(Names.ofStep(step, own)));
        byEach.forEach(step -> names.putAll(Names.ofEach(step)));
        opening.forEach(step -> names.putAll(Names.ofSeveral(step)));
        return names;
    }
}
