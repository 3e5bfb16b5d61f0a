package org.mingfa.desk.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Menu;
import org.mingfa.desk.shell.Reach;
import org.mingfa.law.Closing;
import org.mingfa.law.Level;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Matters;
import org.mingfa.oversight.Assignments;
import org.mingfa.oversight.TaskProcedure;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Puts together the form that gives one task to many townships, and what has come back of those given before. */
@Component
final class TasksPages {

    private static final int MOST = 300;
    private static final List<Column> RETURNS = List.of(
            Column.of("任务", Column.Kind.TITLE),
            Column.of("乡镇", Column.Kind.TEXT),
            Column.of("编号", Column.Kind.CODE),
            Column.of("办结期限", Column.Kind.DATE),
            Column.of("情况", Column.Kind.STATE));

    private final Menu menu;
    private final Assignments assignments;
    private final Matters matters;
    private final Places places;

    TasksPages(Menu menu, Assignments assignments, Matters matters, Places places) {
        this.menu = menu;
        this.assignments = assignments;
        this.matters = matters;
        this.places = places;
    }

    TasksPage page(Frame frame, Actor actor) {
        return new TasksPage(frame, mayGive(actor) ? fields(actor) : List.of(), returns(actor));
    }

    private Optional<Procedure> procedure() {
        return menu.inForce(TaskProcedure.RELIES.procedure(), matters.today());
    }

    private boolean mayGive(Actor actor) {
        return procedure().filter(one -> Menu.mayBegin(actor, one)).isPresent();
    }

    private List<FieldView> fields(Actor actor) {
        return List.of(
                FieldView.text("title", "任务").required().build(),
                FieldView.longText("standard", "办结标准").required().build(),
                FieldView.date("due", "办结期限").required().build(),
                FieldView.places("townships", "承办乡镇", Reach.options(actor, places, Level.TOWNSHIP))
                        .required()
                        .build());
    }

    private LedgerView returns(Actor actor) {
        var today = matters.today();
        var rows = assignments.returns(actor, MOST).stream()
                .map(one -> new LedgerRow(List.of(
                        Cell.link(one.title(), Addresses.matter(actor.county(), one.matter())),
                        Cell.of(places.name(one.place())),
                        Cell.link(one.number(), Addresses.matter(actor.county(), one.matter())),
                        Cell.of(Dates.full(one.due())),
                        state(one, today))))
                .toList();
        return new LedgerView("交办和回复", RETURNS, rows, List.of(), new EmptyView("还没有交办的任务", "交办后，各乡镇办到哪一步会列在这里。", null));
    }

    private Cell state(Assignments.Return one, LocalDate today) {
        var closing = one.closing();
        if (closing != null) {
            return Cell.chip(closing instanceof Closing.Completed ? "已办结" : "已终止", Meaning.ONTIME);
        }
        var step = one.step();
        var waits = step == null
                ? "办理中"
                : "待"
                        + procedure()
                                .map(known -> known.step(step))
                                .map(known -> known.name())
                                .orElse(step);
        return Cell.chip(
                one.due().isBefore(today) ? waits + "，已逾期" : waits,
                one.due().isBefore(today) ? Meaning.LATE : Meaning.PLAIN);
    }
}
