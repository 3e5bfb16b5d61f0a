package org.mingfa.report.writing;

import java.time.Clock;
import org.mingfa.checking.Checker;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.matter.Companion;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.report.AnnualReport;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The writing of reports as services of the application. */
@Configuration(proxyBeanMethods = false)
class WritingConfiguration {

    @Bean
    Companion reportText() {
        return new ReportText();
    }

    @Bean
    ReportSteps reportSteps(
            AnnualReport report,
            ScopedTransactions transactions,
            Matters matters,
            EvidenceStore evidence,
            Companion reportText,
            Staff staff,
            Clock clock) {
        return new ReportSteps(report, new VersionStore(transactions), matters, evidence, reportText, staff, clock);
    }

    @Bean
    ReportWriting reportWriting(ReportSteps steps) {
        return steps.writing();
    }

    @Bean
    Signings signings(ReportSteps steps) {
        return steps.signings();
    }

    @Bean
    StoredReports storedReports(ReportWriting writing, Signings signings, Checker checker) {
        return new StoredReports(writing, signings, checker);
    }

    @Bean
    Receipts receipts(Signings signings, AnnualReport report, StoredReports stored, Places places) {
        return new Receipts(signings, report, stored, places);
    }
}
