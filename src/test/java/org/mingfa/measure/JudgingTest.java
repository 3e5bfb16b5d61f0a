package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.law.Covers;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.measure.CoverageCell.State;

/** A village answers for the whole months it existed, and for no others. */
class JudgingTest {

    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    private static Coverage rule(int atLeast, Coverage.Period every) {
        return new Coverage(
                "x",
                "每村",
                "",
                "",
                new Covers.Places(Level.VILLAGE),
                "banners",
                List.of("banners"),
                atLeast,
                every,
                0,
                List.of(),
                new Coverage.Task("{village}", "{needs}"));
    }

    private static Answerable village(String from, @Nullable String to) {
        var days = new Answerable.Days(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return new Answerable("990101001001", "新村", PlaceCode.of("990101001001"), List.of(days));
    }

    private static CoverageCell cell(Coverage rule, int column, Answerable village, int has, LocalDate today) {
        var columns = Judging.columns(rule.every(), 2026);
        return Judging.cell(rule, columns.get(column), village, BigDecimal.valueOf(has), today);
    }

    @Test
    void aVillageThatWasAlwaysThereOwesTheWholeYear() {
        var two = rule(2, Coverage.Period.YEAR);
        var old = village("2000-01-01", null);
        assertThat(cell(two, 0, old, 2, YEAR_END.plusDays(1)).state()).isEqualTo(State.MET);
        assertThat(cell(two, 0, old, 1, YEAR_END.plusDays(1)).state()).isEqualTo(State.SHORT);
        assertThat(cell(two, 0, old, 0, YEAR_END.plusDays(1)).state()).isEqualTo(State.EMPTY);
        assertThat(cell(two, 0, old, 0, YEAR_END).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void oneFoundedInJulyOwesHalfOfTheYear() {
        var founded = cell(rule(2, Coverage.Period.YEAR), 0, village("2026-07-01", null), 1, YEAR_END.plusDays(1));
        assertThat(founded.needs()).isEqualTo(1);
        assertThat(founded.state()).isEqualTo(State.MET);
    }

    @Test
    void theMonthInWhichItWasFoundedIsNotJudgedButTheNextIs() {
        var monthly = rule(1, Coverage.Period.MONTH);
        var founded = village("2026-03-15", null);
        assertThat(cell(monthly, 1, founded, 0, YEAR_END).state()).isEqualTo(State.OUTSIDE);
        assertThat(cell(monthly, 2, founded, 0, YEAR_END).state()).isEqualTo(State.OUTSIDE);
        assertThat(cell(monthly, 3, founded, 0, YEAR_END).state()).isEqualTo(State.EMPTY);
    }

    @Test
    void oneClosedInSpringOwesNothingAfterwards() {
        var halves = rule(1, Coverage.Period.HALF_YEAR);
        var closed = village("2000-01-01", "2026-04-30");
        assertThat(cell(halves, 0, closed, 0, YEAR_END).state()).isEqualTo(State.EMPTY);
        assertThat(cell(halves, 1, closed, 0, YEAR_END).state()).isEqualTo(State.OUTSIDE);
    }

    @Test
    void aWeekBelongsToTheMonthOfItsThursdayAndOnlyWholeWeeksAreAsked() {
        var months = Judging.columns(Coverage.Period.WEEK, 2026);
        var old = village("2000-01-01", null);
        // Thursdays of January 2026: 1, 8, 15, 22, 29; the first week began on Monday, 29 December.
        var met = Set.of(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 5));
        var january = Judging.weeks(months.getFirst(), old, met, YEAR_END);
        assertThat(january.needs()).isEqualTo(5);
        assertThat(january.has()).isEqualByComparingTo("2");
        assertThat(january.state()).isEqualTo(State.SHORT);
        var founded = Judging.weeks(months.getFirst(), village("2026-01-13", null), Set.of(), YEAR_END);
        assertThat(founded.needs()).as("weeks of the 19th and the 26th").isEqualTo(2);
    }

    @Test
    void fullCoverageIsOnlyWhatIsFullAndNeverRoundedUpToIt() {
        var rule = rule(1, Coverage.Period.MONTH);
        var met = new CoverageCell(BigDecimal.ONE, 1, State.MET);
        var empty = new CoverageCell(BigDecimal.ZERO, 1, State.EMPTY);
        var cells = new java.util.ArrayList<>(java.util.Collections.nCopies(1999, met));
        cells.add(empty);
        var table =
                new CoverageTable(rule, List.of(), List.of(new CoverageTable.Row(village("2000-01-01", null), cells)));
        assertThat(table.share()).isEqualByComparingTo("99.9");
        assertThat(table.covered()).isZero();
        assertThat(table.inQuestion()).isEqualTo(1);
    }

    @Test
    void columnsAreThePeriodsOfTheYearInTheirWords() {
        assertThat(Judging.columns(Coverage.Period.YEAR, 2026))
                .extracting(CoverageTable.Column::name)
                .containsExactly("2026年");
        assertThat(Judging.columns(Coverage.Period.HALF_YEAR, 2026))
                .containsExactly(
                        new CoverageTable.Column("上半年", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)),
                        new CoverageTable.Column("下半年", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31)));
        assertThat(Judging.columns(Coverage.Period.QUARTER, 2026))
                .extracting(CoverageTable.Column::name)
                .containsExactly("1季度", "2季度", "3季度", "4季度");
        assertThat(Judging.columns(Coverage.Period.WEEK, 2026))
                .hasSize(12)
                .last()
                .isEqualTo(new CoverageTable.Column("12月", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aPeriodRunsFromItsFirstDayToItsLastAndLiesAheadBefore() {
        var quarterly = rule(1, Coverage.Period.QUARTER);
        var old = village("2000-01-01", null);
        assertThat(cell(quarterly, 1, old, 0, LocalDate.of(2026, 3, 31)).state())
                .isEqualTo(State.AHEAD);
        assertThat(cell(quarterly, 1, old, 1, LocalDate.of(2026, 3, 31)).state())
                .isEqualTo(State.MET);
        assertThat(cell(quarterly, 1, old, 0, LocalDate.of(2026, 4, 1)).state()).isEqualTo(State.RUNNING);
        assertThat(cell(quarterly, 1, old, 0, LocalDate.of(2026, 6, 30)).state())
                .isEqualTo(State.RUNNING);
        assertThat(cell(quarterly, 1, old, 0, LocalDate.of(2026, 7, 1)).state()).isEqualTo(State.EMPTY);
    }

    @Test
    void aTableOfNothingToJudgeIsNoneOfIt() {
        var ahead = new CoverageCell(BigDecimal.ZERO, 1, State.AHEAD);
        var outside = new CoverageCell(BigDecimal.ZERO, 0, State.OUTSIDE);
        var row = new CoverageTable.Row(village("2000-01-01", null), List.of(ahead, outside));
        var table = new CoverageTable(rule(1, Coverage.Period.MONTH), List.of(), List.of(row));
        assertThat(table.judged()).isZero();
        assertThat(table.share()).isZero();
        assertThat(table.inQuestion()).isZero();
        assertThat(table.covered()).isZero();
    }

    @Test
    void aVillageIsCoveredWhenEverythingJudgedSoFarIsMet() {
        var met = new CoverageCell(BigDecimal.ONE, 1, State.MET);
        var running = new CoverageCell(BigDecimal.ZERO, 1, State.RUNNING);
        var ahead = new CoverageCell(BigDecimal.ZERO, 1, State.AHEAD);
        var table = new CoverageTable(
                rule(1, Coverage.Period.MONTH),
                List.of(),
                List.of(
                        new CoverageTable.Row(village("2000-01-01", null), List.of(met, ahead)),
                        new CoverageTable.Row(village("2000-01-01", null), List.of(met, running))));
        assertThat(table.covered()).isEqualTo(1);
        assertThat(table.inQuestion()).isEqualTo(2);
        assertThat(table.met()).isEqualTo(2);
        assertThat(table.judged()).isEqualTo(3);
        assertThat(table.share()).isEqualByComparingTo("66.6");
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertThat(Judging.monday(LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-02");
        assertThat(Judging.monday(LocalDate.of(2026, 3, 8))).isEqualTo("2026-03-02");
    }
}
