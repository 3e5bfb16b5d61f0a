package org.mingfa.book;

import java.nio.file.Path;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.texts.StatuteTexts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The law book as a service of the application. */
@Configuration(proxyBeanMethods = false)
class BookConfiguration {

    @Bean
    LawBook lawBook(@Value("${mingfa.law:${mingfa.home:.}/law}") Path folder, LawLibrary law, StatuteTexts texts) {
        return new LawBook(law, folder, texts);
    }

    /** What the county keeps beside the program; the folder need not be there. */
    @Bean
    StatuteTexts statuteTexts(
            @Value("${mingfa.statute-texts:${mingfa.home:.}/statute-texts}") Path folder, LawLibrary law) {
        return StatuteTexts.read(folder, law.statutes());
    }
}
