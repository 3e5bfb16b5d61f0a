package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Expression;
import org.mingfa.law.FieldType;
import org.mingfa.law.Names;
import org.mingfa.law.Parameters;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/**
 * Values that tell a procedure's conditions apart: both answers of a yes-no, every code of a choice, and numbers on both
 * sides of each number written in a condition or set as a parameter.
 */
final class SampleValues {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");

    private static final Pattern TEXT = Pattern.compile("'([^']*)'");
    private static final Object A_DAY =
            LocalDate.of(2026, 1, 5).atStartOfDay(Act.ZONE).toInstant();

    private SampleValues() {}

    /** Combinations of values by name in expressions: all of them when they are few, otherwise a fixed sample. */
    static List<Map<String, Object>> of(Procedure procedure, Parameters parameters, int most) {
        Map<String, List<Object>> candidates = new LinkedHashMap<>();
        for (var expression : conditions(procedure)) {
            for (var name : expression.names()) {
                var field = procedure.named(name);
                if (field != null) {
                    candidates.computeIfAbsent(name, _ -> values(field.type(), procedure, parameters));
                } else if (isOfAnAct(procedure.meaning(name))) {
                    candidates.computeIfAbsent(name, _ -> linked(name, procedure, parameters));
                }
            }
        }
        long all = candidates.values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(1 << 20, a * b));
        return all <= most ? every(candidates) : some(candidates, most);
    }

    /** The conditions by which steps apply. */
    static List<Expression> conditions(Procedure procedure) {
        return procedure.steps().stream()
                .map(Step::when)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static List<Object> values(FieldType type, Procedure procedure, Parameters parameters) {
        return switch (type) {
            case FieldType.YesNo _ -> List.of(true, false);
            case FieldType.Choice(var choices) -> List.copyOf(choices.keySet());
            case FieldType.Choices(var choices) -> {
                var sets = new ArrayList<Object>();
                sets.add(List.of());
                choices.keySet().forEach(code -> sets.add(List.of(code)));
                sets.add(List.copyOf(choices.keySet()));
                yield sets;
            }
            case FieldType.Number _, FieldType.Money _ -> numbers(procedure, parameters);
            case FieldType.Date _, FieldType.Moment _ -> List.of(A_DAY);
            case FieldType.Place(var _, var several) -> List.of(several ? List.of("990101001001") : "990101001001");
            case FieldType.Person person -> List.of(person.several() ? List.of("甲") : "甲");
            case FieldType.Parties _, FieldType.Laws _, FieldType.Table _ -> List.of(List.of("甲"), List.of());
            case FieldType.Matter matter when matter.several() -> List.of(List.of("文"), List.of());
            case FieldType.Text _, FieldType.Unit _, FieldType.DocumentNumber _, FieldType.Matter _ -> List.of("文");
        };
    }

    /** What only an act, or another matter, can say. */
    private static boolean isOfAnAct(Names.@Nullable Meaning meaning) {
        return meaning instanceof Names.Meaning.OfLinked
                || meaning instanceof Names.Meaning.StepOn
                || meaning instanceof Names.Meaning.StepOnRest
                || meaning instanceof Names.Meaning.StepOnHoliday
                || meaning instanceof Names.Meaning.StepHour
                || meaning instanceof Names.Meaning.StepBroken;
    }

    /** What another matter may answer: what is written in the conditions, and something else. */
    private static List<Object> linked(String name, Procedure procedure, Parameters parameters) {
        return switch (procedure.scope().kindOf(name).orElse(Expression.Kind.TEXT)) {
            case YES_NO -> List.of(true, false);
            case NUMBER -> numbers(procedure, parameters);
            case COUNT -> List.of(0L, 1L);
            case DAY -> List.of(A_DAY);
            case LIST -> List.of(List.copyOf(written(procedure)), List.of());
            case TEXT -> List.copyOf(written(procedure));
        };
    }

    /** The texts that stand in the conditions of a procedure, no text, and one that stands in none. */
    private static Set<String> written(Procedure procedure) {
        var texts = new TreeSet<String>(List.of("", "文"));
        for (var condition : conditions(procedure)) {
            TEXT.matcher(condition.toString())
                    .results()
                    .map(text -> text.group(1))
                    .forEach(texts::add);
        }
        return texts;
    }

    private static List<Object> numbers(Procedure procedure, Parameters parameters) {
        var turns = new TreeSet<Double>(List.of(0.0));
        for (var condition : conditions(procedure)) {
            var matcher = NUMBER.matcher(condition.toString());
            while (matcher.find()) {
                turns.add(Double.parseDouble(matcher.group()));
            }
            for (var name : condition.names()) {
                if (procedure.meaning(name) instanceof Names.Meaning.Parameter(var id)) {
                    parameters.at(PlaceCode.COUNTRY, id).ifPresent(parameter -> {
                        if (parameter.setting() instanceof Parameters.Setting.Number(var number)) {
                            turns.add(number.doubleValue());
                        }
                    });
                }
            }
        }
        var numbers = new ArrayList<Object>();
        turns.forEach(turn -> {
            numbers.add(turn);
            numbers.add(turn + 1);
        });
        return numbers;
    }

    private static List<Map<String, Object>> every(Map<String, List<Object>> candidates) {
        List<Map<String, Object>> combinations = new ArrayList<>(List.of(new HashMap<>()));
        candidates.forEach((name, values) -> {
            var wider = new ArrayList<Map<String, Object>>();
            for (var combination : combinations) {
                for (var value : values) {
                    var more = new HashMap<>(combination);
                    more.put(name, value);
                    wider.add(more);
                }
            }
            combinations.clear();
            combinations.addAll(wider);
        });
        return combinations;
    }

    private static List<Map<String, Object>> some(Map<String, List<Object>> candidates, int most) {
        var random = new Random(19_491_001);
        var combinations = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < most; i++) {
            var combination = new HashMap<String, Object>();
            candidates.forEach((name, values) -> combination.put(name, values.get(random.nextInt(values.size()))));
            combinations.add(combination);
        }
        return combinations;
    }
}
