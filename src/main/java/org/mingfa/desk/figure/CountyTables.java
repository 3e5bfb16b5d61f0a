package org.mingfa.desk.figure;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Chart;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.WaitingList;
import org.mingfa.law.PlaceCode;
import org.mingfa.oversight.Comparison;
import org.mingfa.oversight.Indicator;
import org.mingfa.oversight.Scored;

/** The tables and the chart that set the townships of a county side by side. */
final class CountyTables {

    private CountyTables() {}

    private static String figure(Comparison comparison, Indicator indicator, PlaceCode place) {
        return Addresses.figure(indicator.measure().id(), place, comparison.year());
    }

    /** The county's own figure, from which one goes down to townships and records. */
    static Link whole(Comparison comparison, Indicator indicator) {
        return new Link(
                "全县的“" + indicator.measure().name() + "”",
                figure(comparison, indicator, comparison.county().placeCode()));
    }

    static Chart chart(Comparison comparison, int chosen) {
        var indicator = comparison.townships().isEmpty()
                ? null
                : comparison.townships().getFirst().scored().get(chosen).indicator();
        var name = indicator == null
                ? ""
                : indicator.per().chinese() + indicator.measure().name();
        return new Chart(
                name,
                Chart.Kind.BARS,
                "乡镇",
                List.of(name, "原始数字", "得分"),
                comparison.townships().stream()
                        .map(township -> {
                            var scored = township.scored().get(chosen);
                            return new Chart.Row(
                                    township.place().name(),
                                    figure(
                                            comparison,
                                            scored.indicator(),
                                            township.place().placeCode()),
                                    List.of(
                                            new Chart.Value(
                                                    fair(scored),
                                                    scored.value() == null
                                                            ? ""
                                                            : scored.value().toPlainString()),
                                            new Chart.Value(scored.figure().inWords(), ""),
                                            new Chart.Value(points(scored), "")));
                        })
                        .toList());
    }

    private static String fair(Scored scored) {
        return scored.value() == null
                ? "无"
                : FigureWords.number(scored.value()) + scored.figure().measure().unit();
    }

    private static String points(Scored scored) {
        return scored.points() == null ? "不计分" : FigureWords.number(scored.points()) + "分";
    }

    static LedgerView standing(Comparison comparison) {
        var columns = List.of(
                Column.of("乡镇", Column.Kind.TITLE),
                Column.of("总分", Column.Kind.NUMBER),
                Column.of("逾期", Column.Kind.NUMBER),
                Column.of("待审查审核", Column.Kind.NUMBER),
                Column.of("年度报告", Column.Kind.TEXT),
                Column.of("人口", Column.Kind.NUMBER),
                Column.of("村（社区）", Column.Kind.NUMBER));
        var rows = comparison.townships().stream()
                .map(township -> new LedgerRow(List.of(
                        Cell.link(
                                township.place().name(),
                                Addresses.overview(township.place().placeCode(), comparison.year())),
                        Cell.of(
                                township.score() == null
                                        ? "—"
                                        : township.score().toPlainString()),
                        Cell.link(
                                township.late() + "件",
                                Addresses.workIn(
                                        WaitingList.LATE, township.place().placeCode())),
                        Cell.of(township.reviews() + "件"),
                        Cell.of(township.report().chinese()),
                        Cell.of(township.people() == 0 ? "未录入" : String.valueOf(township.people())),
                        Cell.of(String.valueOf(township.villages())))))
                .toList();
        return new LedgerView("各乡镇情况", columns, rows, List.of(), nothing());
    }

    private static EmptyView nothing() {
        return new EmptyView("没有乡镇", "区划里还没有本县的乡镇。", null);
    }

    static LedgerView scores(Comparison comparison) {
        var edition = comparison.edition();
        var columns = new ArrayList<>(List.of(Column.of("指标", Column.Kind.TITLE), Column.of("权重", Column.Kind.NUMBER)));
        comparison
                .townships()
                .forEach(township -> columns.add(Column.of(township.place().name(), Column.Kind.NUMBER)));
        var rows = new ArrayList<LedgerRow>();
        var indicators = edition == null ? List.<Indicator>of() : edition.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            var cells = new ArrayList<>(List.of(
                    Cell.link(
                            indicator.per().chinese() + indicator.name(),
                            figure(comparison, indicator, comparison.county().placeCode())),
                    Cell.of(indicator.weight().stripTrailingZeros().toPlainString())));
            for (var township : comparison.townships()) {
                var scored = township.scored().get(i);
                cells.add(Cell.link(
                        fair(scored) + " · " + points(scored),
                        figure(comparison, indicator, township.place().placeCode())));
            }
            rows.add(new LedgerRow(cells));
        }
        return new LedgerView("各项指标", columns, rows, List.of(), nothing());
    }
}
