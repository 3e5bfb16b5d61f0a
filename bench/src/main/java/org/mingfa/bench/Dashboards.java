package org.mingfa.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.mingfa.judging.Act;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Forwarding;
import org.mingfa.measure.Figures;
import org.mingfa.oversight.Comparing;
import org.mingfa.oversight.OversightLaw;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.region.Population;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reading figures: a township's year, a county of 25 townships side by side, the nation of 41,000 townships. Tallies are laid as a
 * realistic year leaves them, among those of other counties and years; then with ten times as much in each.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.mingfa.store",
            "org.mingfa.region",
            "org.mingfa.staff",
            "org.mingfa.matter",
            "org.mingfa.measure"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.mingfa\\.staff\\.signin\\..*"))
public class Dashboards {

    private static final Path DATA = Path.of("target", "bench-figures");
    private static final Path LAW = Path.of("..", "law");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String COUNTY = "990101";
    private static final int TOWNSHIPS = 25;
    private static final int VILLAGES = 20;
    private static final int NATION = 2_734;
    private static final int NATIONAL_MEASURES = 60;
    private static final int TIMES = 200;

    /** How much is laid: counties, and years of records in each. */
    private record Extent(int counties, int years) {}

    /** Village measures fill the year in each village, the others in the township. */
    private static final String LAY = """
            insert into tally (county, place, measure, part, year, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12)
            select code, place, :measure, p, y,
                   v, v + 1, v + 2, v + 3, v + 4, v + 5, v + 6, v + 7, v + 8, v + 9, v + 10, v + 11
            from (select c.code, c.code || lpad(t::text, 3, '0') || case when :villages then lpad(v::text, 3, '0') else '' end as place,
                         p, y, ((t * 7 + v * 3) % 9) * :times as v
                  from unnest(cast(:counties as text[])) as c(code), generate_series(1, :townships) t,
                       generate_series(1, :lastVillage) v, generate_series(2027 - :years, 2026) y, unnest(cast(:parts as text[])) p) laid
            on conflict (county, measure, year, place, part) do update
            set m1 = excluded.m1, m2 = excluded.m2, m3 = excluded.m3, m4 = excluded.m4, m5 = excluded.m5, m6 = excluded.m6,
                m7 = excluded.m7, m8 = excluded.m8, m9 = excluded.m9, m10 = excluded.m10, m11 = excluded.m11, m12 = excluded.m12
            """;

    private static final String LAY_NATION = """
            insert into county_year (county, year, measure, part, value)
            select (100000 + c)::text, y, :measure, p, (1 + c % 90) * :times
            from generate_series(1, :counties) c, generate_series(2025, 2026) y, unnest(cast(:parts as text[])) p
            on conflict (county, year, measure, part) do update set value = excluded.value
            """;

    @Bean
    Clock clock() {
        return Clock.fixed(TODAY.atTime(10, 0).atZone(Act.ZONE).toInstant(), Act.ZONE);
    }

    @Bean
    LawLibrary lawLibrary() {
        return LawLibrary.load(LAW);
    }

    /** @param arguments counties (ten when not named) and years of records (three) */
    public static void main(String[] arguments) throws Exception {
        var extent = new Extent(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3);
        BenchData.forget(DATA);
        var application = new SpringApplication(Dashboards.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        try (var context = application.run("--mingfa.data=" + DATA, "--mingfa.law=" + LAW)) {
            settle(context.getBean(Places.class), extent.counties());
            for (int times : new int[] {1, 10}) {
                lay(context, extent, times);
                System.out.println("values ×" + times);
                measure(context);
            }
        }
    }

    private static void settle(Places places, int counties) {
        var all = new ArrayList<Place>();
        for (int c = 1; c <= counties; c++) {
            var county = "9901%02d".formatted(c);
            all.add(place(county));
            for (int t = 1; t <= TOWNSHIPS; t++) {
                var township = "%s%03d".formatted(county, t);
                all.add(place(township));
                IntStream.rangeClosed(1, VILLAGES).forEach(v -> all.add(place("%s%03d".formatted(township, v))));
            }
        }
        places.add(Scope.everything(), all);
    }

    private static Place place(String code) {
        return new Place(code, "第" + code + "处", LocalDate.of(2020, 1, 1), null, null);
    }

    private static void lay(ApplicationContext context, Extent extent, int times) {
        var law = context.getBean(LawLibrary.class);
        var counties = IntStream.rangeClosed(1, extent.counties())
                .mapToObj("9901%02d"::formatted)
                .toArray(String[]::new);
        var laid = new ArrayList<String>();
        for (var measure : law.measures()) {
            if (measure instanceof Measure.Counted counted) {
                boolean inVillages =
                        counted.place() != null || counted.procedure().equals("dispute");
                context.getBean(ScopedTransactions.class).within(Scope.everything(), client -> {
                    laying(client, LAY, counted, times)
                            .param("counties", counties)
                            .param("villages", inVillages)
                            .param("townships", TOWNSHIPS)
                            .param("years", extent.years())
                            .param("lastVillage", inVillages ? VILLAGES : 1)
                            .update();
                    return laid.size() >= NATIONAL_MEASURES
                            ? 0
                            : laying(client, LAY_NATION, counted, times)
                                    .param("counties", NATION)
                                    .update();
                });
                laid.add(counted.id());
            }
        }
        var owner = context.getBean(ScopedTransactions.class);
        owner.within(
                Scope.everything(),
                client -> client.sql("update forwarded set measures = '{}'").update());
        Forwarding.fill(owner, law);
        long tallies = owner.reading(
                Scope.everything(),
                client -> client.sql("select count(*) from tally")
                        .query(Long.class)
                        .single());
        long years = owner.reading(
                Scope.everything(),
                client -> client.sql("select count(*) from county_year")
                        .query(Long.class)
                        .single());
        System.out.printf(
                "%,d tallies of %d counties over %d years, %,d county years; %d counted measures%n",
                tallies, extent.counties(), extent.years(), years, laid.size());
    }

    private static JdbcClient.StatementSpec laying(JdbcClient client, String sql, Measure.Counted counted, int times) {
        return client.sql(sql)
                .param("measure", counted.id())
                .param("parts", parts(counted))
                .param("times", BigDecimal.valueOf(times));
    }

    /** A duration falls into some numbers of days, a choice into a few codes, a round on its months; villages have fewer. */
    private static String[] parts(Measure.Counted counted) {
        return switch (counted.spread()) {
            case null -> new String[] {""};
            case Measure.Spread.Days _ ->
                IntStream.range(0, counted.procedure().equals("dispute") ? 4 : 20)
                        .mapToObj(String::valueOf)
                        .toArray(String[]::new);
            case Measure.Spread.Turns _ ->
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> LocalDate.of(2026, month, 1).toString())
                        .toArray(String[]::new);
            case Measure.Spread.Each _ ->
                IntStream.range(0, counted.place() != null ? 3 : 10)
                        .mapToObj(part -> "part-" + part)
                        .toArray(String[]::new);
        };
    }

    private static void measure(ApplicationContext context) throws IOException {
        var figures = context.getBean(Figures.class);
        var law = context.getBean(LawLibrary.class);
        var transactions = context.getBean(ScopedTransactions.class);
        var places = context.getBean(Places.class);
        var comparing =
                new Comparing(transactions, figures, places, new Population(transactions), OversightLaw.load(LAW, law));
        var township = COUNTY + "007";
        time(
                "township, every measure of a year",
                TIMES,
                () -> figures.ofYear(Scope.of(township), PlaceCode.of(township), 2026));
        time(
                "county, every measure of a year",
                TIMES / 4,
                () -> figures.ofYear(Scope.of(COUNTY), PlaceCode.of(COUNTY), 2026));
        time(
                "25 townships side by side",
                TIMES,
                () -> comparing.of(Scope.of(COUNTY), PlaceCode.of(COUNTY), 2026, TODAY));
        time(
                "nation, every measure rolled up",
                TIMES / 10,
                () -> figures.ofYear(Scope.everything(), PlaceCode.of(""), 2026));
    }

    private static void time(String what, int times, Runnable reading) throws IOException {
        for (int i = 0; i < times / 2; i++) {
            reading.run();
        }
        var nanos = new long[times];
        var before = CpuTime.now();
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            reading.run();
            nanos[i] = System.nanoTime() - began;
        }
        var used = CpuTime.now().minus(before);
        Arrays.sort(nanos);
        System.out.printf(
                "%-40s p50 %6.1f ms  p95 %6.1f ms  processor: program %.1f ms, server %.1f ms%n",
                what,
                nanos[times / 2] / 1e6,
                nanos[times * 95 / 100] / 1e6,
                used.program() / times / 1e3,
                used.server() / times / 1e3);
    }
}
