package org.mingfa.desk.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.calendar.Soon;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Menu;
import org.mingfa.desk.shell.Pager;
import org.mingfa.finding.Expectations;
import org.mingfa.finding.Expected;
import org.mingfa.finding.Ledgers;
import org.mingfa.finding.Relations;
import org.mingfa.judging.Links;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Matters;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** Puts a page of a procedure's ledger together. */
@Component
final class LedgerPages {

    private final LawLibrary law;
    private final Matters matters;
    private final Ledgers ledgers;
    private final Relations relations;
    private final Expectations expectations;
    private final Places places;
    private final Staff staff;

    LedgerPages(
            LawLibrary law,
            Matters matters,
            Ledgers ledgers,
            Relations relations,
            Expectations expectations,
            Places places,
            Staff staff) {
        this.law = law;
        this.matters = matters;
        this.ledgers = ledgers;
        this.relations = relations;
        this.expectations = expectations;
        this.places = places;
        this.staff = staff;
    }

    LedgerPage page(Frame frame, Actor actor, Procedure procedure, LedgerAsk ask) {
        var today = matters.today();
        var page = ledgers.page(actor, procedure, ask.query(), today);
        var conditions = new LedgerConditions(actor, procedure, ask, places);
        var held = held(page);
        var wording = new ValueWords(places, staff.roster(actor.county()), relations.withheld(actor, held));
        boolean ofTownships = actor.place().isAbove(Level.TOWNSHIP);
        var table =
                new LedgerTable(procedure, ask, places, wording, today, Soon.until(law.calendar(), today), ofTownships);
        var withheld = ledgers.withheld(actor, procedure);
        var caption = places.fullName(actor.place()) + procedure.name() + "台账";
        return new LedgerPage(
                frame,
                procedure.name() + "台账",
                new Link(procedure.head().menu(), Addresses.HOME),
                Menu.mayBegin(actor, procedure) ? begin(procedure) : null,
                Menu.mayBegin(actor, procedure) && !procedure.isLedger()
                        ? Action.quiet("整件补录", Addresses.whole(procedure.id()))
                        : null,
                many(actor, procedure),
                Action.quiet(
                        "导出 Excel",
                        Addresses.workbook(procedure.id(), ask.address().conditions())),
                Action.quiet("办理依据", Addresses.law(procedure.id())),
                conditions.view(),
                tabs(actor, procedure, conditions.tabs(ledgers.states(actor, procedure, ask.query(), today)), today),
                page.matters().isEmpty() && !ask.narrowed() ? 0 : withheld,
                table.view(caption, page, relations.seen(actor, held), empty(actor, procedure, ask, withheld)),
                Pager.view(page.count(), ask.page(), Ledgers.PAGE_SIZE, ask.address()::page));
    }

    /** Where matters are due by the calendar, what is missing is one tap away. */
    private List<NavLink> tabs(Actor actor, Procedure procedure, List<NavLink> states, LocalDate today) {
        if (procedure.head().begins() == null) {
            return states;
        }
        var due = expectations.of(actor, procedure, Expectations.since(today), today, today);
        long missing = due.stream().filter(Expected::isMissing).count();
        boolean late = due.stream().anyMatch(one -> one.state(today) == Expected.State.LATE);
        var tab = NavLink.tab("缺报", Addresses.expected(procedure.id()).address(), missing, false);
        return Stream.concat(states.stream(), Stream.of(late ? tab.countingLate(missing) : tab))
                .toList();
    }

    /** The matters its rows hold. */
    private static Set<UUID> held(Ledgers.Page page) {
        return Stream.concat(
                        page.matters().stream().map(Matter::fields),
                        page.asides().values().stream().map(Ledgers.Aside::entered))
                .flatMap(values -> Links.heldIn(values.values()))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private static List<Action> many(Actor actor, Procedure procedure) {
        return procedure.steps().stream()
                .filter(step -> step.atOnce() != null && step.roles().contains(actor.role()))
                .map(step -> Action.quiet(step.name() + "（多件）", Addresses.atOnce(procedure.id(), step.id())))
                .toList();
    }

    private static Action begin(Procedure procedure) {
        return Action.main(procedure.isLedger() ? "登记" : "新办", Addresses.opening(procedure.id()))
                .with(Icon.PLUS);
    }

    private static EmptyView empty(Actor actor, Procedure procedure, LedgerAsk ask, long withheld) {
        if (ask.narrowed()) {
            return new EmptyView(
                    "没有符合条件的记录", "换个条件再看。", Action.plain("清除条件", ask.address().path()));
        }
        if (withheld > 0) {
            return new EmptyView(
                    "没有您可以查阅的" + procedure.name(), "这本台账按职责查阅。本岗位范围内有" + withheld + "件，不在这里列出，指标照样计入。", null);
        }
        return Menu.mayBegin(actor, procedure)
                ? new EmptyView("还没有" + procedure.name(), "登记第一件以后，这里就是台账。", begin(procedure))
                : new EmptyView("还没有" + procedure.name(), "有关岗位登记以后会出现在这里。", null);
    }
}
