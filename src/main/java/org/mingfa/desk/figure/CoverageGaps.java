package org.mingfa.desk.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Menu;
import org.mingfa.law.Covers;
import org.mingfa.law.Level;
import org.mingfa.law.ReliedField;
import org.mingfa.law.Value;
import org.mingfa.matter.Matters;
import org.mingfa.measure.Answerable;
import org.mingfa.measure.Coverage;
import org.mingfa.measure.CoverageCell;
import org.mingfa.measure.CoverageTable;
import org.mingfa.oversight.GapTasks;
import org.mingfa.oversight.TaskProcedure;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** What is missing by a rule of coverage, each gap offered as a task to whoever may give one. */
@Component
final class CoverageGaps {

    /** How many a page lists. */
    static final int MOST = 30;

    private static final int DAYS_TO_MEND = 30;

    private final Menu menu;
    private final Matters matters;

    CoverageGaps(Menu menu, Matters matters) {
        this.menu = menu;
        this.matters = matters;
    }

    /** @param last until when it can be made up for in time */
    record Gap(Answerable subject, CoverageTable.Column column, CoverageCell cell, LocalDate last) {}

    /** The newest first: what is long past can hardly be made up for. */
    static List<Gap> missing(CoverageTable table) {
        var gaps = new ArrayList<Gap>();
        for (var row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cells().get(i).isMissing()) {
                    var column = table.columns().get(i);
                    gaps.add(new Gap(row.subject(), column, row.cells().get(i), table.lastDay(row, column)));
                }
            }
        }
        gaps.sort(Comparator.comparing(Gap::last).reversed());
        return gaps;
    }

    /** Whether somebody may make tasks of them. */
    boolean mayAssign(Actor actor) {
        return menu.inForce(TaskProcedure.RELIES.procedure(), matters.today())
                .filter(procedure -> Menu.mayBegin(actor, procedure))
                .isPresent();
    }

    /** Those that a page lists, as tasks; what is missing in several periods and asked for in one is one task, the newest. */
    List<GapTasks.Gap> tasks(CoverageTable table) {
        var byTitle = new LinkedHashMap<String, GapTasks.Gap>();
        missing(table).stream()
                .limit(MOST)
                .map(gap -> task(table.rule(), gap))
                .forEach(gap -> byTitle.putIfAbsent(gap.township() + gap.title(), gap));
        return List.copyOf(byTitle.values());
    }

    private GapTasks.Gap task(Coverage rule, Gap gap) {
        return new GapTasks.Gap(
                gap.subject().place().upTo(Level.TOWNSHIP),
                worded(rule.task().title(), gap),
                worded(rule.task().standard(), gap),
                due(gap),
                proposed(rule, gap));
    }

    private static List<Column> columns(Covers covers) {
        return List.of(
                Column.of(CoverWords.of(covers), Column.Kind.TITLE),
                Column.of("哪一项", Column.Kind.TEXT),
                Column.of("要求", Column.Kind.NUMBER),
                Column.of("现有", Column.Kind.NUMBER),
                Column.of("情况", Column.Kind.TEXT),
                Column.of("补做", Column.Kind.STATE));
    }

    LedgerView table(Actor actor, CoverageTable table) {
        boolean mayAssign = mayAssign(actor);
        return new LedgerView(
                "还缺的",
                columns(table.rule().covers()),
                missing(table).stream()
                        .limit(MOST)
                        .map(gap -> row(table.rule(), gap, mayAssign))
                        .toList(),
                List.of(),
                new EmptyView("没有缺的", "到现在都达到了要求。", null));
    }

    private LedgerRow row(Coverage rule, Gap gap, boolean mayAssign) {
        var task = mayAssign ? Cell.link("交办补做", opening(task(rule, gap))) : Cell.of("由党政办交办");
        return new LedgerRow(List.of(
                Cell.of(gap.subject().name()),
                Cell.of(gap.column().name()),
                Cell.of(String.valueOf(gap.cell().needs())),
                Cell.of(FigureWords.number(gap.cell().has())),
                Cell.of(explained(gap)),
                task));
    }

    private static String explained(Gap gap) {
        return switch (gap.cell().state()) {
            case EMPTY -> "到" + Dates.full(gap.last()) + "一直没有记录";
            case SHORT -> "有记录，但到" + Dates.full(gap.last()) + "不够数";
            case RUNNING, MET, AHEAD, OUTSIDE -> "到" + Dates.full(gap.last()) + "前补上即可";
        };
    }

    private LocalDate due(Gap gap) {
        var soon = matters.today().plusDays(DAYS_TO_MEND);
        boolean endsBefore = gap.last().isBefore(soon);
        return gap.cell().state() == CoverageCell.State.RUNNING && endsBefore ? gap.last() : soon;
    }

    private static String opening(GapTasks.Gap task) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(TaskProcedure.TITLE.id(), task.title());
        fields.put(TaskProcedure.STANDARD.id(), task.standard());
        fields.put(TaskProcedure.SOURCE.id(), TaskProcedure.PROBLEM);
        fields.put(TaskProcedure.DUE.id(), task.due().toString());
        task.proposed().forEach((field, who) -> fields.put(field.id(), who));
        return Addresses.opening(TaskProcedure.RELIES.procedure(), fields);
    }

    /** Of whom it is missing answers for it: the person, or the unit; for a place somebody is found when it is assigned. */
    private static Map<ReliedField<Value.Text>, String> proposed(Coverage rule, Gap gap) {
        return switch (rule.covers()) {
            case Covers.People _ ->
                Map.of(TaskProcedure.PROPOSED_OWNER, gap.subject().key());
            case Covers.Units _ ->
                Map.of(TaskProcedure.PROPOSED_OFFICE, gap.subject().key());
            case Covers.Places _, Covers.Dates _ -> Map.of();
        };
    }

    private static String worded(String text, Gap gap) {
        return text.replace("{village}", gap.subject().name())
                .replace("{who}", gap.subject().name())
                .replace("{period}", gap.column().name())
                .replace("{needs}", String.valueOf(gap.cell().needs()))
                .replace("{has}", FigureWords.number(gap.cell().has()));
    }
}
