package org.mingfa.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mingfa.law.Covers;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Accusation;
import org.mingfa.matter.Matter;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;

/** A ledger nobody fills in: what others recorded of each, opened to who may see it. */
class ViewsTest {

    private static final PlaceCode HERE = PlaceCode.of(SHIQIAO);

    @AutoClose
    private final TestTownship town = new TestTownship();

    private final View study =
            ViewLaw.load(Path.of("law"), town.law).view("study").orElseThrow();
    private final Views views = new Views(town.figures);
    private final Actor clerk = town.actor("party-government-office", SHIQIAO);
    private final Actor lead = town.actor("enforcement-lead", SHIQIAO);
    private final Actor officer = town.actor("enforcement-officer", SHIQIAO);

    ViewsTest() throws IOException {}

    /** A session of an hour and a half; who is named stayed away, everybody else on the sheet was there. */
    private Matter session(String day, Actor away) {
        today(day);
        var says = new TreeMap<String, Object>(Map.of(
                "topic",
                "学习行政处罚法",
                "kind",
                "special",
                "held-on",
                day,
                "laws",
                List.of("《中华人民共和国行政处罚法》"),
                "posts",
                List.of("enforcement"),
                "chair",
                lead.person(),
                "hours",
                "1.5",
                "tested",
                false));
        says.put("content", List.of("administration"));
        var matter = town.did(clerk, null, "law-study", "convene", null, says);
        var absent = Map.of("person", away.person(), "kind", "absent");
        return town.did(
                clerk,
                matter,
                "law-study",
                "record",
                null,
                Map.of("hours", "1.5", "by-sheet", true, "away", List.of(absent)));
    }

    private void today(String day) {
        town.watch.set(LocalDate.parse(day));
    }

    private Map<String, List<String>> rows(PlaceCode place, int year) {
        var told = new TreeMap<String, List<String>>();
        views.rows(Actor.program(COUNTY).scope(), study, place, year)
                .forEach(row -> told.put(
                        row.subject().key(),
                        row.sums().stream().map(ViewsTest::plain).toList()));
        return told;
    }

    private static String plain(BigDecimal sum) {
        return sum.stripTrailingZeros().toPlainString();
    }

    private List<String> entries(Actor reader, Actor of, int year) {
        var told = new ArrayList<String>();
        var subject = views.subject(study, HERE, year, of.person()).orElseThrow();
        views.behind(reader.scope(), study, HERE, subject, year)
                .entries()
                .forEach(entry -> told.add(entry.record().day() + " "
                        + entry.measure().id() + " " + plain(entry.record().value())));
        return told;
    }

    @Test
    void each_in_post_has_a_row_of_what_the_sessions_say_of_him() {
        session("2026-12-07", lead);
        var second = session("2026-12-14", officer);
        today("2026-12-15");
        town.did(officer, second, "law-study", "make-up", null, Map.of("way", "recording", "hours", "2"));
        assertThat(rows(HERE, 2026))
                .containsEntry(lead.person(), List.of("1.5", "1", "0", "1.5", "0", "0", "0", "0"))
                .containsEntry(officer.person(), List.of("1.5", "1", "2", "3.5", "0", "0", "0", "0"))
                .containsEntry(clerk.person(), List.of("0", "0", "0", "0", "0", "0", "0", "0"));
        assertThat(entries(clerk, officer, 2026))
                .containsExactly(
                        "2026-12-07 study-hours-by-person 1.5",
                        "2026-12-14 study-missed-by-person 1",
                        "2026-12-15 study-made-up-hours-by-person 2");
        assertThat(rows(HERE, 2025)).containsEntry(lead.person(), List.of("0", "0", "0", "0", "0", "0", "0", "0"));
    }

    @Test
    void another_township_has_no_row_of_them_and_a_county_has_both() {
        session("2026-12-07", officer);
        var other = town.actor("enforcement-officer", LIUHE);
        assertThat(rows(PlaceCode.of(LIUHE), 2026)).containsKey(other.person()).doesNotContainKey(lead.person());
        assertThat(views.subject(study, PlaceCode.of(LIUHE), 2026, lead.person()))
                .isEmpty();
        assertThat(rows(PlaceCode.of(COUNTY), 2026)).containsKeys(other.person(), lead.person());
        var subject = views.subject(study, HERE, 2026, lead.person()).orElseThrow();
        assertThat(views.behind(other.scope(), study, HERE, subject, 2026).entries())
                .isEmpty();
    }

    @Test
    void a_column_of_one_part_shows_what_no_other_ledger_records() {
        today("2026-12-28");
        var training = Map.of("line", "training", "budget", "5000", "spent", "4000");
        var publicity = Map.of("line", "publicity", "budget", "0", "spent", "300");
        var says =
                Map.<String, Object>of("law-degree", "0", "public-lawyers", "0", "lines", List.of(training, publicity));
        town.did(clerk, null, "law-resources", "record", null, says);
        var spending =
                ViewLaw.load(Path.of("law"), town.law).view("law-spending").orElseThrow();
        var scope = Actor.program(COUNTY).scope();
        var row = views.rows(scope, spending, HERE, 2026).getFirst();
        assertThat(row.sums())
                .extracting(ViewsTest::plain)
                .as("five ledgers of payments, then what stands in none: publicity, counsel, mediation, training …")
                .containsExactly("0", "0", "0", "0", "0", "300", "0", "0", "4000", "0", "0");
        assertThat(views.behind(scope, spending, HERE, row.subject(), 2026).entries())
                .extracting(entry ->
                        entry.record().part() + " " + plain(entry.record().value()))
                .containsExactlyInAnyOrder("publicity 300", "training 4000");
    }

    /** An accusation is known to few; how many records there are is told to all. */
    @Test
    void what_is_withheld_is_counted_and_only_its_number_is_told() {
        today("2026-09-01");
        town.did(clerk, null, "petition", "register", null, Accusation.about("反映集体资金使用"));
        Measure.Counted petitions = town.law.countedFrom("petition").getFirst();
        var view = new View(
                "petitions",
                "信访",
                "信访",
                "工作规则",
                "各乡镇的信访。",
                new Covers.Places(Level.TOWNSHIP),
                List.of(new View.Column("登记", petitions, List.of(petitions), "")));
        var reader = town.actor("publicity-clerk", SHIQIAO);
        var row = views.rows(reader.scope(), view, HERE, 2026).getFirst();
        assertThat(row.sums()).extracting(ViewsTest::plain).containsExactly("1");
        var behind = views.behind(reader.scope(), view, HERE, row.subject(), 2026);
        assertThat(behind.entries()).isEmpty();
        assertThat(behind.withheld()).isEqualTo(1);
        assertThat(views.behind(Actor.program(COUNTY).scope(), view, HERE, row.subject(), 2026)
                        .entries())
                .hasSize(1);
    }
}
