package org.mingfa.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawNode;

/**
 * A figure as it must be recorded.
 *
 * @param measures added up when there are several
 * @param number to compare with; null for the number of villages
 */
record Condition(
        List<String> measures, Relation relation, @Nullable BigDecimal number) {

    static Condition read(LawNode node, KnownMeasures known) {
        var keys = node.keys("measure", "relation", "figure");
        var measures =
                keys.need("measure").oneOrMore().stream().map(known::require).toList();
        var relation = keys.need("relation");
        var figure = keys.need("figure");
        return new Condition(
                measures,
                Relation.byId(relation.text())
                        .orElseThrow(() -> relation.mistake("'" + relation.text()
                                + "' is no relation; known: at-least, more-than, equals, less-than, at-most")),
                figure.text().equals("villages") ? null : figure.number());
    }

    /** The number to compare with, in a place of so many villages. */
    BigDecimal goal(int villages) {
        return number == null ? BigDecimal.valueOf(villages) : number;
    }

    /** Whether it is so in that year; a ratio of nothing never is. */
    boolean holds(YearBook book) {
        boolean said = measures.stream().allMatch(id -> book.figure(id).value() != null);
        return said && relation.holds(recorded(book), goal(book.villages()));
    }

    BigDecimal recorded(YearBook book) {
        return measures.stream().map(id -> book.figure(id).orZero()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 每村横幅最少数不少于2幅. */
    String inWords(YearBook book) {
        var figures = measures.stream().map(book::figure).toList();
        var names = String.join(
                "、", figures.stream().map(one -> one.measure().name()).toList());
        var sum = figures.size() > 1 ? "合计" : "";
        return names
                + sum
                + relation.chinese()
                + goal(book.villages()).toPlainString()
                + figures.getFirst().measure().unit();
    }
}
