package org.mingfa.staff;

import java.time.Clock;
import java.time.ZoneId;
import org.mingfa.law.LawLibrary;
import org.mingfa.region.Places;
import org.mingfa.store.ScopedTransactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People as services of the application. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    AuditTrail auditTrail(ScopedTransactions transactions, ObjectProvider<Clock> clock) {
        return new AuditTrail(transactions, china(clock));
    }

    @Bean
    Staff staff(
            ScopedTransactions transactions,
            Places places,
            LawLibrary law,
            AuditTrail audit,
            ObjectProvider<Clock> clock) {
        return new Staff(transactions, places, law, audit, china(clock));
    }

    @Bean
    Accounts accounts(ScopedTransactions transactions, Staff staff, AuditTrail audit, ObjectProvider<Clock> clock) {
        return new Accounts(transactions, staff, audit, china(clock));
    }

    @Bean
    Enrolments enrolments(Staff staff, Accounts accounts, Places places, LawLibrary law) {
        return new Enrolments(staff, accounts, places, law);
    }

    @Bean
    Tokens tokens(ScopedTransactions transactions, Staff staff, AuditTrail audit, ObjectProvider<Clock> clock) {
        return new Tokens(transactions, staff, audit, china(clock));
    }

    @Bean
    HandoverPapers handoverPapers(ScopedTransactions transactions) {
        return new HandoverPapers(transactions);
    }

    private static Clock china(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Shanghai")));
    }
}
