package org.mingfa.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.region.Place;

/** A coverage rule held against what there is: villages by periods, or by parts. */
public record CoverageTable(Coverage rule, List<Column> columns, List<Row> rows) {

    /** A period, or a part in the year. */
    public record Column(String name, LocalDate from, LocalDate to) {}

    public record Row(Place village, List<Cell> cells) {}

    /** How it stands with one village in one period. */
    public enum State {
        MET,
        /** The period is over and there was something, but not enough. */
        SHORT,
        /** The period is over and there was nothing. */
        EMPTY,
        /** The period runs, and there is not enough yet. */
        RUNNING,
        /** The period has not begun. */
        AHEAD,
        /** The village was not there for a whole month of the period. */
        OUTSIDE
    }

    public record Cell(BigDecimal has, int needs, State state) {

        /** Whether something is still to be done, or was not done. */
        public boolean isMissing() {
            return state == State.SHORT || state == State.EMPTY || state == State.RUNNING;
        }

        boolean counts() {
            return state == State.MET || state == State.SHORT || state == State.EMPTY;
        }
    }

    private Stream<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    /** How many cells could be judged: their period is over, or they are met already. */
    public long judged() {
        return cells().filter(Cell::counts).count();
    }

    public long met() {
        return cells().filter(cell -> cell.state() == State.MET).count();
    }

    /** Villages in which nothing is missing so far. */
    public long villagesCovered() {
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(Cell::counts))
                .filter(row -> row.cells().stream().filter(Cell::counts).allMatch(cell -> cell.state() == State.MET))
                .count();
    }

    /** Villages of which anything could be judged. */
    public long villagesJudged() {
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(Cell::counts))
                .count();
    }

    /** 全覆盖 is a figure: met out of judged, in hundredths with one decimal; 0 where nothing could be judged. */
    public BigDecimal share() {
        return judged() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(met() * 100).divide(BigDecimal.valueOf(judged()), 1, RoundingMode.DOWN);
    }
}
