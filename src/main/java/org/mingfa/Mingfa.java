package org.mingfa;

import java.nio.file.Path;
import java.time.Clock;
import org.mingfa.judging.Act;
import org.mingfa.law.LawLibrary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application. */
@SpringBootApplication
public class Mingfa {

    public static void main(String[] args) {
        SpringApplication.run(Mingfa.class, args);
    }

    /** The server's clock: the only clock there is. */
    @Bean
    Clock clock() {
        return Clock.system(Act.ZONE);
    }

    @Bean
    LawLibrary lawLibrary(@Value("${mingfa.law:${mingfa.home:.}/law}") Path folder) {
        return LawLibrary.load(folder);
    }
}
