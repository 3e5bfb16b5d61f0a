package org.mingfa.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.exchange.Import;
import org.mingfa.guarding.Sealing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Scenario;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Tending;
import org.mingfa.region.Places;
import org.mingfa.region.Population;
import org.mingfa.report.writing.ReportSteps;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.DemoLogins;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
import org.mingfa.store.StoreProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The demonstration as a service of the application, where {@code mingfa.demo} is true and nowhere else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("mingfa.demo")
class DemoConfiguration {

    @Bean
    DemoCounty.Services demoServices(
            ScopedTransactions transactions,
            LawLibrary law,
            Places places,
            Population population,
            Staff staff,
            Accounts accounts,
            Matters matters,
            EvidenceStore evidence,
            Sealing sealing,
            Tending tending,
            Import imports,
            ReportSteps reports) {
        return new DemoCounty.Services(
                transactions,
                law,
                places,
                population,
                staff,
                accounts,
                matters,
                evidence,
                sealing,
                tending,
                imports,
                reports);
    }

    @Bean
    DemoCounty demoCounty(
            DemoCounty.Services services,
            StoreProperties store,
            @Value("${mingfa.home:.}/examples/township-2023.xlsx") Path workbook,
            @Value("${mingfa.law:${mingfa.home:.}/law}") Path lawFolder,
            Clock clock) {
        return new DemoCounty(services, store.data(), workbook, Scenario.load(lawFolder), clock);
    }

    @Bean
    DemoLogins demoLogins() {
        List<DemoLogins.DemoLogin> offered = Foundation.logins();
        return () -> offered;
    }
}
