package org.mingfa.desk.figure;

import java.util.List;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Stat;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Reach;
import org.mingfa.desk.shell.WaitingList;
import org.mingfa.desk.shell.Years;
import org.mingfa.desk.work.WorkRows;
import org.mingfa.finding.WorkList;
import org.mingfa.law.Level;
import org.mingfa.matter.Matters;
import org.mingfa.measure.CoverageLaw;
import org.mingfa.measure.Coverages;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Puts a place's year together on one page: figures, trend, mix, coverage, what is due, and the year before beside it. */
@Component
final class OverviewPages {

    /** How many of the steps with a last day are shown, the nearest first. */
    private static final int MOST_DUE = 12;

    private final OverviewFigures figures;
    private final CoverageLaw rules;
    private final Coverages coverages;
    private final WorkList work;
    private final WorkRows rows;
    private final Matters matters;
    private final Places places;

    OverviewPages(
            OverviewFigures figures,
            CoverageLaw rules,
            Coverages coverages,
            WorkList work,
            WorkRows rows,
            Matters matters,
            Places places) {
        this.figures = figures;
        this.rules = rules;
        this.coverages = coverages;
        this.work = work;
        this.rows = rows;
        this.matters = matters;
        this.places = places;
    }

    OverviewPage page(Frame frame, Actor actor, String place, int year) {
        var years = new Years(matters.today().getYear());
        var at = new LookedAt(actor, Reach.orOwn(actor, place), years.orNow(year), matters.today());
        var there = Reach.narrowed(actor, at.place());
        return new OverviewPage(
                frame,
                at.year() + "年" + places.name(at.place()) + "全年概览",
                FilterView.of(Addresses.OVERVIEW, Reach.field(actor, places, at.place()), years.field(at.year())),
                figures.glance(at),
                rows.of(there, work.due(there, MOST_DUE), at.today()),
                lateness(there, at),
                figures.trend(at),
                figures.mixes(at),
                coverage(at),
                figures.compared(at));
    }

    private List<Stat> lateness(Actor there, LookedAt at) {
        var lengths = work.lengths(there, List.of(), at.today());
        return List.of(
                new Stat(
                        "现在逾期",
                        String.valueOf(lengths.late()),
                        "件",
                        Addresses.workIn(WaitingList.LATE, at.place()),
                        null),
                new Stat(
                        "正在办理",
                        String.valueOf(lengths.others()),
                        "件",
                        Addresses.workIn(WaitingList.OTHERS, at.place()),
                        null));
    }

    private List<Stat> coverage(LookedAt at) {
        if (at.place().isAbove(Level.COUNTY)) {
            return List.of();
        }
        var tables = coverages.of(at.actor().scope(), rules.rules(), at.place(), at.year(), at.today());
        return tables.stream()
                .map(table -> {
                    var rule = table.rule();
                    return new Stat(
                            rule.name(),
                            table.share().toPlainString(),
                            "%（" + table.met() + "／" + table.judged() + "）",
                            Addresses.coverage(rule.id(), at.place(), at.year(), 0),
                            "全部达到的" + CoverWords.many(rule.covers(), table.covered()) + "，共"
                                    + CoverWords.many(rule.covers(), table.inQuestion()));
                })
                .toList();
    }
}
