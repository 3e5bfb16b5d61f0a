package org.mingfa.desk.work;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.desk.look.DueList;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Pager;
import org.mingfa.desk.shell.Reach;
import org.mingfa.desk.shell.WaitingList;
import org.mingfa.finding.Expectations;
import org.mingfa.finding.Expected;
import org.mingfa.finding.FoundReader;
import org.mingfa.finding.WorkList;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Puts the lists of what waits together: for oneself, for others, and what is overdue. */
@Component
final class WorkPages {

    private static final int PAGE_SIZE = 30;

    private final Matters matters;
    private final WorkList work;
    private final FoundReader found;
    private final WorkRows rows;
    private final Expectations expectations;
    private final DueRows due;
    private final Places places;

    WorkPages(
            Matters matters,
            WorkList work,
            FoundReader found,
            WorkRows rows,
            Expectations expectations,
            DueRows due,
            Places places) {
        this.matters = matters;
        this.work = work;
        this.found = found;
        this.rows = rows;
        this.expectations = expectations;
        this.due = due;
        this.places = places;
    }

    /** @param place narrows the list where it is one of the actor's own */
    WorkPage page(Frame frame, Actor actor, WaitingList list, String place, int page) {
        var today = matters.today();
        var within = Reach.find(actor, place).orElse(PlaceCode.COUNTRY);
        var narrowed = within.isCountry() ? actor : Reach.narrowed(actor, within);
        var lengths = new Lengths(work.lengths(narrowed, List.of(actor.role()), today), found.count(narrowed, today));
        return new WorkPage(
                frame,
                within.isCountry() ? "我的事项" : places.name(within) + "的事项",
                tabs(lengths, list, within),
                due(actor, narrowed, list, page, today),
                list == WaitingList.FOUND
                        ? rows.found(
                                actor, found.standing(narrowed, today, PAGE_SIZE, Pager.offset(page, PAGE_SIZE)), today)
                        : rows.of(actor, items(narrowed, list, today, page), today),
                empty(list),
                Pager.view(lengths.of(list), page, PAGE_SIZE, Addresses.work(list, within)::page));
    }

    /** At the head of what is one's turn; the rest comes forward as these are answered. */
    private DueList due(Actor actor, Actor narrowed, WaitingList list, int page, LocalDate today) {
        var mine = list == WaitingList.MINE && page <= 1 ? expectations.mine(narrowed, today) : List.<Expected>of();
        return due.of(actor, mine.stream().limit(PAGE_SIZE).toList(), today, Addresses.WORK);
    }

    private static String label(WaitingList list) {
        return switch (list) {
            case MINE -> "轮到我";
            case OTHERS -> "等他人办理";
            case LATE -> "逾期";
            case FOUND -> "发现的问题";
        };
    }

    private static EmptyView empty(WaitingList list) {
        return switch (list) {
            case MINE -> new EmptyView("没有轮到您办理的事项", "有事项轮到您时会出现在这里，同时收到通知。", null);
            case OTHERS -> new EmptyView("没有等他人办理的事项", "本地的事项要么轮到您，要么已经办结。", null);
            case FOUND -> new EmptyView("没有发现的问题", "已经发生的事不符合规定的，会列在这里。", null);
            case LATE -> new EmptyView("没有逾期的事项", "所有期限都在控制之中。", null);
        };
    }

    private record Lengths(WorkList.Lengths waiting, int found) {

        int of(WaitingList list) {
            return switch (list) {
                case MINE -> waiting.mine();
                case OTHERS -> waiting.others();
                case LATE -> waiting.late();
                case FOUND -> found;
            };
        }
    }

    private static List<NavLink> tabs(Lengths lengths, WaitingList here, PlaceCode place) {
        return Stream.of(WaitingList.values())
                .map(list -> {
                    var tab = NavLink.tab(label(list), Addresses.workIn(list, place), lengths.of(list), list == here);
                    return list == WaitingList.LATE ? tab.countingLate(tab.count()) : tab;
                })
                .toList();
    }

    private List<WorkList.Item> items(Actor actor, WaitingList list, LocalDate today, int page) {
        var roles = List.of(actor.role());
        int offset = Pager.offset(page, PAGE_SIZE);
        return switch (list) {
            case MINE -> work.mine(actor, roles, today, PAGE_SIZE, offset);
            case OTHERS -> work.others(actor, roles, PAGE_SIZE, offset);
            case LATE -> work.late(actor, today, PAGE_SIZE, offset);
            case FOUND -> List.of();
        };
    }
}
