package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.taken;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.judging.FigureQuote;
import org.mingfa.judging.Question;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Value;
import org.mingfa.staff.Actor;

/** What other ledgers know nobody is asked: it is read before the act is judged, and stays with the act. */
@Tag("slow")
class CountedByFiguresTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/figures"));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @AutoClose
    private final TestTownship town = new TestTownship(LAW);

    private final Actor clerk = town.actor("clerk", SHIQIAO);

    CountedByFiguresTest() throws IOException {}

    private Answer.Taken lesson(Actor by, LocalDate day, String kind, @Nullable String plan, Map<String, String> more) {
        var entries = new HashMap<String, Object>(Map.of("theme", "防诈骗", "kind", kind, "hours", "1.5"));
        entries.putAll(more);
        if (plan != null) {
            entries.put("plan", plan);
        }
        return taken(town.matters.take(by, Proposal.opening("lesson", "teach", Entered.all(entries), List.of(), day)));
    }

    private Matter plan(int year) {
        return taken(town.matters.take(
                        clerk,
                        Proposal.opening("plan", "draft", Entered.all(Map.of("year", "" + year)), List.of(), DAY)))
                .matter();
    }

    private Answer.Taken tally(Matter plan, Map<String, String> entries) {
        return taken(town.matters.take(
                clerk, Proposal.doing(Proposal.Target.of(plan), "tally", Entered.all(entries), List.of(), DAY)));
    }

    private static Value number(String number) {
        return new Value.Amount(new BigDecimal(number));
    }

    @Test
    void a_figure_is_read_before_the_act_is_judged_whatever_somebody_types() {
        lesson(clerk, DAY.minusYears(1), "pupils", null, Map.of());
        lesson(clerk, DAY, "pupils", null, Map.of());
        lesson(clerk, DAY, "villagers", null, Map.of());
        var third = lesson(clerk, DAY, "pupils", null, Map.of("this-year", "7", "second", "false"));
        assertThat(third.act().values())
                .containsEntry("this-year", number("1"))
                .containsEntry("second", Value.of(true));
        assertThat(third.act().quotes())
                .contains(new FigureQuote(
                        "this-year",
                        new Question(
                                List.of("lessons"),
                                LocalDate.of(2026, 1, 1),
                                DAY,
                                PlaceCode.of(SHIQIAO),
                                "pupils",
                                new Question.By.All()),
                        1,
                        BigDecimal.ONE));
    }

    @Test
    void the_whole_township_is_read_also_for_somebody_who_sees_one_village() {
        lesson(town.actor("cadre", village(SHIQIAO, 1)), DAY, "pupils", null, Map.of());
        lesson(town.actor("clerk", LIUHE), DAY, "pupils", null, Map.of());
        var other = lesson(town.actor("cadre", village(SHIQIAO, 2)), DAY, "pupils", null, Map.of());
        assertThat(other.act().values()).containsEntry("this-year", number("0")).containsEntry("in-town", number("1"));
    }

    @Test
    void what_is_told_through_a_matter_is_told_apart_from_the_rest() {
        var plan = plan(2026);
        lesson(clerk, DAY, "pupils", plan.number(), Map.of());
        lesson(clerk, DAY, "villagers", null, Map.of());
        assertThat(tally(plan, Map.of()).act().values())
                .containsEntry("held", number("2"))
                .containsEntry("linked", number("1"))
                .containsEntry("hours", number("3"));
    }

    @Test
    void what_a_matter_has_told_itself_adds_up_with_what_is_added_now() {
        var plan = plan(2026);
        handedOut(plan, 1, "30");
        assertThat(handedOut(plan, 2, "12").act().values()).containsEntry("so-far", number("42"));
    }

    private Answer.Taken handedOut(Matter plan, int acts, String copies) {
        var target = new Proposal.Target(plan.procedure(), plan.id(), acts);
        return taken(town.matters.take(
                clerk, Proposal.doing(target, "hand-out", Entered.all(Map.of("copies", copies)), List.of(), DAY)));
    }

    @Test
    void those_that_hold_the_same_are_told_apart_from_those_that_hold_another() {
        var plan = plan(2026).number();
        lesson(clerk, DAY, "pupils", plan, Map.of());
        lesson(clerk, DAY, "pupils", plan(2027).number(), Map.of());
        assertThat(lesson(clerk, DAY, "villagers", plan, Map.of()).act().values())
                .containsEntry("nth", number("2"));
        assertThat(lesson(clerk, DAY, "villagers", null, Map.of()).act().values())
                .doesNotContainKey("nth");
    }

    @Test
    void people_are_counted_by_their_posts_and_what_nobody_listed_counts_nothing() {
        town.actor("clerk", SHIQIAO, "二");
        town.actor("clerk", LIUHE);
        assertThat(tally(plan(2026), Map.of()).act().values())
                .containsEntry("teachers", number("2"))
                .containsEntry("in-rows", number("0"));
    }

    @Test
    void what_is_recorded_later_changes_neither_the_act_nor_its_replay() {
        var plan = plan(2026);
        lesson(clerk, DAY, "pupils", null, Map.of());
        tally(plan, Map.of());
        lesson(clerk, DAY, "pupils", null, Map.of());
        var docket = town.matters.find(clerk, plan.county(), plan.id()).orElseThrow();
        assertThat(docket.acts().getLast().values()).containsEntry("held", number("1"));
        assertThat(docket.acts().getLast().quotes())
                .extracting(FigureQuote::records)
                .contains(1);
        town.nothingIsAmiss();
    }

    @Test
    void another_number_stands_beside_what_is_counted_and_figures_use_it() {
        var plan = plan(2026);
        lesson(clerk, DAY, "pupils", null, Map.of());
        var act = tally(plan, Map.of("held-stated", "2", "held-reason", "一场课没有登记"));
        assertThat(act.act().values())
                .containsEntry("held", number("2"))
                .containsEntry("held-stated", number("2"))
                .containsEntry("held-counted", number("1"))
                .containsEntry("held-reason", Value.of("一场课没有登记"));
        assertThat(act.cautions()).extracting(Breach::reason).contains("已上的课（计得）1，另报2");
        var figures = town.figures.ofYear(clerk.scope(), PlaceCode.of(SHIQIAO), 2026);
        assertThat(Objects.requireNonNull(figures.get("stated-lessons")).value())
                .isEqualByComparingTo("2");
    }

    @Test
    void a_correction_leaves_what_a_figure_said_as_it_was() {
        var plan = plan(2026);
        lesson(clerk, DAY, "pupils", null, Map.of());
        var tallied = tally(plan, Map.of()).matter();
        lesson(clerk, DAY, "pupils", null, Map.of());
        var correcting = Proposal.doing(
                        Proposal.Target.of(tallied),
                        "tally",
                        Entered.all(Map.of("held", "9", "held-stated", "3", "held-reason", "两场课漏登")),
                        List.of(),
                        DAY)
                .as(new Act.Kind.Correcting(2, "漏登"));
        assertThat(taken(town.matters.take(clerk, correcting)).act().values())
                .containsEntry("held", number("3"))
                .containsEntry("held-counted", number("1"));
    }

    @Test
    void the_form_shows_what_is_counted_and_what_it_was_counted_from() {
        lesson(clerk, DAY, "pupils", null, Map.of());
        var procedure = LAW.inForce("lesson", DAY).orElseThrow();
        var typed = Proposal.opening("lesson", "teach", Entered.all(Map.of("kind", "pupils")), List.of(), DAY);
        var asking = town.matters.drafts().of(clerk, procedure, null, typed).asking();
        assertThat(asking.counted()).containsEntry("this-year", number("1"));
        assertThat(asking.quotes()).extracting(FigureQuote::field).containsExactly("this-year", "in-town");
    }
}
