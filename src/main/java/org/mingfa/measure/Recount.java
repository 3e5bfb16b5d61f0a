package org.mingfa.measure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Dockets;
import org.mingfa.matter.Forward;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Proves the tallies: counts every figure again from the acts of every matter and compares. */
public final class Recount {

    /** @param month 0 for what is brought forward into the year */
    private record Cell(String county, String place, String measure, String part, int year, int month)
            implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return toString().compareTo(other.toString());
        }
    }

    /** How much was counted, and which tallies differ, each in one Chinese sentence. */
    public record Result(long matters, long tallies, List<String> differences) {
        public boolean isEqual() {
            return differences.isEmpty();
        }
    }

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Staff staff;

    public Recount(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
    }

    /** @param progress told how many matters have been counted, from time to time */
    public Result recount(Scope scope, Consumer<Long> progress) {
        Map<Cell, BigDecimal> counted = new TreeMap<>();
        var order = new OrderOfRecords();
        var differences = new ArrayList<String>();
        var dockets = new Dockets(transactions, law, scope, stall -> differences.add(stall.reason()));
        var matters = new AtomicLong();
        boolean more = true;
        while (more) {
            more = dockets.next(batch -> {
                batch.forEach(docket -> {
                    count(docket, counted);
                    order.add(
                            docket,
                            docket.tenure(law, staff.roster(docket.matter().county())));
                });
                progress.accept(matters.addAndGet(batch.size()));
            });
        }
        var stored = stored(scope);
        differences.addAll(differences(counted, stored));
        differences.addAll(transactions.reading(scope, order::differences));
        return new Result(matters.get(), stored.size(), List.copyOf(differences));
    }

    private void count(Docket docket, Map<Cell, BigDecimal> counted) {
        var county = docket.matter().county();
        var facts = docket.facts(law, staff.roster(county)).orElse(List.of());
        facts.forEach(fact -> {
            var at = YearMonth.from(fact.day());
            var place = fact.place().digits();
            counted.merge(
                    new Cell(county, place, fact.measure(), fact.part(), at.getYear(), at.getMonthValue()),
                    fact.value(),
                    BigDecimal::add);
        });
        Forward.of(facts, law.countedFrom(docket.matter().procedure()))
                .forEach(into -> counted.merge(
                        new Cell(county, into.place().digits(), into.measure(), into.part(), into.year(), 0),
                        into.value(),
                        BigDecimal::add));
    }

    private Map<Cell, BigDecimal> stored(Scope scope) {
        Map<Cell, BigDecimal> stored = new TreeMap<>();
        transactions.reading(scope, client -> {
            client.sql("""
                            select county, place, measure, part, year, forward, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12
                            from tally
                            """).query(row -> {
                for (int month = 0; month <= 12; month++) {
                    var value = row.getBigDecimal(month == 0 ? "forward" : "m" + month);
                    if (value.signum() != 0) {
                        stored.put(cell(row, month), value);
                    }
                }
            });
            return null;
        });
        return stored;
    }

    private static Cell cell(ResultSet row, int month) throws SQLException {
        return new Cell(
                row.getString("county"),
                row.getString("place"),
                row.getString("measure"),
                row.getString("part"),
                row.getInt("year"),
                month);
    }

    private static List<String> differences(Map<Cell, BigDecimal> counted, Map<Cell, BigDecimal> stored) {
        var cells = new java.util.TreeSet<>(counted.keySet());
        cells.addAll(stored.keySet());
        var differences = new ArrayList<String>();
        for (var cell : cells) {
            var again = counted.getOrDefault(cell, BigDecimal.ZERO);
            var kept = stored.getOrDefault(cell, BigDecimal.ZERO);
            if (again.compareTo(kept) != 0) {
                differences.add(cell.place() + "的“" + cell.measure()
                        + (cell.part().isEmpty() ? "" : "·" + cell.part()) + "”"
                        + cell.year() + "年"
                        + (cell.month() == 0 ? "年初结转" : cell.month() + "月") + "：重新计数为" + again.toPlainString() + "，登记为"
                        + kept.toPlainString());
            }
        }
        return differences;
    }
}
