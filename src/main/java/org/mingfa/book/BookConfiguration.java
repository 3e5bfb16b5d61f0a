package org.mingfa.book;

import java.nio.file.Path;
import org.mingfa.law.LawLibrary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The law book as a service of the application. */
@Configuration(proxyBeanMethods = false)
class BookConfiguration {

    @Bean
    LawBook lawBook(@Value("${mingfa.law:${mingfa.home:.}/law}") Path folder, LawLibrary law) {
        return new LawBook(law, folder);
    }
}
