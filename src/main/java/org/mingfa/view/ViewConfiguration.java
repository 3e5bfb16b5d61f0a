package org.mingfa.view;

import java.nio.file.Path;
import org.mingfa.law.LawLibrary;
import org.mingfa.measure.Figures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Views as a service of the application. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    ViewLaw viewLaw(@Value("${mingfa.law:${mingfa.home:.}/law}") Path folder, LawLibrary law) {
        return ViewLaw.load(folder, law);
    }

    @Bean
    Views views(Figures figures) {
        return new Views(figures);
    }
}
