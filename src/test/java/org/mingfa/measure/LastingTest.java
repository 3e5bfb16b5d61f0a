package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.calendar.HolidayYear;
import org.mingfa.calendar.WorkCalendar;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.Tending;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** What lasts is counted as long as it lasts, and what fell due whether or not anybody answered. */
@Tag("slow")
class LastingTest {

    private static final List<HolidayYear> NOTICES =
            LawLibrary.load(Path.of("law")).holidayYears();
    private static final AtomicReference<WorkCalendar> CALENDAR = new AtomicReference<>(new WorkCalendar(NOTICES));
    private static final LawLibrary LAW =
            LawLibrary.load(Path.of("src/test/resources/lasting")).withCalendar(CALENDAR::get);

    @AutoClose
    private final TestTownship town = new TestTownship(LAW);

    private final Actor clerk = town.actor("clerk", SHIQIAO);

    LastingTest() throws IOException {}

    private Matter taken(Proposal proposal) {
        return TestTownship.taken(town.matters.take(clerk, proposal)).matter();
    }

    private Matter engaged(String day, String from, String to, int... villages) {
        town.watch.set(LocalDate.parse(day));
        var served = java.util.Arrays.stream(villages)
                .mapToObj(number -> village(SHIQIAO, number))
                .toList();
        var entries = Map.<String, Object>of("title", "顾问", "villages", served, "from", from, "to", to);
        return taken(Proposal.opening("engagement", "sign", Entered.all(entries), List.of(), LocalDate.parse(day)));
    }

    private Matter step(Matter matter, String step, String day, @org.jspecify.annotations.Nullable String outcome) {
        town.watch.set(LocalDate.parse(day));
        return taken(Proposal.doing(Proposal.Target.of(matter), step, Map.of(), List.of(), LocalDate.parse(day))
                .ending(outcome));
    }

    private Matter requested(String day) {
        town.watch.set(LocalDate.parse(day));
        return taken(Proposal.opening(
                "request", "receive", Entered.all(Map.of("title", "申请")), List.of(), LocalDate.parse(day)));
    }

    private String figure(String measure, int year) {
        return town.figure(SHIQIAO, measure, year);
    }

    private void today(String day) {
        town.watch.set(LocalDate.parse(day));
    }

    @Test
    void an_engagement_of_three_years_counts_in_each_of_them_and_then_no_more() {
        engaged("2023-12-20", "2024-01-01", "2026-12-31", 1, 2);
        today("2027-02-01");
        assertThat(List.of(2023, 2024, 2025, 2026, 2027))
                .extracting(year -> figure("villages-engaged", year))
                .containsExactly("0个", "2个", "2个", "2个", "0个");
        assertThat(figure("villages-ever-engaged", 2027)).isEqualTo("0个");
        assertThat(figure("villages-engaged-share", 2025)).isEqualTo("66.7%（2／3）");
        town.recounts();
    }

    @Test
    void each_village_is_told_what_there_is_at_the_end_of_the_year_or_today() {
        engaged("2026-01-05", "2026-01-05", "2026-11-20", 1, 3);
        engaged("2026-01-05", "2026-03-01", "2027-12-31", 1, 2);
        var measure = (Measure.Counted) LAW.measure("village-engagements").orElseThrow();
        today("2026-11-20");
        assertThat(below(measure)).containsExactly("第1村 2", "第2村 1", "第3村 1");
        today("2026-11-21");
        assertThat(below(measure)).containsExactly("第1村 1", "第2村 1", "第3村 0");
    }

    private List<String> below(Measure.Counted measure) {
        return town
                .figures
                .below(Scope.of(COUNTY), PlaceCode.of(SHIQIAO), measure, Level.VILLAGE, 2026)
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().name() + " " + entry.getValue().toPlainString())
                .toList();
    }

    @Test
    void one_that_is_ended_early_counts_to_its_last_day_and_the_village_had_it_once() {
        var matter = engaged("2024-01-02", "2024-01-01", "2026-12-31", 1);
        step(matter, "end", "2025-06-30", "ended");
        today("2026-03-01");
        assertThat(figure("engagements", 2024)).isEqualTo("1项");
        assertThat(figure("engagements", 2025)).isEqualTo("0项");
        assertThat(figure("villages-engaged", 2025)).isEqualTo("0个");
        assertThat(figure("villages-ever-engaged", 2025)).isEqualTo("1个");
        assertThat(figure("villages-ever-engaged", 2026)).isEqualTo("0个");
        town.recounts();
    }

    @Test
    void two_for_one_village_count_it_once_and_a_year_that_runs_is_told_as_of_today() {
        engaged("2026-01-05", "2026-01-05", "2026-11-20", 1);
        engaged("2026-01-05", "2026-03-01", "2026-12-31", 1, 2);
        today("2026-11-20");
        assertThat(figure("engagements", 2026)).isEqualTo("2项");
        assertThat(figure("villages-engaged", 2026)).isEqualTo("2个");
        today("2026-11-21");
        assertThat(figure("engagements", 2026)).isEqualTo("1项");
        var february = town.figures.through(Scope.of(COUNTY), PlaceCode.of(SHIQIAO), YearMonth.of(2026, 2));
        assertThat(Objects.requireNonNull(february.get("engagements")).inWords())
                .isEqualTo("1项");
        var measure = LAW.measure("engagements").orElseThrow();
        assertThat(town.figures.behind(
                        Scope.of(COUNTY),
                        PlaceCode.of(SHIQIAO),
                        measure,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        10))
                .extracting(Figures.Contribution::day)
                .containsExactly(LocalDate.of(2026, 3, 1));
        town.recounts();
    }

    @Test
    void a_correction_of_its_last_day_and_a_voiding_move_the_figures() {
        var matter = engaged("2024-01-02", "2024-01-01", "2024-12-30", 1);
        today("2025-06-01");
        assertThat(figure("villages-engaged", 2024)).isEqualTo("0个");
        var corrected = taken(Proposal.doing(
                        Proposal.Target.of(matter),
                        "sign",
                        Entered.all(Map.of("to", "2025-12-31")),
                        List.of(),
                        LocalDate.of(2024, 1, 2))
                .as(new Act.Kind.Correcting(1, "写错了")));
        assertThat(figure("villages-engaged", 2024)).isEqualTo("1个");
        assertThat(figure("villages-engaged", 2025)).isEqualTo("1个");
        taken(Proposal.doing(Proposal.Target.of(corrected), "sign", Map.of(), List.of(), LocalDate.of(2025, 6, 1))
                .as(new Act.Kind.Voiding("重复登记")));
        assertThat(figure("villages-ever-engaged", 2024)).isEqualTo("0个");
        town.recounts();
    }

    @Test
    void silence_lowers_the_share_answered_in_time() {
        var answered = step(requested("2026-03-02"), "sort", "2026-03-03", "go");
        step(answered, "answer", "2026-03-10", null);
        var late = step(requested("2026-03-02"), "sort", "2026-03-03", "go");
        step(late, "answer", "2026-05-20", null);
        requested("2026-03-02");
        step(requested("2026-03-02"), "sort", "2026-03-03", "back");
        requested("2026-11-20");
        today("2026-12-03");
        assertThat(figure("in-time-share", 2026)).isEqualTo("33.3%（1／3）");
        today("2026-12-04");
        assertThat(figure("in-time-share", 2026)).isEqualTo("25%（1／4）");
        var march = town.figures.through(Scope.of(COUNTY), PlaceCode.of(SHIQIAO), YearMonth.of(2026, 3));
        assertThat(Objects.requireNonNull(march.get("due")).inWords()).isEqualTo("3件");
        town.recounts();
    }

    @Test
    void what_was_late_already_when_the_matter_ended_otherwise_stays_in_the_share() {
        var overdue = requested("2026-03-02");
        step(overdue, "sort", "2026-03-17", "back");
        var inTime = requested("2026-03-02");
        step(inTime, "sort", "2026-03-16", "back");
        today("2026-12-03");
        assertThat(figure("in-time-share", 2026))
                .as("the last day was 16 March")
                .isEqualTo("0%（0／1）");
        town.recounts();
    }

    @Test
    void a_holiday_notice_moves_the_day_on_which_something_falls_due() {
        CALENDAR.set(new WorkCalendar(NOTICES).until(2025));
        try {
            requested("2025-12-22");
            today("2026-01-12");
            var before = due(2026, 1);
            CALENDAR.set(new WorkCalendar(NOTICES));
            new Tending(town.store.transactions(), LAW, town.staff, town.matters).recompute(town.today());
            assertThat(List.of(before, due(2026, 1))).isEqualTo(List.of("2026-01-08", "2026-01-06"));
            town.recounts();
        } finally {
            CALENDAR.set(new WorkCalendar(NOTICES));
        }
    }

    /** The day of the one thing that fell due in a month. */
    private String due(int year, int month) {
        var from = LocalDate.of(year, month, 1);
        var measure = LAW.measure("due").orElseThrow();
        return town.figures
                .behind(Scope.of(COUNTY), PlaceCode.of(SHIQIAO), measure, from, from.plusMonths(1), 10)
                .getFirst()
                .day()
                .toString();
    }

    @Test
    void a_province_sees_what_its_county_sees() {
        engaged("2025-12-20", "2026-01-01", "2026-12-10", 1, 2);
        requested("2026-11-20");
        today("2026-11-30");
        town.figures.rollUp(COUNTY, 2026);
        var province = town.figures.ofYear(Scope.of("99"), PlaceCode.of("99"), 2026);
        var county = town.figures.ofYear(Scope.of(COUNTY), PlaceCode.of(COUNTY), 2026);
        assertThat(List.of("engagements", "villages-engaged", "due"))
                .allSatisfy(id -> assertThat(
                                Objects.requireNonNull(province.get(id)).inWords())
                        .isEqualTo(Objects.requireNonNull(county.get(id)).inWords()));
        assertThat(Objects.requireNonNull(county.get("due")).inWords()).isEqualTo("0件");
    }
}
