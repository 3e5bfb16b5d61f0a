package org.mingfa.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.exchange.sheet.SheetRow;
import org.mingfa.law.Closing;
import org.mingfa.law.Entered;
import org.mingfa.law.Outcome;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.When;
import org.mingfa.matter.Whole;

/** What one row tells of the steps after the first and of the end of its matter. */
final class LaterSteps {

    /** A step the row tells of; what is told of one act stands in one of these. */
    private static final class Told {
        private final Step step;
        private final String dayHeading;
        private final int place;
        private final Map<String, Entered> entries = new LinkedHashMap<>();
        private @Nullable String outcome;
        private @Nullable LocalDate day;
        private @Nullable LocalTime at;

        Told(Step step, String dayHeading, int place) {
            this.step = step;
            this.dayHeading = dayHeading;
            this.place = place;
        }

        Whole.Done done() {
            return new Whole.Done(
                    step.id(),
                    new Proposal.Particulars(outcome, entries, List.of(), List.of()),
                    new When(Objects.requireNonNull(day), at));
        }
    }

    /** An outcome of a step by which a matter ends. */
    private record Way(Step step, Outcome outcome) {}

    private final Procedure procedure;
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final Map<String, Entered> cells = new LinkedHashMap<>();
    private @Nullable String end;
    private @Nullable LocalDate ended;

    LaterSteps(Procedure procedure) {
        this.procedure = procedure;
    }

    /** Whether the row tells anything of what came after the first step. */
    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The filled cells, by what they tell. */
    Map<String, Entered> cells() {
        return cells;
    }

    /** @param place how many cells stand left of it: what was done on one day was done in the order of the columns */
    void add(StepColumns.Column column, int place, SheetRow.Cell cell, Entered value, CellEntries reading) {
        cells.put(column.step().id() + "#" + column.time() + "." + told(column), value);
        var of = told.computeIfAbsent(
                column.step().id() + "#" + column.time(), _ -> new Told(column.step(), column.dayHeading(), place));
        switch (column.said()) {
            case StepColumns.Said.OnDay _ -> of.day = reading.day(cell, value);
            case StepColumns.Said.AtTime _ -> of.at = reading.time(cell, value);
            case StepColumns.Said.WithOutcome _ -> of.outcome = outcome(column.step(), value.words());
            case StepColumns.Said.In(var field) -> of.entries.put(field.id(), reading.entry(field, value));
        }
    }

    private static String told(StepColumns.Column column) {
        return switch (column.said()) {
            case StepColumns.Said.OnDay _ -> "_day";
            case StepColumns.Said.AtTime _ -> "_at";
            case StepColumns.Said.WithOutcome _ -> "_outcome";
            case StepColumns.Said.In(var field) -> field.id();
        };
    }

    static String outcome(Step step, String written) {
        return step.outcomes().stream()
                .filter(outcome -> outcome.name().equals(written.strip()))
                .map(Outcome::id)
                .findFirst()
                .orElse(written);
    }

    void endsAs(Entered value) {
        end = value.words().strip();
        cells.put("_end", value);
    }

    void endedOn(LocalDate day, Entered value) {
        ended = day;
        cells.put("_ended", value);
    }

    /** How the row says the matter ended; null where it leaves that to the steps. */
    @Nullable
    Closing end() {
        return end == null ? null : closing(end);
    }

    /** What was done, in its order. Whatever of it is missing becomes a complaint. */
    List<Whole.Done> inOrder(CellEntries reading) {
        if (end == null && ended != null) {
            reading.complain("填写了办结日期，没有填写办结方式");
        }
        if (end != null) {
            close(end, reading);
        }
        var undated = told.values().stream()
                .filter(one -> one.day == null)
                .map(one -> "“" + one.dayHeading + "”")
                .toList();
        if (!undated.isEmpty()) {
            reading.complain("没有填写" + String.join("、", undated));
            return List.of();
        }
        return told.values().stream()
                .sorted(Comparator.comparing((Told one) -> Objects.requireNonNull(one.day))
                        .thenComparingInt(one -> one.place))
                .map(Told::done)
                .toList();
    }

    private @Nullable Closing closing(String name) {
        return WholeColumns.ends(procedure).entrySet().stream()
                .filter(end -> end.getValue().equals(name))
                .map(end -> Closing.of(end.getKey()))
                .findFirst()
                .orElse(null);
    }

    /** Ends the matter as its row says, by the step of which that is an outcome, unless that is told anyway. */
    private void close(String name, CellEntries reading) {
        var closing = closing(name);
        if (closing == null) {
            var names = String.join("、", WholeColumns.ends(procedure).values());
            reading.complain("办结方式“" + name + "”：应填写" + names + "中的一项");
            return;
        }
        var ways = ways(closing);
        boolean isTold = told.values().stream()
                .anyMatch(one -> one.outcome != null
                        && ways.stream()
                                .anyMatch(way -> way.step() == one.step
                                        && way.outcome().id().equals(one.outcome)));
        if (isTold || closing instanceof Closing.Completed) {
            return;
        }
        var begun = ways.stream()
                .filter(way -> told.containsKey(way.step().id() + "#1"))
                .toList();
        var certain = begun.isEmpty() ? ways : begun;
        if (certain.size() != 1) {
            reading.complain(
                    "“" + name + "”看不出是在哪一步作出的，请填写这一步的日期和结论" + (ways.isEmpty() ? "" : "（" + steps(ways) + "）"));
            return;
        }
        end(certain.getFirst(), reading);
    }

    private static String steps(List<Way> ways) {
        return ways.stream().map(way -> way.step().name()).distinct().collect(Collectors.joining("、"));
    }

    private List<Way> ways(Closing closing) {
        var ways = new ArrayList<Way>();
        for (var step : procedure.steps()) {
            step.outcomes().stream()
                    .filter(outcome -> closing.equals(outcome.closes()))
                    .forEach(outcome -> ways.add(new Way(step, outcome)));
        }
        return ways;
    }

    private void end(Way way, CellEntries reading) {
        var of = told.computeIfAbsent(
                way.step().id() + "#1", _ -> new Told(way.step(), StepColumns.ENDED.getFirst(), Integer.MAX_VALUE));
        of.outcome = way.outcome().id();
        of.day = of.day == null ? ended : of.day;
        if (of.day == null) {
            reading.complain("没有填写办结日期");
            of.day = LocalDate.EPOCH;
        }
    }
}
