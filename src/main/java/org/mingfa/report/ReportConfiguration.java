package org.mingfa.report;

import java.nio.file.Path;
import java.time.Clock;
import org.mingfa.law.LawLibrary;
import org.mingfa.measure.Figures;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The yearly report as a service of the application. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    ReportLaw reportLaw(@Value("${mingfa.law:${mingfa.home:.}/law}") Path folder, LawLibrary law) {
        return ReportLaw.load(folder, law);
    }

    @Bean
    AnnualReport annualReport(
            Figures figures,
            Places places,
            ScopedTransactions transactions,
            LawLibrary law,
            ReportLaw reports,
            Staff staff,
            Clock clock) {
        return new AnnualReport(figures, places, transactions, law, reports, staff, clock);
    }
}
