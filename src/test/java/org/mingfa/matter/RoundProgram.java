package org.mingfa.matter;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.holiday.Published;
import org.mingfa.holiday.Putting;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.staff.TestClock;
import org.mingfa.store.Scope;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A process of its own that goes on with the round of a holiday notice, and tells how far it has come, until it is done or
 * killed. The first of them makes the county, its open matters and the notice.
 */
final class RoundProgram {

    static final int MATTERS = 1200;
    static final String COUNTY = "990101";
    private static final String TOWNSHIP = "990101001";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 30);
    private static final int ROWS = 100;

    private RoundProgram() {}

    /** The program on 30 December 2026, by a clock that stands. */
    static ConfigurableApplicationContext open(String data) {
        var context = LoadProgram.open(data);
        var clock = (TestClock) context.getBean(Clock.class);
        clock.pass(Duration.between(
                clock.instant(),
                DAY.atTime(LocalTime.of(10, 0)).atZone(Act.ZONE).toInstant()));
        return context;
    }

    public static void main(String[] args) throws InterruptedException {
        var context = open(args[0]);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (context.getBean(Places.class).find(PlaceCode.of(COUNTY)).isEmpty()) {
            prepare(context);
        }
        out.println("ready");
        var rounds = context.getBean(DeadlineRounds.class);
        Thread.ofPlatform().daemon().start(() -> tell(context, out));
        rounds.goOn();
        out.println("done");
        Thread.currentThread().join();
    }

    private static void tell(ConfigurableApplicationContext context, PrintStream out) {
        int told = 0;
        while (true) {
            int seen = seen(context);
            if (seen > told) {
                out.println("seen " + seen);
                told = seen;
            }
        }
    }

    /** How many matters the round has done that are kept. */
    static int seen(ConfigurableApplicationContext context) {
        var notice = context.getBean(HolidayNotices.class).inForce().getLast();
        return context.getBean(DeadlineRounds.class)
                .progress(Actor.program(COUNTY), notice)
                .map(DeadlineRounds.Progress::seen)
                .orElse(0);
    }

    private static void prepare(ConfigurableApplicationContext context) {
        var staff = context.getBean(Staff.class);
        var from = LocalDate.of(2000, 1, 1);
        context.getBean(Places.class)
                .add(
                        Scope.everything(),
                        List.of(
                                new Place("99", "虚州省", from, null, null),
                                new Place("9901", "云州市", from, null, null),
                                new Place(COUNTY, "云溪县", from, null, null),
                                new Place(TOWNSHIP, "石桥镇", from, null, null)));
        var clerk = hire(staff, TOWNSHIP, "disclosure-clerk");
        var ground = context.getBean(EvidenceStore.class)
                .put(
                        COUNTY,
                        TOWNSHIP + "000",
                        new ByteArrayInputStream("决定\n".getBytes(StandardCharsets.UTF_8)),
                        "决定.txt",
                        "text/plain")
                .asEvidence("ground-document");
        try (var backfill = context.getBean(Matters.class).backfill()) {
            for (int first = 0; first < MATTERS; first += ROWS) {
                var rows = IntStream.range(first, first + ROWS)
                        .mapToObj(number -> withdrawal("决定" + number, ground))
                        .toList();
                backfill.take(clerk, rows, answers -> answers.forEach(TestTownship::taken));
            }
        }
        var put = context.getBean(HolidayNotices.class)
                .put(hire(staff, COUNTY, "county-law-office"), Published.exercise(), 0);
        if (!(put instanceof Putting.Kept)) {
            throw new IllegalStateException(put.toString());
        }
    }

    /** Its next step has three working days from 30 December. */
    private static Proposal withdrawal(String number, Act.Evidence ground) {
        return Proposal.opening(
                        "disclosure-withdrawal",
                        "record",
                        Entered.all(Map.of("number", number, "cause", "mistake", "changed-on", DAY.toString())),
                        List.of(ground),
                        DAY)
                .asHistory()
                .once(Chain.digest(number));
    }

    private static Actor hire(Staff staff, String code, String role) {
        var place = PlaceCode.of(code);
        var by = Actor.program(COUNTY);
        var unit = staff.addUnit(by, place, role);
        var person = staff.hirePerson(by, place, "经办人");
        var post = staff.assignPost(by, person.id(), unit.id(), role, place, LocalDate.of(2020, 1, 1), null);
        return staff.actor(COUNTY, post.id(), DAY).orElseThrow();
    }
}
