package org.mingfa.desk.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditEntry;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** Puts the audit trail of some days together. */
@Component
final class AuditPages {

    /** More lines than this nobody reads on one page; whoever needs them shortens the days. */
    private static final int MOST = 500;

    /** How many days are shown where none are asked for. */
    private static final int USUAL_DAYS = 7;

    private static final List<Column> COLUMNS = List.of(
            Column.of("时间", Column.Kind.DATE),
            Column.of("做了什么", Column.Kind.TITLE),
            Column.of("内容", Column.Kind.TEXT),
            Column.of("谁", Column.Kind.TEXT),
            Column.of("地方", Column.Kind.TEXT));

    private final Matters matters;
    private final AuditTrail trail;
    private final Places places;
    private final Staff staff;

    AuditPages(Matters matters, AuditTrail trail, Places places, Staff staff) {
        this.matters = matters;
        this.trail = trail;
        this.places = places;
        this.staff = staff;
    }

    /** @param from some days before {@code to} where it is null, which then is today */
    TablePage page(Frame frame, Actor actor, @Nullable LocalDate from, @Nullable LocalDate to) {
        var last = Objects.requireNonNullElse(to, matters.today());
        var first = Objects.requireNonNullElse(from, last.minusDays(USUAL_DAYS));
        var roster = staff.roster(actor.county());
        var entries = trail.between(actor, first, last, MOST);
        return new TablePage(
                frame,
                "审计记录",
                entries.size() < MOST
                        ? "登录、换岗、查看个人信息、导出、人员管理都留有记录，不能修改或者删除。"
                        : "这段时间的记录很多，这里是最近的" + MOST + "条，请缩短日期范围。",
                filter(first, last),
                new LedgerView(
                        places.fullName(actor.place()) + "审计记录",
                        COLUMNS,
                        entries.stream().map(entry -> row(entry, roster)).toList(),
                        List.of(),
                        new EmptyView("这段时间没有记录", "换个日期范围再看。", null)),
                null);
    }

    private static FilterView filter(LocalDate first, LocalDate last) {
        return new FilterView(
                Addresses.AUDIT,
                List.of(
                        FieldView.date("from", "日期自").value(first.toString()).build(),
                        FieldView.date("to", "日期至").value(last.toString()).build()),
                List.of(),
                Addresses.AUDIT);
    }

    private LedgerRow row(AuditEntry entry, Roster roster) {
        var who = entry.person() == null ? "系统" : roster.nameOf(entry.person());
        var post = entry.post() == null
                ? ""
                : roster.post(entry.post())
                        .map(held -> staff.roleName(held.role()))
                        .orElse("");
        return new LedgerRow(List.of(
                Cell.of(Dates.fullStamp(entry.at())),
                Cell.of(entry.doing().chinese()),
                Cell.of(entry.detail()),
                Cell.of((post + " " + who).strip()),
                Cell.of(places.name(entry.place()))));
    }
}
