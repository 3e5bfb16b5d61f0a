package org.mingfa.finding;

import java.time.Clock;
import org.mingfa.law.LawLibrary;
import org.mingfa.region.Places;
import org.mingfa.store.ScopedTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is read back of matters, as services of the application. */
@Configuration(proxyBeanMethods = false)
class FindingConfiguration {

    @Bean
    WorkList workList(ScopedTransactions transactions, LawLibrary law) {
        return new WorkList(transactions, law);
    }

    @Bean
    FoundReader foundReader(ScopedTransactions transactions) {
        return new FoundReader(transactions);
    }

    @Bean
    Ledgers ledgers(ScopedTransactions transactions) {
        return new Ledgers(transactions);
    }

    @Bean
    Expectations expectations(ScopedTransactions transactions, LawLibrary law, Places places) {
        return new Expectations(transactions, law, places);
    }

    @Bean
    Search search(ScopedTransactions transactions) {
        return new Search(transactions);
    }

    @Bean
    Relations relations(ScopedTransactions transactions) {
        return new Relations(transactions);
    }

    @Bean
    NoticeReader noticeReader(ScopedTransactions transactions, Clock clock) {
        return new NoticeReader(transactions, clock);
    }

    @Bean
    RefusalReader refusalReader(ScopedTransactions transactions) {
        return new RefusalReader(transactions);
    }

    @Bean
    TrailReader trailReader(ScopedTransactions transactions) {
        return new TrailReader(transactions);
    }
}
