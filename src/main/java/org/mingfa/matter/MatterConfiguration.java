package org.mingfa.matter;

import java.time.Clock;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.value.DataKey;
import org.mingfa.matter.value.PersonalData;
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
            return DataKey.open(DataKey.fileIn(properties.data()), transactions);
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
            ObjectProvider<Companion> companions,
            Clock clock) {
        SameParties.fill(transactions, law, personalData);
        Forwarding.fill(transactions, law);
        return new Matters(
                transactions,
                law,
                staff,
                places,
                personalData,
                companions.stream().toList(),
                clock);
    }

    @Bean
    Tending tending(ScopedTransactions transactions, LawLibrary law, Staff staff, Matters matters) {
        return new Tending(transactions, law, staff, matters);
    }

    @Bean
    DueReminders dueReminders(ScopedTransactions transactions, LawLibrary law) {
        return new DueReminders(transactions, law);
    }

    @Bean
    Handovers handovers(ScopedTransactions transactions, LawLibrary law, Staff staff, Matters matters) {
        return new Handovers(transactions, law, staff, matters);
    }

    @Bean
    DeadlineRounds deadlineRounds(
            ScopedTransactions transactions,
            LawLibrary law,
            Staff staff,
            Matters matters,
            HolidayNotices holidays,
            Clock clock) {
        return new DeadlineRounds(transactions, law, staff, matters, holidays, clock);
    }

    @Bean
    HolidayReminder holidayReminder(ScopedTransactions transactions, HolidayNotices holidays, LawLibrary law) {
        return new HolidayReminder(transactions, holidays, law);
    }

    @Bean
    Retelling retelling(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        return new Retelling(transactions, law, staff);
    }
}
