package org.mingfa.measure;

import org.mingfa.law.LawLibrary;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures as a service of the application. */
@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {

    @Bean
    Figures figures(ScopedTransactions transactions, LawLibrary law, Places places) {
        return new Figures(transactions, law, places);
    }

    @Bean
    Recount recount(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        return new Recount(transactions, law, staff);
    }
}
