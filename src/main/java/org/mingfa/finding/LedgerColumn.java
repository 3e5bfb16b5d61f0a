package org.mingfa.finding;

import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Procedure;

/**
 * One column of a ledger in SQL. Names come from the procedure's file, never from a request.
 *
 * @param json the column's value: of the matter, or as last entered at a step
 */
record LedgerColumn(Field field, String json) {

    static LedgerColumn of(Procedure procedure, String column) {
        var field = procedure.column(column);
        var words = column.split("\\.", 2);
        if (words.length == 1) {
            return new LedgerColumn(field, "m.fields->'" + column + "'");
        }
        return new LedgerColumn(field, """
                (select a.fields->'%2$s' from act a where a.county = m.county and a.matter = m.id and a.step = '%1$s'
                 and jsonb_exists(a.fields, '%2$s') order by a.seq desc limit 1)""".formatted(words[0], words[1]));
    }

    /** The sum over all rows, zero for none. */
    String sum() {
        return "coalesce(sum(((" + json + ")->>'number')::numeric), 0)";
    }

    /** What rows are put in order by. */
    String order() {
        return switch (ColumnKind.of(field.type())) {
            case AMOUNT -> "((" + json + ")->>'number')::numeric";
            case DAY -> "coalesce((" + json + ")->>'moment', (" + json + ")->>'day')";
            case WORDS ->
                field.type() instanceof FieldType.Matter matter && !matter.several()
                        ? "coalesce((" + json + ")->>'known-as', (" + json + ")#>>'{}')"
                        : "(" + json + ")#>>'{}'";
        };
    }
}
