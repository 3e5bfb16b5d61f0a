package org.mingfa.desk.look;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One row of a table of fields. */
public record FieldRow(List<FieldView> cells) {

    /**
     * The row of a table at an index, with what it holds by column.
     *
     * @param columns named by what is sent of them, with what a cell holds where nothing is filled in
     */
    static FieldRow of(String table, String index, List<FieldView> columns, Map<String, String> filled) {
        return new FieldRow(columns.stream()
                .map(column -> new FieldBuilder(column)
                        .name(table + "[" + index + "]." + column.name())
                        .value(filled.getOrDefault(column.name(), column.value()))
                        .build())
                .toList());
    }

    FieldRow under(String form, UnaryOperator<Lookup> finding) {
        return new FieldRow(
                cells.stream().map(cell -> cell.under(form, finding)).toList());
    }
}
