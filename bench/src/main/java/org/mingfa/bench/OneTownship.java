package org.mingfa.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.mingfa.judging.Act;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The application's own rooms without its screens, for one township and its publicity clerk. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.mingfa.store", "org.mingfa.region", "org.mingfa.staff", "org.mingfa.matter"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.mingfa\\.staff\\.signin\\..*"))
class OneTownship {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String COUNTY = "990101";
    private static final String TOWNSHIP = "990101001";

    /** A clock that runs, on a day whose holidays are known. */
    @Bean
    Clock clock() {
        var began = ZonedDateTime.of(TODAY.atTime(9, 0), Act.ZONE).toInstant();
        return Clock.offset(Clock.system(Act.ZONE), Duration.between(Instant.now(), began));
    }

    @Bean
    LawLibrary lawLibrary() {
        return LawLibrary.load(Path.of("..", "law"));
    }

    static ConfigurableApplicationContext run(Path data) {
        var application = new SpringApplication(OneTownship.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        return application.run("--mingfa.data=" + data);
    }

    /** Founds the township and hires its clerk. */
    static Actor settle(Places places, Staff staff) {
        return settle(places, staff, "publicity-clerk");
    }

    /** Founds the township and hires somebody in a role. */
    static Actor settle(Places places, Staff staff, String role) {
        var scope = Scope.of(COUNTY);
        places.add(scope, new Place(COUNTY, "云溪县", SINCE, null, null));
        places.add(scope, new Place(TOWNSHIP, "石桥镇", SINCE, null, null));
        var program = Actor.program(COUNTY);
        var unit = staff.addUnit(program, PlaceCode.of(TOWNSHIP), "普法办公室").id();
        var person = staff.hirePerson(program, PlaceCode.of(TOWNSHIP), "许静").id();
        staff.assignPost(program, person, unit, role, PlaceCode.of(TOWNSHIP), SINCE, null);
        return clerk(staff);
    }

    /** The clerk of a township that is settled already. */
    static Actor clerk(Staff staff) {
        return staff.roster(COUNTY).persons().stream()
                .flatMap(person -> staff.actors(COUNTY, person.id(), TODAY).stream())
                .findFirst()
                .orElseThrow();
    }
}
