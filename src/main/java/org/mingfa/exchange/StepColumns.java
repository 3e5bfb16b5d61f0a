package org.mingfa.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Field;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/**
 * The columns in which a row tells what was done after the first step, and how it ended. A heading is the step's name, a dot
 * and what is told of it (调解协议·协议金额); where a step is done again, it says for which time (调解第2次·日期). A field whose
 * name no other of the procedure has is known by that alone.
 */
final class StepColumns {

    static final String DOT = "·";
    static final String DAY = "日期";

    /** How the matter ended; the first that is no name of a field of the procedure is offered. */
    static final List<String> ENDS = List.of("办结方式", "结案方式");

    static final List<String> ENDED = List.of("办结日期", "结案日期");

    /** The number a matter bore where it was kept before. */
    static final String FORMER = "原编号";

    private static final int MOST_TIMES = 6;

    /** What a cell under a heading says of a step. */
    sealed interface Said {
        record OnDay() implements Said {}

        record AtTime() implements Said {}

        record WithOutcome() implements Said {}

        record In(Field field) implements Said {}
    }

    /**
     * @param time the how manieth time the step was done, from 1
     * @param dayHeading the heading of the day of the same act
     */
    record Column(String heading, Step step, int time, Said said, String dayHeading) {}

    private final Procedure procedure;
    private final Map<String, Column> byHeading = new LinkedHashMap<>();
    private final Map<String, Column> byField = new HashMap<>();
    private final Set<String> own = new HashSet<>();

    StepColumns(Procedure procedure) {
        this.procedure = procedure;
        procedure.entryFields(procedure.opening()).forEach(field -> own.add(field.name()));
        var again = again(procedure);
        var names = new HashMap<String, Integer>();
        for (var step : procedure.steps()) {
            int same = names.merge(step.name(), 1, Integer::sum);
            var name = same == 1 ? step.name() : step.name() + "（" + same + "）";
            int most = again.contains(step.id()) ? MOST_TIMES : 1;
            for (int time = step == procedure.opening() ? 2 : 1; time <= most; time++) {
                add(step, time, time == 1 ? name : name + "第" + time + "次");
            }
        }
        plainNames();
    }

    /** The steps that may be done more than once: as they say, or because another makes them undone. */
    private static Set<String> again(Procedure procedure) {
        var again = new HashSet<String>();
        for (var step : procedure.steps()) {
            if (step.repeats() || step.byEachOf() != null) {
                again.add(step.id());
            }
            var reopened = new ArrayList<String>();
            step.outcomes().forEach(outcome -> reopened.addAll(outcome.reopens()));
            if (step.reopens() != null) {
                reopened.addAll(step.reopens().steps());
            }
            for (var id : reopened) {
                again.add(id);
                again.addAll(procedure.followers(procedure.indexOf(id)));
            }
        }
        return again;
    }

    private void add(Step step, int time, String name) {
        var fields = procedure.entryFields(step);
        boolean isTaken = fields.stream().anyMatch(field -> field.name().equals(DAY));
        var day = name + DOT + (isTaken ? "办理日期" : DAY);
        add(new Column(day, step, time, new Said.OnDay(), day));
        if (procedure.asksTime(step)) {
            add(new Column(name + DOT + LedgerSheet.TIME, step, time, new Said.AtTime(), day));
        }
        if (!step.outcomes().isEmpty()) {
            add(new Column(name + DOT + LedgerSheet.OUTCOME, step, time, new Said.WithOutcome(), day));
        }
        for (var field : fields) {
            add(new Column(name + DOT + field.name(), step, time, new Said.In(field), day));
        }
    }

    private void add(Column column) {
        byHeading.putIfAbsent(column.heading(), column);
    }

    private void plainNames() {
        var times = new HashMap<String, Integer>();
        procedure.steps().stream()
                .flatMap(step -> procedure.entryFields(step).stream())
                .forEach(field -> times.merge(field.name(), 1, Integer::sum));
        for (var column : byHeading.values()) {
            if (column.time() == 1
                    && column.said() instanceof Said.In(var field)
                    && times.getOrDefault(field.name(), 0) == 1
                    && !LedgerSheet.isKnown(field.name())) {
                byField.put(field.name(), column);
            }
        }
    }

    /** Every heading that tells of a later step or of the end; none where there is one step only. */
    Set<String> headings() {
        var headings = new HashSet<String>();
        if (!procedure.isLedger()) {
            headings.addAll(byHeading.keySet());
            headings.addAll(byField.keySet());
            headings.addAll(ENDS);
            headings.addAll(ENDED);
            headings.add(FORMER);
        }
        return headings;
    }

    /** What a heading tells of a later step; null where it does not. */
    @Nullable
    Column column(String heading) {
        var found = byHeading.get(heading);
        return found == null ? byField.get(heading) : found;
    }

    boolean isEnd(String heading) {
        return ENDS.contains(heading) && isFree(heading);
    }

    boolean isEndDay(String heading) {
        return ENDED.contains(heading) && isFree(heading);
    }

    boolean isFree(String heading) {
        return !own.contains(heading) && !byField.containsKey(heading);
    }

    /** The columns of a template, each step told once. */
    List<Column> offered() {
        return byHeading.values().stream().filter(column -> column.time() == 1).toList();
    }
}
