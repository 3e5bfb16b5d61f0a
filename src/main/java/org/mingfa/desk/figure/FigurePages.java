package org.mingfa.desk.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Bar;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FigurePart;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Stat;
import org.mingfa.desk.look.StatGroup;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Reach;
import org.mingfa.desk.shell.Years;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matters;
import org.mingfa.measure.Answerable;
import org.mingfa.measure.Figure;
import org.mingfa.measure.Figures;
import org.mingfa.measure.HowCounted;
import org.mingfa.measure.Parts;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** Puts together the figures of a place in a year, and the records behind each. */
@Component
final class FigurePages {

    private static final int MOST = 500;
    private static final List<Column> EACH = List.of(
            Column.of("名称", Column.Kind.TITLE),
            Column.of("现有", Column.Kind.NUMBER),
            Column.of("是否计入", Column.Kind.TEXT));

    private final LawLibrary law;
    private final Matters matters;
    private final Figures figures;
    private final Places places;
    private final Staff staff;
    private final RecordsBehind behind;

    FigurePages(LawLibrary law, Matters matters, Figures figures, Places places, Staff staff) {
        this.staff = staff;
        this.law = law;
        this.matters = matters;
        this.figures = figures;
        this.places = places;
        this.behind = new RecordsBehind(figures, places);
    }

    FiguresPage all(Frame frame, Actor actor, String place, int year) {
        var at = Reach.orOwn(actor, place);
        int of = years().orNow(year);
        return new FiguresPage(
                frame,
                of + "年" + places.name(at) + "指标",
                filter(actor, Addresses.FIGURES, at, of),
                groups(actor, at, of));
    }

    private List<StatGroup> groups(Actor actor, PlaceCode place, int year) {
        var values = figures.ofYear(actor.scope(), place, year);
        Map<String, List<Stat>> byProcedure = new LinkedHashMap<>();
        for (var measure : law.measures()) {
            var counted = law.counted(measure);
            var figure = values.get(measure.id());
            if (!counted.isEmpty() && figure != null) {
                byProcedure
                        .computeIfAbsent(counted.getFirst().procedure(), _ -> new ArrayList<>())
                        .add(FigureWords.stat(figure, Addresses.figure(measure.id(), place, year)));
            }
        }
        return byProcedure.entrySet().stream()
                .map(group -> new StatGroup(nameOf(group.getKey()), group.getValue()))
                .toList();
    }

    private String nameOf(String procedure) {
        return law.inForce(procedure, matters.today())
                .map(known -> known.name())
                .orElse(procedure);
    }

    /**
     * Empty when there is no such measure.
     *
     * @param part of which part alone the records are listed; of all where it is empty
     */
    Optional<FigurePage> one(Frame frame, Actor actor, String id, String place, int year, String part) {
        return law.measure(id)
                .map(measure -> one(frame, actor, measure, Reach.orOwn(actor, place), years().orNow(year), part));
    }

    private FigurePage one(Frame frame, Actor actor, Measure measure, PlaceCode place, int year, String part) {
        var values = figures.ofYear(actor.scope(), place, year);
        var figure = values.get(measure.id());
        return new FigurePage(
                frame,
                measure.name(),
                year + "年 · " + places.fullName(place) + partOf(actor, measure, part),
                new Link("指标", Addresses.figures(place, year)),
                filter(actor, Addresses.figure(measure.id()), place, year),
                figure == null ? List.of() : List.of(FigureWords.stat(figure, "#records")),
                HowCounted.explained(law, measure),
                each(actor, measure, place, year),
                law.counted(measure).stream()
                        .map(counted -> part(actor, counted, values.get(counted.id()), place, year, part))
                        .toList());
    }

    private FigurePart part(
            Actor actor, Measure.Counted counted, @Nullable Figure total, PlaceCode place, int year, String part) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var records = figures.behind(actor.scope(), place, counted, part, first, last, MOST);
        boolean ofCounty = place.isAbove(Level.TOWNSHIP);
        boolean inVillages = countsInVillages(counted) && place.isAbove(Level.VILLAGE);
        var level = ofCounty ? Level.TOWNSHIP : Level.VILLAGE;
        var bars = ofCounty || inVillages ? bars(actor, counted, place, level, year) : List.<Bar>of();
        return new FigurePart(
                counted.name(),
                total == null ? "0" : total.inWords(),
                ofCounty ? "各乡镇" : "各村（社区）",
                bars,
                behind.table(actor.scope(), place, counted, records, last),
                figures.withheldBehind(actor.scope(), place, counted, part, first, last, MOST),
                records.size() == MOST);
    }

    /** Of whom a figure is asked: each opens to its own records. */
    private LedgerView each(Actor actor, Measure measure, PlaceCode place, int year) {
        var asked = figures.each(actor.scope(), place, measure, year);
        var rows = asked.stream()
                .map(one -> new LedgerRow(List.of(
                        Cell.link(one.subject().name(), records(measure.parts().getFirst(), one.subject(), year)),
                        Cell.of(FigureWords.number(one.has())),
                        Cell.of(one.isEnough() ? "计入" : "不计入"))))
                .toList();
        return new LedgerView("哪些计入", EACH, rows, List.of(), new EmptyView("没有", "", null));
    }

    /** Where the records of one of them are; of what is told apart by parts, those of its part. */
    static String records(String measure, Answerable subject, int year) {
        return subject.key().equals(subject.place().digits())
                ? Addresses.figure(measure, subject.place(), year)
                : Addresses.figure(measure, subject.place(), year, subject.part());
    }

    /** {@code  · 张某}: whose records alone are listed. */
    private String partOf(Actor actor, Measure measure, String part) {
        return part.isEmpty()
                ? ""
                : " · "
                        + law.counted(measure).stream()
                                .findFirst()
                                .map(counted -> Parts.name(law, counted, part, staff.roster(actor.county())))
                                .orElse(part);
    }

    /** Whether a village can have a figure of its own. */
    private boolean countsInVillages(Measure.Counted counted) {
        return counted.place() != null
                || law.inForce(counted.procedure(), matters.today())
                        .map(procedure -> procedure.head().happensAt() != null)
                        .orElse(false);
    }

    private List<Bar> bars(Actor actor, Measure.Counted counted, PlaceCode place, Level level, int year) {
        var values = figures.below(actor.scope(), place, counted, level, year);
        var greatest = values.values().stream().reduce(BigDecimal.ONE, BigDecimal::max);
        return values.entrySet().stream()
                .map(entry -> new Bar(
                        entry.getKey().name(),
                        hundredths(entry.getValue()),
                        hundredths(greatest),
                        FigureWords.number(entry.getValue()) + counted.unit(),
                        Addresses.figure(counted.id(), entry.getKey().placeCode(), year)))
                .toList();
    }

    private static long hundredths(BigDecimal value) {
        return value.movePointRight(2).longValue();
    }

    private Years years() {
        return new Years(matters.today().getYear());
    }

    private FilterView filter(Actor actor, String path, PlaceCode place, int year) {
        return FilterView.of(path, Reach.field(actor, places, place), years().field(year));
    }
}
