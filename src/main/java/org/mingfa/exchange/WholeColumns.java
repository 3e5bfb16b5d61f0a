package org.mingfa.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.exchange.LedgerTemplate.Column;
import org.mingfa.law.Closing;
import org.mingfa.law.FieldType;
import org.mingfa.law.Need;
import org.mingfa.law.Outcome;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/** What a template offers besides the first step for matters that have ended: how they did, and each later step told once. */
final class WholeColumns {

    private static final FieldType WORDS = new FieldType.Text(100, false);
    private static final FieldType DAY = new FieldType.Date(true);
    private static final Need MAY = new Need.Never();

    private WholeColumns() {}

    static List<Column> of(Procedure procedure) {
        var steps = new StepColumns(procedure);
        var columns = new ArrayList<Column>();
        columns.add(new Column(StepColumns.FORMER, WORDS, MAY, ""));
        StepColumns.ENDS.stream()
                .filter(steps::isFree)
                .findFirst()
                .ifPresent(heading -> columns.add(new Column(heading, new FieldType.Choice(ends(procedure)), MAY, "")));
        StepColumns.ENDED.stream()
                .filter(steps::isFree)
                .findFirst()
                .ifPresent(heading -> columns.add(new Column(heading, DAY, MAY, "")));
        steps.offered().stream()
                .filter(column -> !(type(column) instanceof FieldType.Table))
                .map(column -> new Column(column.heading(), type(column), MAY, ""))
                .forEach(columns::add);
        return columns;
    }

    /** What a matter may end as, with its name. */
    static Map<String, String> ends(Procedure procedure) {
        var names = new LinkedHashMap<String, String>();
        names.put(Closing.COMPLETED.id(), procedure.closingName(Closing.COMPLETED));
        names.putAll(procedure.closings());
        return names;
    }

    private static FieldType type(StepColumns.Column column) {
        return switch (column.said()) {
            case StepColumns.Said.OnDay _ -> DAY;
            case StepColumns.Said.AtTime _ -> new FieldType.Text(5, false);
            case StepColumns.Said.WithOutcome _ -> new FieldType.Choice(outcomes(column.step()));
            case StepColumns.Said.In(var field) -> field.type();
        };
    }

    private static Map<String, String> outcomes(Step step) {
        var names = new LinkedHashMap<String, String>();
        for (Outcome outcome : step.outcomes()) {
            names.put(outcome.id(), outcome.name());
        }
        return names;
    }
}
