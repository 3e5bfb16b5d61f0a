package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.store.Scope;

/** Of what comes round: each stretch of each village is due, answered or missing, though nobody has written it down. */
class RoundsTest {

    @AutoClose
    private final TestTownship town = new TestTownship();

    RoundsTest() throws IOException {}

    private Matter nothingToReport(int number, String day, String periodEnd) {
        today(day);
        var cadre = town.actor("village-cadre", village(SHIQIAO, number));
        var says = Map.<String, Object>of(
                "village",
                village(SHIQIAO, number),
                "kind",
                "regular",
                "period-end",
                periodEnd,
                "village-note",
                "第" + number + "村" + periodEnd,
                "nil-report",
                true,
                "items",
                "0");
        return TestTownship.taken(town.matters.take(
                        cadre,
                        Proposal.opening("village-screening", "file", Entered.all(says), List.of(), town.today())))
                .matter();
    }

    private void today(String day) {
        town.watch.set(LocalDate.parse(day));
    }

    /** Due, answered, missing, and the share. */
    private List<String> told(String place, int year) {
        var figures = town.figures.ofYear(Scope.of(COUNTY), PlaceCode.of(place), year);
        return Stream.of("screenings-due", "screenings-answered", "screenings-missing", "screenings-answered-share")
                .map(id -> Objects.requireNonNull(figures.get(id)).inWords())
                .toList();
    }

    @Test
    void a_stretch_is_due_when_its_time_is_over_or_it_is_answered_and_missing_when_nobody_did() {
        today("2026-12-16");
        assertThat(told(SHIQIAO, 2026))
                .as("there is time until 18 December")
                .containsExactly("0期", "0期", "0期", "无（0件）");
        nothingToReport(1, "2026-12-16", "2026-12-15");
        assertThat(told(SHIQIAO, 2026)).containsExactly("1期", "1期", "0期", "100%（1／1）");
        today("2026-12-19");
        assertThat(told(SHIQIAO, 2026)).containsExactly("3期", "1期", "2期", "33.3%（1／3）");
        assertThat(told(LIUHE, 2026)).containsExactly("3期", "0期", "3期", "0%（0／3）");
        assertThat(told(COUNTY, 2026)).containsExactly("6期", "1期", "5期", "16.7%（1／6）");
        town.recounts();
    }

    @Test
    void two_answers_of_one_stretch_are_one_and_a_void_answer_is_none() {
        var first = nothingToReport(1, "2026-12-16", "2026-12-15");
        var second = nothingToReport(1, "2026-12-17", "2026-12-15");
        today("2026-12-19");
        assertThat(told(SHIQIAO, 2026)).startsWith("3期", "1期");
        withdraw(first);
        assertThat(told(SHIQIAO, 2026)).startsWith("3期", "1期");
        withdraw(second);
        assertThat(told(SHIQIAO, 2026)).startsWith("3期", "0期", "3期");
        town.recounts();
    }

    @Test
    void the_last_stretch_of_a_year_that_is_answered_in_january_counts_in_its_own_year() {
        nothingToReport(2, "2027-01-04", "2026-12-31");
        today("2027-01-08");
        assertThat(told(SHIQIAO, 2026)).containsExactly("6期", "1期", "5期", "16.7%（1／6）");
        assertThat(told(SHIQIAO, 2027)).startsWith("0期");
        town.recounts();
    }

    @Test
    void a_correction_of_the_stretch_moves_the_answer() {
        var matter = nothingToReport(3, "2027-01-04", "2026-12-15");
        today("2027-01-08");
        var before = told(SHIQIAO, 2026);
        TestTownship.taken(town.matters.take(
                town.actor("village-cadre", village(SHIQIAO, 3)),
                Proposal.doing(
                                Proposal.Target.of(matter),
                                "file",
                                Entered.all(Map.of("period-end", "2026-12-31")),
                                List.of(),
                                LocalDate.of(2027, 1, 4))
                        .as(new Act.Kind.Correcting(1, "写错了"))));
        assertThat(told(SHIQIAO, 2026)).isEqualTo(before).startsWith("6期", "1期");
        town.recounts();
    }

    private void withdraw(Matter matter) {
        TestTownship.taken(town.matters.take(
                town.actor("village-cadre", village(SHIQIAO, 1)),
                Proposal.doing(Proposal.Target.of(matter), "file", Map.of(), List.of(), town.today())
                        .as(new Act.Kind.Voiding("重复登记"))));
    }
}
