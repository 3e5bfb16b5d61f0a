package org.mingfa.api;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.mingfa.Mingfa;
import org.mingfa.judging.Act;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.mingfa.staff.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The application as it runs, on a real database, at nine in the morning of 20 November 2026. */
@SpringBootTest(
        classes = Mingfa.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mingfa.data=target/test-api")
abstract class ApiTest {

    @TestBean
    protected @Nullable Clock clock;

    @LocalServerPort
    private int port;

    @Autowired
    private Places places;

    @Autowired
    private Staff staff;

    @Autowired
    private Tokens tokens;

    static Clock clock() {
        var now = ZonedDateTime.of(2026, 11, 20, 9, 0, 0, 0, Act.ZONE);
        return Clock.fixed(now.toInstant(), Act.ZONE);
    }

    Town town() {
        return new Town(port, places, staff, tokens);
    }
}
