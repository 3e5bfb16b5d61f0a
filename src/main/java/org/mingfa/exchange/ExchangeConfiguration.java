package org.mingfa.exchange;

import org.mingfa.finding.Ledgers;
import org.mingfa.finding.Relations;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.mingfa.store.HeldFiles;
import org.mingfa.store.ScopedTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exchange as a service of the application. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    Import workbookImport(Matters matters, Staff staff, LawLibrary law) {
        return new Import(matters, staff, law);
    }

    @Bean
    ImportJobs importJobs(Import imports, Staff staff, HeldFiles files, ScopedTransactions transactions) {
        return new ImportJobs(imports, staff, files, new JobRows(transactions));
    }

    @Bean
    LedgerExport ledgerExport(Ledgers ledgers, Relations relations, Places places, Staff staff) {
        return new LedgerExport(ledgers, relations, places, staff);
    }

    @Bean
    LedgerTemplate ledgerTemplate(Places places) {
        return new LedgerTemplate(places);
    }

    @Bean
    ImportErrand importErrand(Import imports, Staff staff, Places places, LawLibrary law) {
        return new ImportErrand(imports, staff, places, law);
    }
}
