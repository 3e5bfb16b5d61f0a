package org.mingfa.desk.matter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.law.Entered;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;

/**
 * What was filled in for fields that the form did not show: it waits until they are asked, and is never part of the act.
 *
 * @param entered by field id
 */
record Aside(Map<String, Entered> entered) {

    static final Aside NOTHING = new Aside(Map.of());

    /** What the parameter of a field that is not shown begins with. */
    static final String NAMED = "_aside:";

    /** The fields of a form with what waited for those that are asked now; what is filled in there stays. */
    Map<String, Entered> recalled(Map<String, Entered> fields, Set<String> asked) {
        var all = new LinkedHashMap<>(fields);
        entered.forEach((id, waited) -> {
            if (asked.contains(id)) {
                all.putIfAbsent(id, waited);
            }
        });
        return all;
    }

    /** What is filled in for fields of a step that are not asked now, each as the parameters by which it waits. */
    Map<String, List<String>> waiting(Map<String, Entered> fields, Collection<Field> ofStep, Set<String> asked) {
        var waiting = new LinkedHashMap<String, List<String>>();
        for (var field : ofStep) {
            var filled = fields.getOrDefault(field.id(), entered.get(field.id()));
            if (filled != null && !asked.contains(field.id())) {
                wait(NAMED + field.id(), field.type(), filled, waiting);
            }
        }
        return waiting;
    }

    private static void wait(String name, FieldType type, Entered entered, Map<String, List<String>> waiting) {
        switch (entered) {
            case Entered.Many(var parts)
            when Typed.isRows(type) -> {
                for (int i = 0; i < parts.size(); i++) {
                    var row = name + "[" + i + "].";
                    if (parts.get(i) instanceof Entered.Row(var cells)) {
                        cells.forEach((column, cell) -> waiting.put(row + column, List.of(cell.words())));
                    } else {
                        waiting.put(row + Typed.MATTER, List.of(parts.get(i).words()));
                    }
                }
            }
            case Entered.Many(var parts) -> {
                var texts = parts.stream().map(Entered::words).toList();
                waiting.put(name, type instanceof FieldType.Laws ? List.of(String.join("\n", texts)) : texts);
            }
            case Entered.Text _, Entered.Number _, Entered.YesNo _, Entered.Day _, Entered.Row _ ->
                waiting.put(name, List.of(entered.words()));
        }
    }
}
