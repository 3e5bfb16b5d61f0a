package org.mingfa.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.mingfa.judging.Fact;
import org.mingfa.judging.Facts;
import org.mingfa.judging.RowFact;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Dockets;
import org.mingfa.staff.Roster;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Finds the rows of tables that told what matters add to a figure, by counting those matters once more. */
final class RowsBehind {

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Measure.Counted measure;
    private final LocalDate through;

    /** @param through the last day that is read */
    RowsBehind(ScopedTransactions transactions, LawLibrary law, Measure.Counted measure, LocalDate through) {
        this.transactions = transactions;
        this.law = law;
        this.measure = measure;
        this.through = through;
    }

    /** The rows of each, whose values come to its own; none of one that does not come to it again. */
    Map<Figures.Contribution, List<Figures.CountedRow>> of(
            Scope scope, String county, List<Figures.Contribution> records, Roster roster) {
        var ids = records.stream().map(Figures.Contribution::matter).distinct().toList();
        Map<UUID, List<RowFact>> told = new HashMap<>();
        for (var docket : Dockets.of(transactions, law, scope, county, ids)) {
            told.put(docket.matter().id(), told(docket, roster));
        }
        Map<Figures.Contribution, List<Figures.CountedRow>> rows = new HashMap<>();
        records.forEach(record -> rows.put(record, rows(record, told.getOrDefault(record.matter(), List.of()))));
        return rows;
    }

    private List<RowFact> told(Docket docket, Roster roster) {
        var matter = docket.matter();
        return law.governing(matter.procedure(), matter.version(), matter.began())
                .map(procedure ->
                        Facts.ofRows(measure, procedure, docket.acts(), docket.setting(law, roster), matter.closedOn()))
                .orElse(List.of());
    }

    private List<Figures.CountedRow> rows(Figures.Contribution record, List<RowFact> told) {
        record Row(int act, int row) {}
        var sums = new LinkedHashMap<Row, BigDecimal>();
        Predicate<Fact> counts = measure.isLasting() ? fact -> lasts(record, fact) : fact -> isOf(record, fact);
        told.stream()
                .filter(one -> counts.test(one.fact()))
                .forEach(one ->
                        sums.merge(new Row(one.act(), one.row()), one.fact().value(), BigDecimal::add));
        var rows = new ArrayList<Figures.CountedRow>();
        sums.forEach((row, value) -> {
            if (value.signum() != 0) {
                rows.add(new Figures.CountedRow(row.act(), row.row(), value));
            }
        });
        var sum = rows.stream().map(Figures.CountedRow::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(record.value()) == 0 ? rows : List.of();
    }

    private static boolean isOf(Figures.Contribution record, Fact fact) {
        return fact.place().equals(record.place())
                && fact.part().equals(record.part())
                && fact.day().equals(record.day());
    }

    /** What began by the last day, and what has ended by it. */
    private boolean lasts(Figures.Contribution record, Fact fact) {
        return fact.place().equals(record.place())
                && (fact.part().equals(record.part()) || fact.part().equals(Measure.ENDED))
                && !fact.day().isAfter(through);
    }
}
