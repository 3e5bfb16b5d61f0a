package org.mingfa.staff;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application under test lives by a {@link TestClock}. */
@TestConfiguration
public class StandingClock {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
