package org.mingfa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingfa.checking.AgainstRecords;
import org.mingfa.checking.Checker;
import org.mingfa.checking.Compared;
import org.mingfa.checking.Finding;
import org.mingfa.checking.Weight;
import org.mingfa.judging.Act;
import org.mingfa.law.Closing;
import org.mingfa.law.PlaceCode;
import org.mingfa.oversight.ComparedTownship;
import org.mingfa.oversight.Comparing;
import org.mingfa.oversight.Comparison;
import org.mingfa.report.AnnualReport;
import org.mingfa.report.writing.Hindrance;
import org.mingfa.report.writing.Receipts;
import org.mingfa.report.writing.ReportWriting;
import org.mingfa.report.writing.Signings;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** The yearly reports of the demonstration: published, sent back, being written, and sound where the program drafts them. */
class DemoReportsTest extends SeededCounty {

    /** What a report told from records by set sentences gives no reason for: rates, double counts, duties, figures. */
    private static final List<String> CRIES = List.of("D38", "D41", "D43", "D50");

    @Autowired
    private Staff staff;

    @Autowired
    private ReportWriting writing;

    @Autowired
    private Signings signings;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Comparing comparing;

    @Autowired
    private AnnualReport drafting;

    @Autowired
    private Checker checker;

    @Autowired
    private AgainstRecords ledger;

    @Test
    void one_township_has_published_its_last_report_another_was_sent_back_and_is_writing_this_years() {
        var today = LocalDate.now(Clock.system(Act.ZONE));
        int last = YearlyReports.ended(today.minusDays(1));
        var desk = receipts.of(countyOfficer(today), last, today);
        assertThat(desk).filteredOn(Receipts.Received::signed).singleElement().satisfies(one -> {
            assertThat(one.township().code()).isEqualTo("990101001");
            assertThat(one.late()).isFalse();
            // The sentences of the outline are alike in all townships; nobody copied them.
            assertThat(one.fromOthers()).isZero();
            assertThat(Objects.requireNonNull(one.docket()).matter().closing()).isEqualTo(Closing.COMPLETED);
        });
        assertThat(desk).filteredOn(one -> one.submitted() == null).hasSize(1);
        assertThat(signings.differences(countyOfficer(today), PlaceCode.of("990101001"), last))
                .isEmpty();
        var draft = writing.latest(countyOfficer(today), PlaceCode.of("990101002"), last + 1)
                .orElseThrow();
        assertThat(writing.hindrances(draft)).extracting(Hindrance::quotation).contains("260户", "18条");
        assertThat(writing.remarks(countyOfficer(today), PlaceCode.of("990101002"), last + 1))
                .hasSize(1);
    }

    @Test
    void the_comparison_tells_each_report_by_the_year_it_is_about() {
        var today = LocalDate.now(Clock.system(Act.ZONE));
        int last = YearlyReports.ended(today.minusDays(1));
        var done = comparing.of(Scope.of("990101"), PlaceCode.of("990101"), last, today);
        assertThat(done.townships())
                .filteredOn(one -> one.place().code().equals("990101001"))
                .extracting(ComparedTownship::report)
                .containsExactly(Comparison.Report.DONE);
        var running = comparing.of(Scope.of("990101"), PlaceCode.of("990101"), last + 1, today);
        assertThat(running.townships())
                .filteredOn(one -> one.place().code().equals("990101001"))
                .extracting(ComparedTownship::report)
                .containsExactly(Comparison.Report.RUNNING);
    }

    /** Dated on the day of the test, a draft of last year's report may rightly be late (D29). */
    @Test
    void the_checker_finds_nothing_to_mend_in_what_this_program_drafts_from_the_records() throws IOException {
        var today = LocalDate.now(Clock.system(Act.ZONE));
        int last = YearlyReports.ended(today.minusDays(1));
        for (var place : List.of("990101001", "990101002", "990101003")) {
            var file = DATA.resolve(place + ".docx");
            drafting.write(
                    Scope.of(place),
                    PlaceCode.of(place),
                    last,
                    file,
                    null,
                    new PrintStream(OutputStream.nullOutputStream()));
            var checked =
                    ledger.compare(checker.check(Checker.read(file), null), Scope.of(place), PlaceCode.of(place), last);
            assertThat(checked.compared()).as(place).isNotEmpty().allMatch(Compared::holds);
            assertThat(checked.findings()).as(place).noneMatch(one -> CRIES.contains(one.check()));
            assertThat(checked.findings())
                    .as(place)
                    .filteredOn(one -> one.severity() == Weight.FIX)
                    .extracting(Finding::check)
                    .isSubsetOf("D29");
        }
    }

    private Actor countyOfficer(LocalDate today) {
        return staff
                .roster(Foundation.COUNTY)
                .personsWith("county-law-office", PlaceCode.of(Foundation.COUNTY), today)
                .stream()
                .flatMap(person -> staff.actors(Foundation.COUNTY, person.id(), today).stream())
                .findFirst()
                .orElseThrow();
    }
}
