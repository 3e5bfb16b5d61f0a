package org.mingfa.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.exchange.Import;
import org.mingfa.guarding.Sealing;
import org.mingfa.judging.Act;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Scenario;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Tending;
import org.mingfa.region.Places;
import org.mingfa.region.Population;
import org.mingfa.report.writing.ReportProcedure;
import org.mingfa.report.writing.ReportSteps;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fictional county 云溪县 (990101): three townships at work from 2024 to yesterday. Everything is recorded by the real
 * services on a clock that goes through those days, so it is judged, chained, sealed and counted like real work; told again
 * on the same day it is the same but for its ids.
 */
public final class DemoCounty {

    /** The password of every account of the demonstration. */
    public static final String PASSWORD = "mingfa-demo-2026";

    /** The real services the county is made with. */
    public record Services(
            ScopedTransactions transactions,
            LawLibrary law,
            Places places,
            Population population,
            Staff staff,
            Accounts accounts,
            Matters matters,
            EvidenceStore evidence,
            Sealing sealing,
            Tending tending,
            Import imports,
            ReportSteps reports) {}

    private static final Logger LOG = LoggerFactory.getLogger(DemoCounty.class);

    private final Services services;
    private final Path data;
    private final Path unfinished;
    private final Path workbook;
    private final List<Scenario> cases;
    private final Clock clock;

    /**
     * @param data the data directory, where a seeding that has not come to its end leaves its mark
     * @param workbook the ledgers of an earlier year of the first township, carried over where the file is there
     * @param cases the worked cases of the law library
     * @param clock the real one; life ends on the last working day before its today
     */
    public DemoCounty(Services services, Path data, Path workbook, List<Scenario> cases, Clock clock) {
        this.services = services;
        this.data = data.toAbsolutePath();
        this.unfinished = data.resolve("demo-unfinished");
        this.workbook = workbook;
        this.cases = List.copyOf(cases);
        this.clock = clock;
    }

    /**
     * Fills an empty database; one that holds anything is left alone.
     *
     * @param progress told in Chinese how far it is
     * @return whether the county was made now
     * @throws HalfSeeded when an earlier seeding was cut off
     */
    public boolean seedIfEmpty(PrintStream progress) {
        if (!services.places().under(PlaceCode.COUNTRY, Level.PROVINCE).isEmpty()) {
            if (Files.exists(unfinished)) {
                throw new HalfSeeded(data);
            }
            return false;
        }
        long began = System.nanoTime();
        mark();
        seed(progress);
        unmark();
        progress.println(
                "演示县建成，用时" + Duration.ofNanos(System.nanoTime() - began).toSeconds() + "秒。演示账号的密码都是 " + PASSWORD);
        return true;
    }

    private void seed(PrintStream progress) {
        progress.println("正在建立虚构的云溪县（人物、地点均为虚构），只在第一次启动时进行……");
        var foundation =
                new Foundation(services.places(), services.population(), services.staff(), services.accounts());
        progress.println("区划：" + foundation.layPlaces() + "个。");
        progress.println("人员：" + foundation.engagePeople() + "人。");
        live(progress);
        var today = LocalDate.ofInstant(clock.instant(), Act.ZONE);
        progress.println("日封：" + services.sealing().sealBefore(today).days() + "个。");
        services.tending().tend(today);
        carryOver(today, progress);
    }

    /** What the first township kept in a workbook before it had the program, entered by its publicity clerk. */
    private void carryOver(LocalDate today, PrintStream progress) {
        if (!Files.isReadable(workbook)) {
            return;
        }
        var clerk = services.staff().roster(Foundation.COUNTY).persons().stream()
                .filter(person -> Foundation.CLERK.equals(person.login()))
                .flatMap(person -> services.staff().actors(Foundation.COUNTY, person.id(), today).stream())
                .findFirst()
                .orElseThrow();
        try {
            var result = services.imports().run(clerk, workbook, _ -> {}, null);
            progress.println("补录" + clerk.unitName() + "以前年度的台账：" + result.inWords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void live(PrintStream progress) {
        try (var townships = Executors.newVirtualThreadPerTaskExecutor()) {
            var living = new ArrayList<Future<String>>();
            for (var code : Foundation.townships()) {
                var town = town(code);
                living.add(townships.submit(() -> live(town)));
            }
            living.forEach(township -> progress.println(ended(township)));
        }
    }

    private Town town(String code) {
        var places = services.places();
        var place = PlaceCode.of(code);
        return new Town(
                code,
                places.name(place),
                places.villagesOf(place),
                services.staff().roster(Foundation.COUNTY),
                services.law(),
                lastDay());
    }

    /** The last working day before today. */
    private LocalDate lastDay() {
        var day = LocalDate.ofInstant(clock.instant(), Act.ZONE).minusDays(1);
        return services.law().calendar().lastWorkingDayOnOrBefore(day);
    }

    private String live(Town town) {
        var time = new StoryTime();
        var matters = services.matters().on(time);
        var stage =
                new Stage(matters, services.staff(), new SampleFiles(services.evidence()), time, new NumbersByTitle());
        var repertoire = new Repertoire(town);
        var scripts = new ArrayList<>(repertoire.scripts());
        var shown = scripts.stream().map(script -> script.procedure).collect(Collectors.toSet());
        scripts.addAll(repertoire.heldByOthers());
        var stories = new ArrayList<Story>();
        for (var script : scripts) {
            stories.add(new Story(town, stage, script, town.code().hashCode() * 31L + stories.size()));
        }
        int turns = new Agenda(stories).play();
        shown.add(ReportProcedure.RELIES.procedure());
        var unfinished = new WorkedCases(town, stage).play(cases, shown);
        new YearlyReports(town, stage, services.reports(), services.places().name(PlaceCode.of(town.county()))).play();
        unfinished.forEach(LOG::debug);
        return town.name() + "：事项" + scripts.size() + "件，办理" + turns + "次。"
                + (unfinished.isEmpty() ? "" : "没有演完的场景" + unfinished.size() + "个。");
    }

    private static String ended(Future<String> township) {
        try {
            return township.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("演示县没有建完：被中断", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "演示县没有建完：" + Objects.requireNonNullElse(e.getCause(), e).getMessage(), e);
        }
    }

    private void mark() {
        try {
            Files.createDirectories(data);
            Files.writeString(unfinished, "演示数据正在生成。\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unmark() {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An earlier seeding was cut off; its beginning cannot be told from real work and is not touched. */
    public static final class HalfSeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HalfSeeded(Path data) {
            super("演示数据上次没有建完就被中断了，不能接着用。请停止程序，删除数据目录 " + data + "，再重新启动演示。");
        }
    }
}
