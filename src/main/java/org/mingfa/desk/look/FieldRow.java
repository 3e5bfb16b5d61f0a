package org.mingfa.desk.look;

import java.util.List;
import java.util.function.UnaryOperator;

/** One row of a table of fields. */
public record FieldRow(List<FieldView> cells) {

    FieldRow under(String form, UnaryOperator<Lookup> finding) {
        return new FieldRow(
                cells.stream().map(cell -> cell.under(form, finding)).toList());
    }
}
