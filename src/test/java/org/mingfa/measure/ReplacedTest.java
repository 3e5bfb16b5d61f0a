package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.Relations;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.Retelling;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** A later record of the same replaces the earlier one: what both say is never added up. */
@Tag("slow")
class ReplacedTest {

    @AutoClose
    private final TestTownship town = new TestTownship();

    private final Actor office = town.actor("party-government-office", SHIQIAO);

    ReplacedTest() throws IOException {}

    /** The township's staff and its expense for the rule of law, as entered on a day about a year. */
    private Matter resources(Actor actor, int year, String day, int staff, int spent) {
        var on = LocalDate.parse(day);
        town.watch.set(on);
        return resources(actor, year, on, staff, spent);
    }

    private Matter resources(Actor actor, int year, LocalDate on, int staff, int spent) {
        var proposal = Proposal.opening(
                "law-resources", "record", Entered.all(entries(year, staff, spent)), List.of(file("vouchers")), on);
        return town.matterAfter(actor, proposal);
    }

    private static Map<String, Object> entries(int year, int staff, int spent) {
        var entries = new HashMap<String, Object>();
        List.of("law-degree", "public-lawyers").forEach(field -> entries.put(field, 0));
        Map.of("year", year, "staff", staff, "qualified", 0, "enforcement-staff", 0, "certified", 0)
                .forEach((field, number) -> {
                    entries.put(field + "-stated", number);
                    entries.put(field + "-reason", "名册还没有登记齐");
                });
        entries.put("lines", List.of(Map.of("line", "publicity", "budget", 100000, "spent", spent)));
        return entries;
    }

    private String years(String measure) {
        return years(SHIQIAO, measure);
    }

    /** Looked at in the middle of 2026: a year that lies ahead would be told as of today. */
    private String years(String place, String measure) {
        town.watch.set(LocalDate.of(2026, 6, 1));
        return town.figures(place, measure, 2024, 2026);
    }

    @Test
    void of_two_in_one_year_the_later_counts_and_each_year_has_its_own() {
        resources(office, 2025, "2025-03-10", 40, 20000);
        resources(office, 2025, "2025-12-20", 44, 60000);
        resources(office, 2026, "2026-03-02", 41, 15000);
        assertThat(years("staff-counted")).isEqualTo("0人 44人 41人");
        assertThat(years("law-spending")).isEqualTo("0元 60000元 15000元");
        assertThat(town.figures.behind(
                        Scope.of(COUNTY),
                        PlaceCode.of(SHIQIAO),
                        town.law.measure("staff-counted").orElseThrow(),
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        10))
                .extracting(Figures.Contribution::number)
                .containsExactly("LL-2025-0002");
        town.recounts();
    }

    @Test
    void one_of_january_about_the_year_before_replaces_that_years() {
        resources(office, 2025, "2025-12-20", 44, 55000);
        resources(office, 2025, "2026-01-12", 44, 60000);
        assertThat(years("law-spending")).isEqualTo("0元 60000元 0元");
        assertThat(years("staff-counted")).isEqualTo("0人 44人 0人");
        town.recounts();
    }

    @Test
    void one_entered_late_takes_its_place_between_the_others() {
        resources(office, 2025, "2025-03-10", 40, 20000);
        resources(office, 2025, "2025-12-20", 44, 60000);
        town.watch.set(LocalDate.parse("2025-12-22"));
        resources(office, 2025, LocalDate.parse("2025-08-01"), 42, 30000);
        assertThat(town.figures.monthly(Scope.of(COUNTY), PlaceCode.of(SHIQIAO), List.of("staff-counted"), 2025))
                .hasEntrySatisfying(
                        "staff-counted",
                        months -> assertThat(List.of(months.get(6), months.get(7), months.get(11)))
                                .extracting(java.math.BigDecimal::intValue)
                                .containsExactly(40, 42, 44));
        town.recounts();
    }

    @Test
    void a_void_one_gives_back_what_it_had_replaced_and_a_corrected_one_replaces_what_it_is_about() {
        resources(office, 2025, "2025-03-10", 40, 20000);
        var second = resources(office, 2025, "2025-11-20", 44, 60000);
        var moved = town.mended(
                office, second, new Act.Kind.Correcting(1, "年度写错"), entries(2026, 44, 60000), second.began());
        assertThat(years("staff-counted")).isEqualTo("0人 40人 44人");
        var back =
                town.mended(office, moved, new Act.Kind.Correcting(1, "年度写对"), entries(2025, 44, 60000), moved.began());
        assertThat(years("staff-counted")).isEqualTo("0人 44人 0人");
        town.mended(office, back, new Act.Kind.Voiding("重复登记"), Map.of(), back.began());
        assertThat(years("staff-counted")).isEqualTo("0人 40人 0人");
        town.recounts();
    }

    @Test
    void another_townships_replaces_nothing() {
        resources(office, 2025, "2025-03-10", 40, 20000);
        resources(town.actor("party-government-office", LIUHE), 2025, "2025-12-20", 30, 10000);
        assertThat(years(SHIQIAO, "staff-counted")).isEqualTo("0人 40人 0人");
        assertThat(years(COUNTY, "staff-counted")).isEqualTo("0人 70人 0人");
        town.recounts();
    }

    private void ofTwoAtOnceOneCounts() throws Exception {
        var colleague = town.actor("judicial-office", SHIQIAO);
        var day = LocalDate.parse("2025-12-20");
        town.watch.set(day);
        try (var people = Executors.newFixedThreadPool(2)) {
            List<Callable<Matter>> both = List.of(
                    () -> resources(office, 2025, day, 44, 60000), () -> resources(colleague, 2025, day, 45, 61000));
            for (var one : people.invokeAll(both)) {
                one.get();
            }
        }
        assertThat(years("staff-counted")).isIn("0人 44人 0人", "0人 45人 0人");
        town.recounts();
    }

    /** Whoever comes second has waited for the first and ends that, not what the first has ended. */
    @RepeatedTest(3)
    void two_entered_at_once_do_not_both_end_the_earlier() throws Exception {
        resources(office, 2025, "2025-03-10", 40, 20000);
        ofTwoAtOnceOneCounts();
    }

    @Test
    void the_first_two_of_a_kind_entered_at_once_count_once() throws Exception {
        ofTwoAtOnceOneCounts();
    }

    @Test
    void history_carried_over_in_one_batch_is_ordered_by_its_days() {
        town.watch.set(LocalDate.parse("2026-01-20"));
        var rows = IntStream.of(12, 3, 7)
                .mapToObj(month -> Proposal.opening(
                                "law-resources",
                                "record",
                                Entered.all(entries(2025, 30 + month, 1000 * month)),
                                List.of(file("vouchers")),
                                LocalDate.of(2025, month, 10))
                        .asHistory()
                        .once("%064x".formatted(month)))
                .toList();
        try (var backfill = town.matters.backfill()) {
            backfill.take(
                    office, rows, answers -> assertThat(answers).allMatch(answer -> answer instanceof Answer.Taken));
        }
        assertThat(years("staff-counted")).isEqualTo("0人 42人 0人");
        town.recounts();
    }

    @Test
    void each_page_knows_the_other() {
        var first = resources(office, 2025, "2025-03-10", 40, 20000);
        var second = resources(office, 2025, "2025-12-20", 44, 60000);
        var relations = new Relations(town.store.transactions());
        assertThat(relations.replacing(office, first)).hasValueSatisfying(later -> {
            assertThat(later.number()).isEqualTo(second.number());
            assertThat(later.field()).isEqualTo("2025-12-20");
        });
        assertThat(relations.replacedBy(office, first)).isEmpty();
        assertThat(relations.replacing(office, second)).isEmpty();
        assertThat(relations.replacedBy(office, second))
                .map(Relations.Relation::number)
                .hasValue(first.number());
    }

    @Test
    void a_recount_names_what_is_kept_otherwise_and_mending_puts_it_right() {
        resources(office, 2025, "2025-03-10", 40, 20000);
        resources(office, 2025, "2025-12-20", 44, 60000);
        town.store.owner().sql("delete from tenure").update();
        assertThat(town.recount.recount(Scope.everything(), _ -> {}).differences())
                .contains("LL-2025-0001按记录自2025年3月10日生效，没有登记");
        town.store.owner().sql("update fact set value = 0 where part = 'ended'").update();
        new Retelling(town.store.transactions(), town.law, town.staff).retell(_ -> {});
        assertThat(years("staff-counted")).isEqualTo("0人 44人 0人");
        town.recounts();
    }

    @Test
    void a_paper_of_a_group_ends_with_the_next_of_the_same_body_without_anybody_saying_so() {
        var first = group("全面依法治镇领导小组", "2024-03-01", "establish", null, "20");
        group("普法领导小组", "2024-03-01", "establish", null, "9");
        var second = group("全面依法治镇 领导小组", "2025-09-02", "establish", null, "25");
        assertThat(years("group-members")).isEqualTo("29人 34人 34人");
        group("全面依法治镇领导小组", "2026-02-03", "dissolve", first, "0");
        assertThat(years("group-members")).isEqualTo("29人 34人 9人");
        assertThat(second.closing()).isNull();
        town.recounts();
    }

    private Matter group(String body, String day, String change, @Nullable Matter previous, String members) {
        town.watch.set(LocalDate.parse(day));
        var entries = new HashMap<String, Object>(Map.of("body", body, "kind", "governance", "change", change));
        if (previous != null) {
            entries.put("previous", previous.number());
        }
        var on = LocalDate.parse(day);
        var matter = town.matterAfter(
                office, Proposal.opening("leading-group", "propose", Entered.all(entries), List.of(), on));
        var leader = town.actor("township-head", SHIQIAO).person();
        var paper = new HashMap<String, Object>(Map.of("number", "石委〔" + on.getYear() + "〕9号"));
        if (!change.equals("dissolve")) {
            paper.putAll(Map.of(
                    "leaders",
                    List.of(leader),
                    "office-director",
                    leader,
                    "members",
                    members,
                    "offices-due",
                    "0",
                    "offices",
                    "0"));
        }
        return town.matterAfter(
                office,
                Proposal.doing(
                        Proposal.Target.of(matter),
                        "document",
                        Entered.all(paper),
                        List.of(file("group-document")),
                        on));
    }
}
