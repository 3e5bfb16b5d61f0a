package org.mingfa.matter;

import java.io.IOException;
import java.time.Clock;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.law.LawLibrary;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
import org.mingfa.store.StoreProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Matters as a service of the application. */
@Configuration(proxyBeanMethods = false)
class MatterConfiguration {

    @Bean
    PersonalData personalData(StoreProperties properties) throws IOException {
        return PersonalData.withKeyIn(properties.data().resolve("keys").resolve("personal-data.key"));
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
    Sealing sealing(ScopedTransactions transactions) {
        return new Sealing(transactions);
    }

    @Bean
    Tending tending(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        return new Tending(transactions, law, staff);
    }

    @Bean
    DeadlineRounds deadlineRounds(
            ScopedTransactions transactions, LawLibrary law, Staff staff, HolidayNotices holidays, Clock clock) {
        return new DeadlineRounds(transactions, law, staff, holidays, clock);
    }

    @Bean
    HolidayReminder holidayReminder(ScopedTransactions transactions, HolidayNotices holidays) {
        return new HolidayReminder(transactions, holidays);
    }

    @Bean
    Retelling retelling(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        return new Retelling(transactions, law, staff);
    }

    @Bean
    Verification verification(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        return new Verification(transactions, law, staff);
    }
}
