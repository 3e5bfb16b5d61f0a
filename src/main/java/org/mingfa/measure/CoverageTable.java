package org.mingfa.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.law.Covers;

/** A coverage rule held against what there is: each of whom it asks by periods, or by parts. */
public record CoverageTable(Coverage rule, List<Column> columns, List<Row> rows) {

    /** A period, or a part in the year. */
    public record Column(String name, LocalDate from, LocalDate to) {}

    public record Row(Answerable subject, List<CoverageCell> cells) {}

    /** The last day on which what is missing can still be made up for in time: of a date its own. */
    public LocalDate lastDay(Row row, Column column) {
        var last = row.subject().there().getFirst().to();
        return rule.covers() instanceof Covers.Dates && last != null ? last : rule.lastDay(column.to());
    }

    private Stream<CoverageCell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    /** How many cells are judged: all whose period has begun, and those met before. */
    public long judged() {
        return cells().filter(CoverageCell::counts).count();
    }

    public long met() {
        return cells().filter(cell -> cell.state() == CoverageCell.State.MET).count();
    }

    /** How many of them nothing is missing of so far. */
    public long covered() {
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(CoverageCell::counts))
                .filter(row -> row.cells().stream()
                        .filter(CoverageCell::counts)
                        .allMatch(cell -> cell.state() == CoverageCell.State.MET))
                .count();
    }

    /** Of how many of them anything could be judged. */
    public long inQuestion() {
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(CoverageCell::counts))
                .count();
    }

    /** 全覆盖 is a figure: met out of judged, in hundredths with one decimal; 0 where nothing could be judged. */
    public BigDecimal share() {
        return judged() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(met() * 100).divide(BigDecimal.valueOf(judged()), 1, RoundingMode.DOWN);
    }
}
