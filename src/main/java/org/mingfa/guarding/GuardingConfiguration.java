package org.mingfa.guarding;

import java.nio.file.Path;
import java.time.Clock;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
import org.mingfa.store.StoreProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals, their proof and the book of the daily rounds as services of the application. */
@Configuration(proxyBeanMethods = false)
class GuardingConfiguration {

    @Bean
    Sealing sealing(ScopedTransactions transactions, StoreProperties properties) {
        return new Sealing(transactions, seals(properties));
    }

    private static Path seals(StoreProperties properties) {
        return properties.data().toAbsolutePath().normalize().resolve("seals");
    }

    @Bean
    RoundBook roundBook(ScopedTransactions transactions, Clock clock) {
        return new RoundBook(transactions, clock);
    }

    @Bean
    RoundTurns turns(ScopedTransactions transactions) {
        return new RoundTurns(transactions);
    }

    @Bean
    Proving evidenceProof(EvidenceStore evidence, ScopedTransactions transactions) {
        return new EvidenceProof(evidence, transactions);
    }

    @Bean
    Verification verification(
            ScopedTransactions transactions,
            LawLibrary law,
            Staff staff,
            Places places,
            PersonalData key,
            StoreProperties properties,
            ObjectProvider<Proving> more) {
        var beside = new Verification.Beside(
                places, key, seals(properties), more.orderedStream().toList());
        return new Verification(transactions, law, staff, beside);
    }
}
