package org.mingfa.measure;

import java.nio.file.Path;
import java.time.InstantSource;
import org.mingfa.judging.Act;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Forwarding;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures as a service of the application. */
@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {

    @Bean
    Figures figures(ScopedTransactions transactions, LawLibrary law, Places places, Staff staff, InstantSource clock) {
        Forwarding.fill(transactions, law);
        return new Figures(
                transactions,
                law,
                places,
                staff::roster,
                () -> clock.instant().atZone(Act.ZONE).toLocalDate());
    }

    @Bean
    CoverageLaw coverageLaw(@Value("${mingfa.law:${mingfa.home:.}/law}") Path folder, LawLibrary law) {
        return CoverageLaw.load(folder, law);
    }

    @Bean
    Coverages coverages(ScopedTransactions transactions, LawLibrary law, Places places, Staff staff) {
        return new Coverages(transactions, law, places, staff::roster);
    }

    @Bean
    Recount recount(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        Forwarding.fill(transactions, law);
        return new Recount(transactions, law, staff);
    }
}
