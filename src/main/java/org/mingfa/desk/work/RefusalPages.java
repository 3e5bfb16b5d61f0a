package org.mingfa.desk.work;

import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Pager;
import org.mingfa.finding.Refusal;
import org.mingfa.finding.RefusalReader;
import org.mingfa.finding.RefusalReason;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** Puts together who was refused what, when, and by which rule. */
@Component
final class RefusalPages {

    private static final int PAGE_SIZE = 30;
    private static final List<Column> COLUMNS = List.of(
            Column.of("提出时间", Column.Kind.DATE),
            Column.of("要办的步骤", Column.Kind.TITLE),
            Column.of("地方", Column.Kind.TEXT),
            Column.of("经办人", Column.Kind.TEXT),
            Column.of("为什么不行", Column.Kind.TEXT),
            Column.of("依据", Column.Kind.TEXT));

    private final LawLibrary law;
    private final Matters matters;
    private final RefusalReader refusals;
    private final Places places;
    private final Staff staff;

    RefusalPages(LawLibrary law, Matters matters, RefusalReader refusals, Places places, Staff staff) {
        this.law = law;
        this.matters = matters;
        this.refusals = refusals;
        this.places = places;
        this.staff = staff;
    }

    /** @param procedure narrows them; empty for all */
    TablePage page(Frame frame, Actor actor, String procedure, int page) {
        var roster = staff.roster(actor.county());
        var rows = refusals.newest(actor, procedure, PAGE_SIZE, Pager.offset(page, PAGE_SIZE)).stream()
                .map(refusal -> row(refusal, roster))
                .toList();
        return new TablePage(
                frame,
                "拒办记录",
                "提出过、但法律或者制度当时不允许的办理。被拒绝的内容没有记入事项，只留下这里的记录。",
                null,
                new LedgerView(
                        places.fullName(actor.place()) + "拒办记录",
                        COLUMNS,
                        rows,
                        List.of(),
                        new EmptyView("没有拒办记录", "提出的办理都符合规定。", null)),
                Pager.view(refusals.count(actor, procedure), page, PAGE_SIZE, Addresses.refusals(procedure)::page));
    }

    private LedgerRow row(Refusal refusal, Roster roster) {
        var procedure = law.inForce(refusal.procedure(), matters.today()).orElse(null);
        var step = procedure == null ? null : procedure.step(refusal.step());
        var what = (procedure == null ? refusal.procedure() : procedure.name()) + " · "
                + (step == null ? refusal.step() : step.name());
        var post = roster.post(refusal.post())
                .map(held -> staff.roleName(held.role()))
                .orElse("");
        return new LedgerRow(List.of(
                Cell.of(Dates.fullStamp(refusal.asked())),
                refusal.matter() == null
                        ? Cell.of(what)
                        : Cell.link(what, Addresses.matter(refusal.county(), refusal.matter())),
                Cell.of(places.name(refusal.place())),
                Cell.of((post + " " + roster.nameOf(refusal.person())).strip()),
                Cell.of(refusal.reasons().stream()
                        .map(RefusalReason::reason)
                        .distinct()
                        .collect(Collectors.joining("；"))),
                Cell.of(refusal.reasons().stream()
                        .map(RefusalReason::basis)
                        .filter(basis -> !basis.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("；")))));
    }
}
