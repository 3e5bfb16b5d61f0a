package org.mingfa.staff;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application under test lives by a {@link TestClock}. */
@TestConfiguration
public class StandingClock {

    @Bean
    @Primary
    Clock testClock() {
        return new TestClock();
    }
}
