package org.mingfa.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.mingfa.judging.Act;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Recording acts end to end on the embedded PostgreSQL, beside what the bare database allows and what Flowable does, in one
 * run and on one server: each commit is forced to disk.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.mingfa.store", "org.mingfa.region", "org.mingfa.staff", "org.mingfa.matter"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.mingfa\\.staff\\.signin\\..*"))
public class Recording {

    private static final Path DATA = Path.of("target", "bench-data");

    /** A clock that runs, on a day whose holidays are known. */
    @Bean
    Clock clock() {
        var began = ZonedDateTime.of(2026, 6, 1, 9, 0, 0, 0, Act.ZONE).toInstant();
        return Clock.offset(Clock.system(Act.ZONE), Duration.between(Instant.now(), began));
    }

    @Bean
    LawLibrary lawLibrary() {
        return LawLibrary.load(Path.of("law"));
    }

    /** @param arguments threads, seconds a round, rounds, and which contenders (all when none is named) */
    public static void main(String[] arguments) throws Exception {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 16;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        var asked = arguments.length > 3 ? List.of(arguments).subList(3, arguments.length) : List.<String>of();
        BenchData.forget(DATA);
        var application = new SpringApplication(Recording.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        try (var context = application.run("--mingfa.data=" + DATA, "--mingfa.database.pool-size=" + threads)) {
            var townships = Country.settle(
                    context.getBean(Places.class), context.getBean(Staff.class), LocalDate.of(2026, 6, 1));
            var contenders = new ArrayList<Contender>();
            contenders.add(new ThroughMatters(context.getBean(Matters.class), townships, threads));
            contenders.add(new BareSql(context.getBean(DataSource.class), townships, threads));
            contenders.add(flowable(context.getBean(DataSource.class), threads));
            contenders.removeIf(one -> !asked.isEmpty() && asked.stream().noneMatch(one.name()::startsWith));
            print(measure(contenders, threads, seconds, rounds));
            for (var contender : contenders) {
                contender.close();
            }
        }
    }

    private static List<Round> measure(List<Contender> contenders, int threads, int seconds, int rounds)
            throws Exception {
        for (var contender : contenders) {
            Round.of(contender, threads, seconds); // warms up
        }
        var measured = new ArrayList<Round>();
        for (int i = 0; i < rounds; i++) {
            for (var contender : contenders) {
                var round = Round.of(contender, threads, seconds);
                System.out.printf("round %d  %s%n", i + 1, line(round));
                measured.add(round);
            }
        }
        return measured;
    }

    private static String line(Round round) {
        return "%-15s %8.0f steps/s   p50 %7.2f ms   p99 %7.2f ms   CPU a step: program %5.0f us, server %5.0f us"
                .formatted(
                        round.name(),
                        round.perSecond(),
                        round.p50(),
                        round.p99(),
                        round.cpu().program() / round.steps(),
                        round.cpu().server() / round.steps());
    }

    /** The median round of each contender, with the ratios that the design asks for. */
    private static void print(List<Round> measured) {
        System.out.println();
        var names = measured.stream().map(Round::name).distinct().toList();
        var medians = names.stream().map(name -> median(measured, name)).toList();
        medians.forEach(round -> System.out.printf(
                "median   %s   %5.2f of Mingfa%n",
                line(round), round.perSecond() / medians.getFirst().perSecond()));
    }

    private static Round median(List<Round> measured, String name) {
        var own = measured.stream()
                .filter(round -> round.name().equals(name))
                .sorted(Comparator.comparingDouble(Round::perSecond))
                .toList();
        return own.get(own.size() / 2);
    }

    private static Flowable flowable(DataSource ours, int connections) throws SQLException, java.io.IOException {
        String url;
        try (var connection = ours.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        var password = Files.readString(DATA.resolve("superuser.password")).strip();
        try (var connection = DriverManager.getConnection(database(url, "postgres"), "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("create database flowable");
        }
        return new Flowable(database(url, "flowable"), "postgres", password, connections);
    }

    private static String database(String url, String name) {
        return url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }
}
