package org.mingfa.desk.view;

import java.util.List;
import java.util.Optional;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Query;
import org.mingfa.desk.shell.Reach;
import org.mingfa.desk.shell.Years;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.view.View;
import org.mingfa.view.ViewLaw;
import org.mingfa.view.Views;
import org.springframework.stereotype.Component;

/** Puts together the pages of a view: its rows, and what stands behind one of them. */
@Component
final class ViewPages {

    private final ViewLaw law;
    private final Views views;
    private final Matters matters;
    private final Places places;

    ViewPages(ViewLaw law, Views views, Matters matters, Places places) {
        this.law = law;
        this.views = views;
        this.matters = matters;
        this.places = places;
    }

    /** Empty when there is no such view. */
    Optional<ViewPage> all(Frame frame, Actor actor, String id, String asked, int askedYear) {
        return law.view(id).map(view -> {
            var place = Reach.orOwn(actor, asked);
            int year = years().orNow(askedYear);
            var rows = views.rows(actor.scope(), view, place, year);
            return page(
                    frame,
                    new Head(view.name(), Addresses.view(id, place, year), List.of(heading(view))),
                    here(place, year),
                    filter(actor, Addresses.view(id), place, year),
                    List.of(view.about(), "依据：" + view.basis()),
                    new Body(new ViewTable(view, place, year).rows(view.name(), rows), 0));
        });
    }

    /** Empty when there is no such view, or nobody and nothing of that key within reach in the year. */
    Optional<ViewPage> one(Frame frame, Actor actor, String id, String key, String asked, int askedYear) {
        var place = Reach.orOwn(actor, asked);
        int year = years().orNow(askedYear);
        return law.view(id)
                .flatMap(view -> views.subject(view, place, year, key).map(subject -> {
                    var behind = views.behind(actor.scope(), view, place, subject, year);
                    var title = subject.name() + " · " + view.name();
                    return page(
                            frame,
                            new Head(title, Addresses.viewOf(id, key, place, year), back(view, place, year)),
                            here(place, year),
                            filter(actor, Addresses.viewOf(id, key, place, year).path(), place, year),
                            List.of(view.about()),
                            new Body(
                                    new ViewTable(view, place, year).entries(title, behind.entries()),
                                    behind.withheld()));
                }));
    }

    /** What a page is called, where it is, and what it is part of. */
    private record Head(String title, Query address, List<Link> back) {}

    private record Body(LedgerView ledger, int withheld) {}

    private static ViewPage page(
            Frame frame, Head head, String here, FilterView filter, List<String> about, Body body) {
        return new ViewPage(
                frame,
                head.title(),
                here,
                head.back(),
                filter,
                about,
                Action.quiet("导出 Excel", Addresses.workbook(head.address())),
                body.ledger(),
                body.withheld());
    }

    private String here(PlaceCode place, int year) {
        return year + "年 · " + places.fullName(place);
    }

    private static Link heading(View view) {
        return new Link(view.menu(), Addresses.HOME);
    }

    private static List<Link> back(View view, PlaceCode place, int year) {
        return List.of(
                heading(view),
                new Link(view.name(), Addresses.view(view.id(), place, year).address()));
    }

    private Years years() {
        return new Years(matters.today().getYear());
    }

    private FilterView filter(Actor actor, String path, PlaceCode place, int year) {
        return FilterView.of(path, Reach.field(actor, places, place), years().field(year));
    }
}
