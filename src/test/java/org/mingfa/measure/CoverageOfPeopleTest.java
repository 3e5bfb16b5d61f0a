package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.io.IOException;
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
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** What each officer, leader, office, township and date owes by the posts of the day, and whether it is there. */
@Tag("slow")
class CoverageOfPeopleTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @AutoClose
    private final TestTownship town = new TestTownship();

    private final Actor program = Actor.program(COUNTY);
    private final TestCoverages coverages = new TestCoverages(town);

    CoverageOfPeopleTest() throws IOException {}

    private String person(String name, String role, String unit, LocalDate from, @Nullable String to) {
        var person = town.staff.hirePerson(program, PlaceCode.of(SHIQIAO), name).id();
        var last = to == null ? null : LocalDate.parse(to);
        town.staff.assignPost(program, person, unit, role, PlaceCode.of(SHIQIAO), from, last);
        return person;
    }

    private String unit(String name) {
        return town.staff.addUnit(program, PlaceCode.of(SHIQIAO), name).id();
    }

    private Matter did(Actor actor, @Nullable Matter matter, String procedure, String step, Map<String, Object> says) {
        return town.did(actor, matter, procedure, step, null, says);
    }

    private Matter certified(String person, String issued, String validTo) {
        today(issued);
        var says = TestCertificates.valid(person, "9901" + person.substring(0, 6), issued, validTo);
        return did(clerk(), null, "officer-certificate", "record", says);
    }

    private Actor clerk() {
        return town.actor("party-government-office", SHIQIAO);
    }

    private void today(String day) {
        town.watch.set(LocalDate.parse(day));
    }

    private List<String> table(String rule, String place, int year) {
        return TestCoverages.told(coverages.year(rule, COUNTY, place, year));
    }

    @Test
    void every_officer_in_post_at_the_end_of_a_quarter_holds_a_certificate_that_runs() {
        var team = unit("综合行政执法队");
        var first = person("甲某", "enforcement-officer", team, LONG_AGO, null);
        person("乙某", "enforcement-officer", team, LocalDate.of(2026, 5, 10), null);
        var third = person("丙某", "enforcement-officer", team, LONG_AGO, "2026-06-30");
        certified(first, "2025-03-02", "2026-08-31");
        certified(third, "2025-03-02", "2030-03-01");
        today("2026-09-01");
        assertThat(table("officers-certified", SHIQIAO, 2026))
                .containsExactlyInAnyOrder("甲某 1M 1M 0R 0A", "乙某 0O 0E 0R 0A", "丙某 1M 1M 1O 0O");
        town.recounts();
    }

    @Test
    void a_certificate_that_is_suspended_taken_back_corrected_or_void_is_none() {
        var team = unit("综合行政执法队");
        var suspended = person("甲某", "enforcement-officer", team, LONG_AGO, null);
        var back = person("乙某", "enforcement-officer", team, LONG_AGO, null);
        var wrong = person("丙某", "enforcement-officer", team, LONG_AGO, null);
        var twice = person("丁某", "enforcement-officer", team, LONG_AGO, null);
        var one = certified(suspended, "2025-03-02", "2030-03-01");
        var two = certified(back, "2025-03-02", "2030-03-01");
        var three = certified(wrong, "2025-03-02", "2030-03-01");
        var four = certified(twice, "2025-03-02", "2030-03-01");
        today("2026-05-12");
        did(
                clerk(),
                one,
                "officer-certificate",
                "change",
                new HashMap<>(Map.of(
                        "document",
                        "暂扣决定",
                        "valid-to",
                        "2030-03-01",
                        "state",
                        "suspended",
                        "suspended-on",
                        "2026-05-11")));
        today("2026-06-12");
        did(clerk(), two, "officer-certificate", "end", Map.of("day", "2026-06-10", "cause", "withdrawn"));
        today("2026-09-01");
        corrected(three, Map.of("valid-to", "2026-03-30"));
        TestTownship.taken(town.matters.take(
                clerk(),
                Proposal.doing(Proposal.Target.of(four), "record", Map.of(), List.of(), town.today())
                        .as(new Act.Kind.Voiding("重复登记"))));
        assertThat(table("officers-certified", SHIQIAO, 2026))
                .containsExactlyInAnyOrder("甲某 1M 0E 0R 0A", "乙某 1M 0E 0R 0A", "丙某 0E 0E 0R 0A", "丁某 0E 0E 0R 0A");
        town.recounts();
    }

    @Test
    void a_figure_says_how_many_of_those_in_post_are_certified_at_the_end_and_on_every_day_they_were_in_post() {
        var team = unit("综合行政执法队");
        var always = person("甲某", "enforcement-officer", team, LONG_AGO, null);
        var since = person("乙某", "enforcement-officer", team, LocalDate.of(2025, 5, 10), null);
        var late = person("丙某", "enforcement-officer", team, LocalDate.of(2025, 5, 10), null);
        var left = person("丁某", "enforcement-officer", team, LONG_AGO, "2025-12-30");
        certified(always, "2025-01-01", "2026-06-30");
        certified(left, "2025-01-01", "2030-06-30");
        certified(since, "2025-05-10", "2030-05-09");
        certified(late, "2025-05-11", "2030-05-10");
        today("2026-09-01");
        var told = List.of("officers-certified", "officers-certified-share", "officers-certified-all-year");
        assertThat(told).extracting(id -> town.figure(SHIQIAO, id, 2025)).containsExactly("3人", "100%（3／3）", "2人");
        assertThat(told).extracting(id -> town.figure(SHIQIAO, id, 2026)).containsExactly("2人", "66.7%（2／3）", "2人");
        assertThat(town.figure(COUNTY, "officers-certified-share", 2026)).isEqualTo("66.7%（2／3）");
        town.figures.rollUp(COUNTY, 2026);
        assertThat(Objects.requireNonNull(town.figures
                                .ofYear(Scope.of("99"), PlaceCode.of("99"), 2026)
                                .get("officers-certified-share"))
                        .inWords())
                .isEqualTo("66.7%（2／3）");
        town.recounts();
    }

    private void corrected(Matter matter, Map<String, Object> says) {
        TestTownship.taken(town.matters.take(
                clerk(),
                Proposal.doing(
                                Proposal.Target.of(matter),
                                "record",
                                Entered.all(says),
                                List.of(),
                                LocalDate.of(2025, 3, 2))
                        .as(new Act.Kind.Correcting(1, "写错了"))));
    }

    @Test
    void what_stands_behind_a_row_are_the_records_of_that_person_alone() {
        var team = unit("综合行政执法队");
        var first = person("甲某", "enforcement-officer", team, LONG_AGO, null);
        var second = person("乙某", "enforcement-officer", team, LONG_AGO, null);
        var certificate = certified(first, "2025-03-02", "2030-03-01");
        certified(second, "2025-03-02", "2030-03-01");
        today("2026-09-01");
        var measure = town.law.measure("certificates-by-person").orElseThrow();
        var from = LocalDate.of(2026, 1, 1);
        var behind = town.figures.behind(
                Scope.of(COUNTY), PlaceCode.of(SHIQIAO), measure, first, from, from.plusYears(1), 10);
        assertThat(behind).extracting(Figures.Contribution::matter).containsExactly(certificate.id());
        assertThat(town.figures.behind(Scope.of(COUNTY), PlaceCode.of(SHIQIAO), measure, from, from.plusYears(1), 10))
                .hasSize(2);
    }

    @Test
    void a_leader_at_the_end_of_the_year_owes_the_statement_about_it_and_may_still_make_it_in_february() {
        var hall = unit("党政领导班子");
        var stays = town.actor("township-leader", SHIQIAO);
        person("乙某", "township-leader", hall, LocalDate.of(2026, 11, 10), null);
        person("丙某", "township-leader", hall, LONG_AGO, "2026-08-31");
        today("2026-12-30");
        assertThat(table("leaders-statement", SHIQIAO, 2026))
                .containsExactlyInAnyOrder(stays.name() + " 0R", "乙某 0R", "丙某 0O");
        stated(stays);
        assertThat(table("leaders-statement", SHIQIAO, 2026))
                .containsExactlyInAnyOrder(stays.name() + " 1M", "乙某 0R", "丙某 0O");
        today("2027-02-28");
        assertThat(table("leaders-statement", SHIQIAO, 2026)).contains("乙某 0R");
        today("2027-03-01");
        assertThat(table("leaders-statement", SHIQIAO, 2026)).contains("乙某 0E");
        assertThat(table("leaders-statement", SHIQIAO, 2027)).contains(stays.name() + " 0R");
        town.recounts();
    }

    /** The statement about 2026, in January 2027. */
    private void stated(Actor speaker) {
        var name = "duty-statement";
        today("2026-12-30");
        var matter = did(clerk(), null, name, "notice", Map.of("person", speaker.person(), "post", "leader"));
        matter = did(
                speaker,
                matter,
                name,
                "draft",
                Map.of("contents", List.of("study", "decisions", "duties", "shortcomings", "next")));
        matter = town.did(town.actor("judicial-office", SHIQIAO), matter, name, "verify", "passed", Map.of());
        matter = did(
                clerk(), matter, name, "convene", Map.of("held-on", "2027-01-08", "panel-posts", List.of("leaders")));
        today("2027-01-08");
        did(speaker, matter, name, "meeting", Map.of("form", "written"));
    }

    @Test
    void an_office_is_asked_while_anybody_is_in_it() {
        var lands = unit("自然资源所");
        var old = unit("撤销的站所");
        person("甲某", "office-clerk", lands, LONG_AGO, null);
        person("乙某", "office-clerk", lands, LONG_AGO, "2026-03-31");
        person("丙某", "office-clerk", old, LONG_AGO, "2025-12-31");
        today("2026-09-01");
        assertThat(table("offices-risk-points", SHIQIAO, 2026)).containsExactly("自然资源所 0E 0R");
        did(town.actor("discipline-officer", SHIQIAO), null, "integrity-risk-point", "find", risk(lands));
        assertThat(table("offices-risk-points", SHIQIAO, 2026)).containsExactly("自然资源所 0E 1M");
        town.recounts();
    }

    private static Map<String, Object> risk(String office) {
        return Map.of(
                "point",
                "审批",
                "office",
                office,
                "post",
                "经办",
                "power",
                "审批",
                "category",
                "process",
                "shows-as",
                "超时",
                "money",
                false);
    }

    @Test
    void each_township_of_a_county_is_a_row_and_a_date_is_missing_once_it_is_over() {
        today("2026-05-20");
        assertThat(table("townships-year-plan", COUNTY, 2026)).containsExactly("石桥镇 0R", "柳河乡 0R");
        assertThat(table("townships-year-plan", LIUHE, 2025)).containsExactly("柳河乡 0E");
        assertThat(table("key-dates", LIUHE, 2026)).contains("消费者权益日 0E", "全民国家安全教育日 0E", "民法典宣传月 0R", "国际禁毒日 0A");
        assertThat(table("key-dates", COUNTY, 2026)).contains("石桥镇消费者权益日 0E", "柳河乡消费者权益日 0E");
    }
}
