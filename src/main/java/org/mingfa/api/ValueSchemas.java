package org.mingfa.api;

import static org.mingfa.api.Json.object;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingfa.judging.Chain;
import org.mingfa.law.Outcome;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/** What the requests of each procedure look like: derived from its file, so that a new file is described without a line of code. */
final class ValueSchemas {

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 11, 20);

    private static final String REFERENCE = "#/components/schemas/";

    private final List<Procedure> procedures;

    /** @param schemas gets those of every step */
    ValueSchemas(Map<String, Object> schemas, List<Procedure> procedures) {
        this.procedures = procedures;
        procedures.forEach(procedure -> procedure
                .steps()
                .forEach(step -> schemas.put(name(procedure, step), FieldSchema.ofStep(procedure, step))));
    }

    /** Such as {@code normative-document.2024-08-01.drafting}. */
    private static String name(Procedure procedure, Step step) {
        return procedure.id() + "." + procedure.head().inForce() + "." + step.id();
    }

    /** A request that opens a matter: the general form, and for each procedure what its first step asks for. */
    Map<String, Object> openings(Map<String, Object> general) {
        var each = new ArrayList<Object>();
        for (var procedure : procedures) {
            var step = procedure.opening();
            var properties = asks(procedure, step);
            properties.put("procedure", object("const", procedure.id()));
            each.add(object("title", procedure.name(), "properties", properties));
        }
        return object("allOf", List.of(general, object("anyOf", each)));
    }

    /** A request in a matter: the general form, and for each step of each procedure what it asks for; or a mending act. */
    Map<String, Object> acts(Map<String, Object> general) {
        var each = new ArrayList<Object>();
        for (var procedure : procedures) {
            for (var step : procedure.steps()) {
                var properties = asks(procedure, step);
                properties.put("step", object("const", step.id()));
                each.add(object(
                        "title",
                        procedure.name() + "：" + step.name(),
                        "properties",
                        properties,
                        "required",
                        List.of("step")));
            }
        }
        each.add(object("title", "更正", "required", List.of("correcting")));
        each.add(object("title", "作废", "required", List.of("voiding")));
        return object("allOf", List.of(general, object("anyOf", each)));
    }

    private static Map<String, Object> asks(Procedure procedure, Step step) {
        var asks = object("values", object("$ref", REFERENCE + name(procedure, step)));
        if (!step.outcomes().isEmpty()) {
            asks.put(
                    "outcome",
                    object("enum", step.outcomes().stream().map(Outcome::id).toList()));
        }
        if (!step.evidence().isEmpty()) {
            var kinds = step.evidence().stream().map(Step.EvidenceKind::id).toList();
            asks.put("evidence", object("items", object("properties", object("kind", object("enum", kinds)))));
        }
        return asks;
    }

    /** A request that opens a matter of each procedure, with the example file as each piece of evidence. */
    Map<String, Object> openingExamples() {
        var shown = new LinkedHashMap<String, Procedure>();
        procedures.forEach(procedure -> shown.merge(procedure.id(), procedure, ValueSchemas::inForce));
        var examples = new LinkedHashMap<String, Object>();
        shown.forEach(
                (id, procedure) -> examples.put(id, object("summary", procedure.name(), "value", opening(procedure))));
        return examples;
    }

    /** Of two versions the one in force on the day of the examples; where neither is yet, the one that comes first. */
    private static Procedure inForce(Procedure one, Procedure other) {
        var later = one.head().inForce().isAfter(other.head().inForce()) ? one : other;
        var earlier = later == one ? other : one;
        return later.head().inForce().isAfter(EXAMPLE) ? earlier : later;
    }

    /** A day on which the procedure is in force. */
    private static LocalDate example(Procedure procedure) {
        var from = procedure.head().inForce();
        return from.isAfter(EXAMPLE) ? from : EXAMPLE;
    }

    private static Map<String, Object> opening(Procedure procedure) {
        var step = procedure.opening();
        var request = object(
                "procedure", procedure.id(),
                "happened", example(procedure).toString(),
                "values", FieldSchema.example(procedure, step),
                "evidence", files(step));
        Stream.ofNullable(step.outcomes().isEmpty() ? null : step.outcomes().getFirst())
                .forEach(outcome -> request.put("outcome", outcome.id()));
        return request;
    }

    private static List<Map<String, Object>> files(Step step) {
        return step.evidence().stream()
                .map(kind -> object(
                        "kind", kind.id(), "digest", Chain.digest(ExampleFile.CONTENT), "name", ExampleFile.NAME))
                .toList();
    }
}
