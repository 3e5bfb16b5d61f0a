package org.mingfa.oversight;

import java.nio.file.Path;
import java.time.Clock;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Matters;
import org.mingfa.measure.Figures;
import org.mingfa.region.Places;
import org.mingfa.region.Population;
import org.mingfa.store.ScopedTransactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Oversight as a service of the application. */
@Configuration(proxyBeanMethods = false)
class OversightConfiguration {

    @Bean
    OversightLaw oversightLaw(@Value("${mingfa.law:${mingfa.home:.}/law}") Path folder, LawLibrary law) {
        return OversightLaw.load(folder, law);
    }

    @Bean
    Comparing comparing(
            ScopedTransactions transactions, Figures figures, Places places, Population population, OversightLaw law) {
        return new Comparing(transactions, figures, places, population, law);
    }

    @Bean
    Assignments assignments(
            ScopedTransactions transactions, Matters matters, EvidenceStore evidence, Places places, Clock clock) {
        return new Assignments(transactions, matters, evidence, places, clock);
    }

    @Bean
    GapTasks gapTasks(ScopedTransactions transactions, Matters matters, EvidenceStore evidence, Places places) {
        return new GapTasks(transactions, matters, evidence, places);
    }

    @Bean
    OpenData openData(LawLibrary law, Figures figures, Places places) {
        return new OpenData(law, figures, places);
    }
}
