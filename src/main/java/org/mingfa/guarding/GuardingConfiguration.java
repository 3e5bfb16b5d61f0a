package org.mingfa.guarding;

import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals and their proof as services of the application. */
@Configuration(proxyBeanMethods = false)
class GuardingConfiguration {

    @Bean
    Sealing sealing(ScopedTransactions transactions) {
        return new Sealing(transactions);
    }

    @Bean
    Verification verification(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        return new Verification(transactions, law, staff);
    }
}
