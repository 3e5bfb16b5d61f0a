package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Forwarding;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.Retelling;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** Three engagements, all recorded in January 2026: from 1999 to 2021, from 2018 to 2029, and from 2020 to 2041. */
class BroughtForwardTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final String YEARS = Stream.of(
                    "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", // 1999 to 2017
                    "2 2 3 3 2 2 2 2 2 2 2 1", // 2018 to 2029
                    "1 1 1 1 1 1 1 1 1 1 1 0 0") // 2030 to 2042
            .collect(Collectors.joining(" "))
            .replaceAll("(\\d)", "$1个");

    @AutoClose
    private final TestTownship town = new TestTownship(LawLibrary.load(Path.of("src/test/resources/lasting")));

    private final Actor clerk = town.actor("clerk", SHIQIAO);

    BroughtForwardTest() throws IOException {}

    @BeforeEach
    void threeEngagements() {
        town.watch.set(DAY);
        engaged("1999-03-01", "2021-12-31", 1);
        engaged("2018-05-04", "2029-11-30", 2);
        engaged("2020-01-01", "2041-06-30", 3);
        town.watch.set(LocalDate.of(2042, 2, 1));
    }

    private Matter engaged(String from, String to, int number) {
        var entries = Map.<String, Object>of(
                "title", "顾问", "villages", List.of(village(SHIQIAO, number)), "from", from, "to", to);
        return TestTownship.taken(town.matters.take(
                        clerk, Proposal.opening("engagement", "sign", Entered.all(entries), List.of(), DAY)))
                .matter();
    }

    private String years() {
        return town.figures(SHIQIAO, "villages-engaged", 1999, 2042);
    }

    private int tamper(String sql) {
        return town.store.owner().sql(sql).update();
    }

    @Test
    void each_year_of_four_decades_says_what_there_was_at_its_end() {
        assertThat(years()).isEqualTo(YEARS);
        town.recounts();
    }

    @Test
    void a_correction_and_a_voiding_reach_every_later_year() {
        var fourth = engaged("2017-01-01", "2033-12-31", 1);
        TestTownship.taken(town.matters.take(
                clerk,
                Proposal.doing(Proposal.Target.of(fourth), "sign", Map.of(), List.of(), town.today())
                        .as(new Act.Kind.Voiding("重复登记"))));
        assertThat(years()).isEqualTo(YEARS);
        town.recounts();
    }

    /** No year holds more than ten rows of a fact, however long it lasts. */
    @Test
    void what_lasts_for_decades_is_written_into_at_most_ten_later_years() {
        assertThat(town.store.owner().sql("""
                                select max(year) from tally
                                where measure = 'village-engagements' and forward <> 0 and place = '990101001003'
                                """).query(Integer.class).single()).isEqualTo(2050);
    }

    @Test
    void what_stood_before_is_brought_forward_once_when_the_program_starts() {
        tamper("update tally set forward = 0");
        assertThat(years()).isNotEqualTo(YEARS);
        assertThat(Forwarding.fill(town.store.transactions(), town.law)).isPositive();
        assertThat(years()).isEqualTo(YEARS);
        town.recounts();
        assertThat(Forwarding.fill(town.store.transactions(), town.law)).isZero();
    }

    /** By another law nothing of this lasts; then it does again. */
    @Test
    void a_law_by_which_something_else_lasts_brings_forward_anew() {
        Forwarding.fill(town.store.transactions(), town.law);
        Forwarding.fill(town.store.transactions(), LawLibrary.load(Path.of("law")));
        assertThat(forward()).isZero();
        Forwarding.fill(town.store.transactions(), town.law);
        assertThat(years()).isEqualTo(YEARS);
        town.recounts();
    }

    private int forward() {
        return town.store
                .owner()
                .sql("select count(*) from tally where forward <> 0")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_recount_names_what_is_brought_forward_wrongly_and_mending_puts_it_right() {
        tamper("update tally set forward = 5 where year = 2024 and measure = 'engagements' and part = ''");
        assertThat(town.recount.recount(Scope.everything(), _ -> {}).differences())
                .containsExactly("990101001的“engagements”2024年年初结转：重新计数为1，登记为5");
        var retold = new Retelling(town.store.transactions(), town.law, town.staff).retell(_ -> {});
        assertThat(retold.years()).containsExactly(Map.entry(COUNTY, new TreeSet<>(List.of(2024))));
        town.recounts();
    }

    @Test
    void months_begin_with_what_the_year_began_with() {
        var months =
                town.figures.monthly(Scope.of(COUNTY), PlaceCode.of(SHIQIAO), List.of("village-engagements"), 2021);
        assertThat(Objects.requireNonNull(months.get("village-engagements")))
                .hasSize(12)
                .allSatisfy(month -> assertThat(month).isEqualByComparingTo("3"));
    }

    @Test
    void two_programs_that_start_at_once_bring_forward_once() throws Exception {
        town.store.owner().sql("delete from forwarded").update();
        town.store.owner().sql("update tally set forward = 0").update();
        try (var programs = Executors.newFixedThreadPool(4)) {
            for (var done : programs.invokeAll(
                    Collections.nCopies(4, () -> Forwarding.fill(town.store.transactions(), town.law)))) {
                done.get();
            }
        }
        town.store.owner().sql("delete from forwarded").update();
        assertThat(Forwarding.fill(town.store.transactions(), town.law)).isZero();
    }
}
