package org.mingfa.matter;

import java.nio.file.Path;
import java.time.Clock;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.law.LawLibrary;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
import org.mingfa.store.StoreFailure;
import org.mingfa.store.StoreProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Matters as a service of the application. */
@Configuration(proxyBeanMethods = false)
class MatterConfiguration {

    /** @param prove whether the program is opened only to prove what is recorded, which must go on without the key */
    @Bean
    PersonalData personalData(
            StoreProperties properties,
            ScopedTransactions transactions,
            @Value("${mingfa.prove:false}") boolean prove) {
        try {
            return DataKey.open(properties.data().resolve("keys").resolve("personal-data.key"), transactions);
        } catch (StoreFailure lack) {
            if (prove) {
                return PersonalData.without(lack);
            }
            throw lack;
        }
    }

    @Bean
    Matters matters(
            ScopedTransactions transactions,
            LawLibrary law,
            Staff staff,
            Places places,
            PersonalData personalData,
            Clock clock) {
        return new Matters(transactions, law, staff, places, personalData, clock);
    }

    @Bean
    WorkList workList(ScopedTransactions transactions) {
        return new WorkList(transactions);
    }

    @Bean
    Ledgers ledgers(ScopedTransactions transactions) {
        return new Ledgers(transactions);
    }

    @Bean
    Search search(ScopedTransactions transactions) {
        return new Search(transactions);
    }

    @Bean
    NoticeReader noticeReader(ScopedTransactions transactions) {
        return new NoticeReader(transactions);
    }

    @Bean
    RefusalReader refusalReader(ScopedTransactions transactions) {
        return new RefusalReader(transactions);
    }

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
    Tending tending(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        return new Tending(transactions, law, staff);
    }

    @Bean
    Retelling retelling(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        return new Retelling(transactions, law, staff);
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
