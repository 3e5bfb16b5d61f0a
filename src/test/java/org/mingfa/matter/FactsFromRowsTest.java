package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.taken;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.measure.Parts;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** A measure that counts the rows of a table: each row on its own day, in its own place, of its own kind. */
@Tag("slow")
class FactsFromRowsTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/rows"));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String FIRST = village(SHIQIAO, 1);
    private static final String SECOND = village(SHIQIAO, 2);

    @AutoClose
    private final TestTownship town = new TestTownship(LAW);

    private final Actor clerk = town.actor("clerk", SHIQIAO);

    FactsFromRowsTest() throws IOException {}

    private Matter visited(String subject, Object... stalls) {
        var planned = taken(town.matters.take(
                        clerk,
                        Proposal.opening("market", "plan", Entered.all(Map.of("subject", subject)), List.of(), DAY)))
                .matter();
        return taken(town.matters.take(clerk, visit(planned, stalls))).matter();
    }

    private static Proposal visit(Matter market, Object... stalls) {
        return Proposal.doing(
                Proposal.Target.of(market), "visit", Entered.all(Map.of("stalls", List.of(stalls))), List.of(), DAY);
    }

    private static Map<String, String> stall(String village, String day, String kind, String fee) {
        return Map.of("village", village, "checked-on", day, "kind", kind, "fee", fee);
    }

    /** What a measure was told: place, part, day and value, one a line. */
    private List<String> told(String measure) {
        return town.store
                .owner()
                .sql(
                        "select place || ' ' || part || ' ' || day || ' ' || trim_scale(sum(value)) from fact"
                                + " where measure = :measure and value <> 0 group by place, part, day order by place, part, day")
                .param("measure", measure)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void visitedThreeStalls() {
        visited(
                "大集",
                stall(FIRST, "2026-08-30", "food", "20"),
                stall(FIRST, "2026-08-30", "food", "60"),
                stall(SECOND, "2026-09-01", "cloth", "80"));
    }

    private void recountFindsNothing() {
        assertThat(town.recount.recount(Scope.everything(), _ -> {}).differences())
                .isEmpty();
    }

    @Test
    void each_row_counts_on_its_day_in_its_place_as_its_kind() {
        visitedThreeStalls();
        assertThat(told("stalls")).containsExactly(FIRST + " food 2026-08-30 2", SECOND + " cloth 2026-09-01 1");
        assertThat(told("stall-fees")).containsExactly(SHIQIAO + "  2026-09-01 160");
        recountFindsNothing();
    }

    @Test
    void a_part_of_the_rows_is_called_by_its_name_and_told_of_each_village() {
        visitedThreeStalls();
        var stalls = (Measure.Counted) LAW.measure("stalls").orElseThrow();
        assertThat(Parts.names(LAW, stalls)).containsExactly(Map.entry("food", "食品"), Map.entry("cloth", "服装"));
        assertThat(town.figures
                        .below(clerk.scope(), PlaceCode.of(SHIQIAO), stalls, "food", Level.VILLAGE, 2026)
                        .values())
                .extracting(BigDecimal::intValue)
                .containsExactly(2, 0, 0);
    }

    @Test
    void only_rows_that_meet_the_condition_count_and_it_may_ask_the_matter_too() {
        visited("大集", stall(FIRST, "2026-08-30", "food", "20"), stall(FIRST, "2026-08-30", "food", "60"));
        visited("庙会", stall(FIRST, "2026-08-30", "food", "70"));
        assertThat(told("dear-stalls")).containsExactly(SHIQIAO + "  2026-09-01 1");
    }

    @Test
    void a_row_without_a_day_or_a_value_adds_nothing() {
        visited("大集", Map.of("village", FIRST, "kind", "food"), stall(FIRST, "2026-08-30", "food", "0"));
        assertThat(told("stalls")).containsExactly(FIRST + " food 2026-08-30 1");
        assertThat(told("stall-fees")).isEmpty();
        recountFindsNothing();
    }

    @Test
    void a_correction_of_the_rows_moves_what_they_told() {
        var market = visited("大集", stall(FIRST, "2026-08-30", "food", "20"));
        taken(town.matters.take(
                clerk,
                visit(market, stall(SECOND, "2026-08-31", "cloth", "20"), stall(SECOND, "2026-08-31", "cloth", "30"))
                        .as(new Act.Kind.Correcting(2, "村写错"))));
        assertThat(told("stalls")).containsExactly(SECOND + " cloth 2026-08-31 2");
        assertThat(told("stall-fees")).containsExactly(SHIQIAO + "  2026-09-01 50");
        recountFindsNothing();
    }

    /** What a figure of September opens to: the number of the act, the row and its value, one a line. */
    private List<String> rowsBehind(String measure) {
        var counted = (Measure.Counted) LAW.measure(measure).orElseThrow();
        var place = PlaceCode.of(SHIQIAO);
        var records = town.figures.behind(clerk.scope(), place, counted, DAY.minusMonths(1), DAY.plusMonths(1), 50);
        var rows = town.figures.rowsBehind(clerk.scope(), place, counted, records, DAY.plusMonths(1));
        return records.stream()
                .flatMap(record -> rows.getOrDefault(record, List.of()).stream())
                .map(row -> row.act() + " " + row.row() + " "
                        + row.value().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void a_figure_opens_to_the_very_rows_that_told_it_and_to_no_other() {
        visitedThreeStalls();
        assertThat(rowsBehind("stalls")).containsExactly("2 1 1", "2 2 1", "2 3 1");
        assertThat(rowsBehind("dear-stalls")).containsExactly("2 2 1", "2 3 1");
        assertThat(rowsBehind("stall-fees")).containsExactly("2 1 20", "2 2 60", "2 3 80");
    }

    @Test
    void after_a_correction_it_opens_to_the_rows_as_they_stand() {
        var market = visited("大集", stall(FIRST, "2026-08-30", "food", "20"));
        taken(town.matters.take(
                clerk,
                visit(market, stall(FIRST, "2026-08-30", "food", "20"), stall(SECOND, "2026-08-31", "cloth", "90"))
                        .as(new Act.Kind.Correcting(2, "漏记一个"))));
        assertThat(rowsBehind("dear-stalls")).containsExactly("2 2 1");
    }

    @Test
    void rows_that_do_not_come_to_what_was_told_are_not_shown_as_if_they_did() {
        visited("大集", stall(FIRST, "2026-08-30", "food", "60"));
        town.store
                .owner()
                .sql("update fact set value = 2 where measure = 'dear-stalls'")
                .update();
        assertThat(rowsBehind("dear-stalls")).isEmpty();
    }
}
