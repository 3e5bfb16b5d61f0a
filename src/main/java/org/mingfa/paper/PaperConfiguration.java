package org.mingfa.paper;

import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Papers as a service of the application. */
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {

    @Bean
    Papers papers(LawLibrary law, Matters matters, Places places, Staff staff) {
        return new Papers(law, matters, places, staff);
    }
}
