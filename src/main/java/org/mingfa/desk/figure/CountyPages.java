package org.mingfa.desk.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Years;
import org.mingfa.document.OfficialDocument;
import org.mingfa.matter.Matters;
import org.mingfa.oversight.Circular;
import org.mingfa.oversight.Comparing;
import org.mingfa.oversight.Comparison;
import org.mingfa.oversight.Indicator;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Puts the townships of a county side by side, each figure leading to the township's own and from there to the records. */
@Component
final class CountyPages {

    private final Comparing comparing;
    private final Matters matters;
    private final Places places;

    CountyPages(Comparing comparing, Matters matters, Places places) {
        this.comparing = comparing;
        this.matters = matters;
        this.places = places;
    }

    /** @param indicator the position of the one the chart shows */
    CountyPage page(Frame frame, Actor actor, int year, int indicator) {
        var comparison = comparison(actor, year);
        var edition = comparison.edition();
        boolean there = edition != null
                && indicator >= 0
                && indicator < edition.indicators().size();
        int chosen = there ? indicator : 0;
        return new CountyPage(
                frame,
                comparison.year() + "年" + comparison.county().name() + "各乡镇对照",
                edition == null
                        ? "本年度还没有指标：在法规库的 indicators 目录里按年度写明指标和权重。"
                        : "按《" + edition.name() + "》。" + edition.source() + "。无从计算的指标不计分，也不计入满分。",
                List.of(
                        Action.main("起草通报 docx", Addresses.circular(comparison.year())),
                        Action.plain("交办任务", Addresses.TASKS)),
                filter(comparison, years().field(comparison.year()), chosen),
                CountyTables.standing(comparison),
                edition == null ? null : CountyTables.chart(comparison, chosen),
                edition == null
                        ? null
                        : CountyTables.whole(comparison, edition.indicators().get(chosen)),
                CountyTables.scores(comparison));
    }

    /** The circular that tells the townships how they stand. */
    OfficialDocument circular(Actor actor, int year) {
        return Circular.of(comparison(actor, year), issuer(actor), matters.today());
    }

    private Comparison comparison(Actor actor, int year) {
        return comparing.of(actor.scope(), actor.place(), years().orNow(year), matters.today());
    }

    private Years years() {
        return new Years(matters.today().getYear());
    }

    private static FilterView filter(Comparison comparison, FieldView year, int chosen) {
        var edition = comparison.edition();
        var indicators = edition == null ? List.<Indicator>of() : edition.indicators();
        var options = IntStream.range(0, indicators.size())
                .mapToObj(i -> Option.of(String.valueOf(i), indicators.get(i).name()))
                .toList();
        return FilterView.of(
                Addresses.COUNTY,
                year,
                FieldView.select("indicator", "图中的指标", options)
                        .value(String.valueOf(chosen))
                        .build());
    }

    private String issuer(Actor actor) {
        return actor.unitName().startsWith("县")
                ? places.name(actor.place()) + actor.unitName().substring(1)
                : actor.unitName();
    }
}
