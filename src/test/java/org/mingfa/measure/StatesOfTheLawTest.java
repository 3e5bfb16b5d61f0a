package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matter;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** What the law library says of counsel, guides, mediators, groups and powers from year to year, and of tasks that fell due. */
@Tag("slow")
class StatesOfTheLawTest {

    @AutoClose
    private final TestTownship town = new TestTownship();

    StatesOfTheLawTest() throws IOException {}

    private Matter did(
            String role,
            String procedure,
            @Nullable Matter matter,
            String step,
            String day,
            @Nullable String outcome,
            Map<String, Object> entries) {
        return did(town.actor(role, SHIQIAO), procedure, matter, step, day, outcome, entries);
    }

    private Matter did(
            Actor actor,
            String procedure,
            @Nullable Matter matter,
            String step,
            String day,
            @Nullable String outcome,
            Map<String, Object> entries) {
        today(day);
        return town.did(actor, matter, procedure, step, outcome, entries);
    }

    private Matter counsel(String signed, String from, String to, Integer... villages) {
        var served = Arrays.stream(villages).map(one -> village(SHIQIAO, one)).toList();
        var entries = Map.<String, Object>ofEntries(
                Map.entry("title", "村法律顾问"),
                Map.entry("serves", "villages"),
                Map.entry("villages", served),
                Map.entry("counsel", List.of(Map.of("name", "某律师事务所", "kind", "organisation"))),
                Map.entry("from", from),
                Map.entry("to", to),
                Map.entry("fee", "0"),
                Map.entry("fee-source", "free"),
                Map.entry("monthly-hours", "8"),
                Map.entry("qualified", true),
                Map.entry("conflict", false));
        var matter = did("judicial-office", "counsel-engagement", null, "select", signed, null, entries);
        return did("township-head", "counsel-engagement", matter, "sign", signed, null, Map.of());
    }

    private Matter guide(int village, String filed) {
        var entries = Map.<String, Object>of(
                "number",
                "第" + village + "村-01",
                "village",
                village(SHIQIAO, village),
                "guide",
                List.of(Map.of("name", "王某")),
                "kind",
                "other",
                "origin",
                "self",
                "lives-here",
                true,
                "literate",
                true);
        var name = "law-guide";
        var day = LocalDate.parse(filed);
        var begun = day.minusDays(30).toString();
        var cadre = town.actor("village-cadre", village(SHIQIAO, village));
        var matter = did(cadre, name, null, "nominate", begun, null, entries);
        matter = did(cadre, name, matter, "show", begun, null, Map.of("shown-from", begun));
        matter = did(
                "judicial-office",
                name,
                matter,
                "review",
                filed,
                "approved",
                Map.of("objections", "0", "approved-on", filed));
        return did("judicial-office", name, matter, "file", filed, null, Map.of());
    }

    private void task(String due, @Nullable String finished, @Nullable String checked) {
        var name = "task-supervision";
        var owner = town.actor("office-clerk", SHIQIAO).person();
        var opened = Map.<String, Object>of("title", "事项", "source", "meeting", "standard", "办完", "due", due);
        var matter = did("party-government-office", name, null, "register", "2026-01-12", null, opened);
        matter = did(
                "party-government-office",
                name,
                matter,
                "assign",
                "2026-01-13",
                null,
                Map.of("owner", owner, "project", "办理", "due", due));
        if (finished != null && checked != null) {
            matter = did(
                    "office-clerk",
                    name,
                    matter,
                    "progress",
                    finished,
                    null,
                    Map.of("state", "已经办完", "percent", "100"));
            did(
                    "supervisor",
                    name,
                    matter,
                    "check-close",
                    checked,
                    "passed",
                    Map.of("verified", true, "finished-on", finished, "finding", "属实"));
        }
    }

    private String figure(String measure, int year) {
        return town.figure(SHIQIAO, measure, year);
    }

    /** A measure in the years from the first to the last. */
    private String years(String measure, int first, int last) {
        return town.figures(SHIQIAO, measure, first, last);
    }

    private void today(String day) {
        town.watch.set(LocalDate.parse(day));
    }

    @Test
    void a_contract_for_three_years_serves_its_villages_in_each_of_them() {
        counsel("2024-01-12", "2024-01-15", "2026-12-31", 1, 2);
        today("2028-02-01");
        assertThat(years("counsel-engagements", 2023, 2027)).isEqualTo("0项 1项 0项 0项 0项");
        assertThat(years("counsel-engaged", 2023, 2027)).isEqualTo("0项 1项 1项 1项 0项");
        assertThat(years("villages-with-counsel", 2023, 2027)).isEqualTo("0个 2个 2个 2个 0个");
        town.recounts();
    }

    @Test
    void one_that_is_ended_early_served_them_in_that_year_and_not_at_its_end() {
        var matter = counsel("2024-01-12", "2024-01-15", "2026-12-31", 1);
        did(
                "township-head",
                "counsel-engagement",
                matter,
                "terminate",
                "2025-06-30",
                "terminated",
                Map.of("reason", "律师事务所分立"));
        today("2027-02-01");
        assertThat(years("villages-with-counsel", 2024, 2026)).isEqualTo("1个 0个 0个");
        assertThat(years("villages-ever-with-counsel", 2024, 2026)).isEqualTo("1个 1个 0个");
        town.recounts();
    }

    @Test
    void a_village_has_counsel_throughout_a_year_when_no_day_of_it_is_without() {
        counsel("2024-01-12", "2024-01-15", "2025-06-30", 1, 2, 3);
        counsel("2025-07-01", "2025-07-01", "2026-12-31", 1);
        counsel("2025-07-02", "2025-07-02", "2026-12-31", 2);
        today("2028-02-01");
        assertThat(years("villages-all-year-with-counsel", 2023, 2027)).isEqualTo("0个 0个 1个 2个 0个");
        assertThat(years("villages-with-counsel", 2023, 2027)).isEqualTo("0个 3个 2个 2个 0个");
        today("2026-03-01");
        assertThat(figure("villages-all-year-with-counsel", 2026)).isEqualTo("2个");
        assertThat(figure("villages-all-year-with-counsel", 2027)).isEqualTo("0个");
        var each = town.figures.each(
                Scope.of(COUNTY),
                PlaceCode.of(SHIQIAO),
                town.law.measure("villages-all-year-with-counsel").orElseThrow(),
                2025);
        assertThat(each)
                .extracting(one -> one.subject().name() + " " + one.has().toPlainString() + " " + one.isEnough())
                .containsExactly("第1村 1 true", "第2村 0 false", "第3村 0 false");
        town.recounts();
    }

    @Test
    void a_law_guide_is_on_the_roster_until_he_leaves_it() {
        var matter = guide(1, "2023-05-15");
        guide(2, "2024-03-15");
        did("judicial-office", "law-guide", matter, "leave", "2025-04-01", "left", Map.of("reason", "moved"));
        today("2027-02-01");
        assertThat(years("law-guides-approved", 2023, 2026)).isEqualTo("1人 1人 0人 0人");
        assertThat(years("law-guides", 2023, 2026)).isEqualTo("1人 2人 1人 1人");
        assertThat(years("villages-with-law-guides", 2023, 2026)).isEqualTo("1个 2个 1个 1个");
        assertThat(years("law-guides-least", 2023, 2026)).isEqualTo("0人 0人 0人 0人");
        town.recounts();
    }

    @Test
    void three_guides_are_enough_for_a_village_and_two_are_not() {
        guide(1, "2023-05-15");
        guide(1, "2023-05-16");
        guide(2, "2023-05-15");
        guide(2, "2023-05-16");
        guide(2, "2023-05-17");
        today("2025-02-01");
        assertThat(years("villages-with-law-guides", 2022, 2024)).isEqualTo("0个 2个 2个");
        assertThat(years("villages-with-three-law-guides", 2022, 2024)).isEqualTo("0个 1个 1个");
    }

    @Test
    void a_mediator_counts_as_long_as_the_term_runs() {
        var entries = Map.<String, Object>ofEntries(
                Map.entry("mediator-name", "01"),
                Map.entry(
                        "person",
                        town.actor("village-mediator", village(SHIQIAO, 1)).person()),
                Map.entry("seat", village(SHIQIAO, 1)),
                Map.entry("level", "village"),
                Map.entry("duty", "member"),
                Map.entry("origin", "elected"),
                Map.entry("full-time", true),
                Map.entry("pay-source", "village"),
                Map.entry("fair-adult", true),
                Map.entry("education", "college"),
                Map.entry("since", "2022-06-01"),
                Map.entry("term-end", "2025-05-31"));
        did("judicial-office", "mediator", null, "enrol", "2022-06-08", null, entries);
        today("2026-02-01");
        assertThat(years("full-time-mediators", 2021, 2025)).isEqualTo("0人 1人 1人 1人 0人");
        assertThat(years("villages-with-mediators", 2021, 2025)).isEqualTo("0个 1个 1个 1个 0个");
        town.recounts();
    }

    @Test
    void a_group_has_the_members_of_the_paper_in_force_and_of_no_other() {
        var clerk = "party-government-office";
        var first = group("2022-03-01", "establish", null, "20");
        var second = group("2024-09-02", "adjust", first, "24");
        did(clerk, "leading-group", first, "replace", "2024-09-02", null, Map.of("by", "adjusted"));
        assertThat(second.closing()).isNull();
        today("2026-02-01");
        assertThat(years("group-members", 2021, 2025)).isEqualTo("0人 20人 20人 24人 24人");
        assertThat(years("groups-in-force", 2021, 2025)).isEqualTo("0个 1个 1个 1个 1个");
        town.recounts();
    }

    private Matter group(String day, String change, @Nullable Matter previous, String members) {
        var head = town.actor("party-secretary", SHIQIAO).person();
        var opened = new HashMap<String, Object>(Map.of("body", "全面依法治镇领导小组", "kind", "governance", "change", change));
        if (previous != null) {
            opened.putAll(Map.of("changed-on", day, "reason", "transfer", "previous", previous.number()));
        }
        var matter = did("party-government-office", "leading-group", null, "propose", day, null, opened);
        var entries = Map.<String, Object>of(
                "number",
                "石委〔" + day.substring(0, 4) + "〕9号",
                "leaders",
                List.of(head),
                "office-director",
                town.actor("party-government-office", SHIQIAO).person(),
                "members",
                members,
                "offices-due",
                "8",
                "offices",
                "8");
        return did("party-secretary", "leading-group", matter, "document", day, null, entries);
    }

    @Test
    void tasks_nobody_finished_lower_the_share_finished_in_time() {
        task("2026-03-31", "2026-03-20", "2026-04-02");
        task("2026-03-31", "2026-05-06", "2026-05-08");
        task("2026-03-31", null, null);
        task("2026-12-20", "2026-06-10", "2026-06-11");
        task("2026-12-20", null, null);
        today("2026-09-01");
        assertThat(figure("tasks-in-time-share", 2026)).isEqualTo("50%（2／4）");
        today("2026-12-21");
        assertThat(figure("tasks-in-time-share", 2026)).isEqualTo("40%（2／5）");
        town.recounts();
    }

    @Test
    void every_village_has_counsel_at_the_end_of_a_quarter_or_it_is_missing() {
        counsel("2026-02-02", "2026-02-02", "2026-08-31", 1);
        counsel("2025-01-06", "2025-01-06", "2027-12-31", 2);
        today("2026-09-01");
        assertThat(TestCoverages.told(new TestCoverages(town).year("counsel-in-villages", SHIQIAO, SHIQIAO, 2026)))
                .containsExactly("第1村 1M 1M 0R 0A", "第2村 1M 1M 1M 0A", "第3村 0E 0E 0R 0A");
    }

    @Test
    void a_chart_of_what_lasts_shows_what_there_was_at_the_end_of_each_month_that_has_begun() {
        counsel("2025-11-03", "2025-11-03", "2026-04-30", 1, 2);
        counsel("2026-02-02", "2026-02-02", "2027-02-01", 3);
        today("2026-06-15");
        var measures = List.of("village-counsel-engagements", "counsel-engagements");
        var monthly = town.figures.monthly(Scope.of(COUNTY), PlaceCode.of(SHIQIAO), measures, 2026);
        assertThat(told(monthly, "village-counsel-engagements")).isEqualTo("2 3 3 3 1 1");
        assertThat(told(monthly, "counsel-engagements")).isEqualTo("0 1 0 0 0 0 0 0 0 0 0 0");
    }

    private static String told(Map<String, List<BigDecimal>> monthly, String measure) {
        return Objects.requireNonNull(monthly.get(measure)).stream()
                .map(value -> value.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }
}
