package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.LedgerOrder;
import org.mingfa.finding.LedgerQuery;
import org.mingfa.finding.LedgerState;
import org.mingfa.finding.Ledgers;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** What is done in January about the year before counts in the year before. */
@Tag("slow")
class AboutYearTest {

    @AutoClose
    private final TestTownship town = new TestTownship();

    private final Actor office = town.actor("party-government-office", SHIQIAO);

    AboutYearTest() throws IOException {}

    /** A person's hours of study, entered on a day. */
    private Matter studied(int year, String day) {
        town.watch.set(LocalDate.parse(day));
        return town.matterAfter(
                office,
                Proposal.opening(
                        "study-file",
                        "record",
                        Entered.all(entries(year)),
                        List.of(file("file")),
                        LocalDate.parse(day)));
    }

    private Map<String, Object> entries(int year) {
        var entries = new HashMap<String, Object>();
        entries.put("year-stated", year);
        entries.put("year-reason", "补记别的年度");
        entries.put("period", "year");
        entries.put("person", office.person());
        entries.put("post", "staff");
        List.of("training", "lectures", "online", "self-study", "total", "required-hours")
                .forEach(hours -> entries.put(hours, "0"));
        entries.put("exams-passed", true);
        entries.put("list-signed", true);
        return entries;
    }

    private String years(String measure) {
        return town.figures(SHIQIAO, measure, 2024, 2026);
    }

    @Test
    void a_study_file_of_the_year_before_counts_in_that_year_at_its_end() {
        studied(2025, "2026-01-07");
        assertThat(years("study-files")).isEqualTo("0份 1份 0份");
        assertThat(town.figures.monthly(Scope.of(COUNTY), PlaceCode.of(SHIQIAO), List.of("study-files"), 2025))
                .hasEntrySatisfying(
                        "study-files", months -> assertThat(months.getLast()).isEqualByComparingTo("1"));
        town.recounts();
    }

    @Test
    void one_that_is_entered_within_its_year_counts_on_its_day_and_one_entered_before_it_on_new_years_day() {
        studied(2025, "2025-07-01");
        studied(2026, "2025-12-20");
        assertThat(years("study-files")).isEqualTo("0份 1份 1份");
        var january = town.figures.through(Scope.of(COUNTY), PlaceCode.of(SHIQIAO), YearMonth.of(2026, 1));
        assertThat(Objects.requireNonNull(january.get("study-files")).inWords()).isEqualTo("1份");
        town.recounts();
    }

    @Test
    void a_corrected_year_moves_what_it_counts_and_a_void_one_counts_nowhere() {
        var matter = studied(2025, "2026-01-07");
        var corrected = town.mended(
                office, matter, new Act.Kind.Correcting(1, "年度写错"), entries(2024), LocalDate.of(2026, 1, 7));
        assertThat(years("study-files")).isEqualTo("1份 0份 0份");
        town.mended(office, corrected, new Act.Kind.Voiding("重复登记"), Map.of(), LocalDate.of(2026, 1, 7));
        assertThat(years("study-files")).isEqualTo("0份 0份 0份");
        town.recounts();
    }

    @Test
    void a_ledger_is_narrowed_by_the_year_its_matters_are_about() {
        studied(2025, "2026-01-07");
        studied(2026, "2026-01-08");
        assertThat(found("2025")).isEqualTo(1);
        assertThat(found("2026")).isEqualTo(1);
        assertThat(found("2024")).isZero();
        assertThat(found("去年")).isZero();
    }

    private long found(String year) {
        var procedure = town.law.inForce("study-file", town.today()).orElseThrow();
        var query = new LedgerQuery(
                PlaceCode.COUNTRY,
                "",
                null,
                null,
                LedgerState.ALIVE,
                Map.of("year", year),
                LedgerOrder.LATEST_FIRST,
                0);
        return new Ledgers(town.store.transactions())
                .page(office, procedure, query, town.today())
                .count();
    }

    @Test
    void a_province_reads_the_year_before_as_its_county_does() {
        studied(2025, "2026-01-07");
        town.figures.rollUp(COUNTY, 2025);
        assertThat(Objects.requireNonNull(town.figures
                                .ofYear(Scope.of("99"), PlaceCode.of("99"), 2025)
                                .get("study-files"))
                        .inWords())
                .isEqualTo("1份");
    }
}
