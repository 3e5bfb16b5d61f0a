package org.mingfa.checking;

import java.nio.file.Path;
import org.mingfa.law.LawLibrary;
import org.mingfa.measure.Figures;
import org.mingfa.region.Places;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checker of reports as a service of the application. */
@Configuration(proxyBeanMethods = false)
class CheckingConfiguration {

    @Bean
    CheckLaw checkLaw(@Value("${mingfa.law:${mingfa.home:.}/law}") Path folder, LawLibrary law) {
        return CheckLaw.load(folder, law);
    }

    @Bean
    Checker checker(CheckLaw law) {
        return new Checker(law);
    }

    @Bean
    AgainstRecords againstRecords(CheckLaw law, Figures figures, Places places) {
        return new AgainstRecords(law, figures, places);
    }
}
