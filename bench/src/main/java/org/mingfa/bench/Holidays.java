package org.mingfa.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.HolidayYear;
import org.mingfa.holiday.HolidayNotice;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.holiday.MakeUpDay;
import org.mingfa.holiday.TimeOff;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Answer;
import org.mingfa.matter.DeadlineRounds;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open matters of one county, each with a deadline that a corrected notice moves: how long until all have moved, and how
 * long an act recorded beside it takes. The notice is made up: 2026 with one working day taken and one given.
 */
public class Holidays {

    private static final Path DATA = Path.of("target", "bench-holidays");
    private static final int BATCH = 1_000;
    private static final LocalDate SINCE = LocalDate.of(2026, 6, 1);

    /** @param arguments how many matters, 100,000 when not said; {@code quiet} behind it for no work beside */
    public static void main(String[] arguments) throws Exception {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        boolean beside = arguments.length < 2 || !arguments[1].equals("quiet");
        BenchData.forget(DATA);
        try (var context = OneTownship.run(DATA)) {
            var staff = context.getBean(Staff.class);
            var law = context.getBean(LawLibrary.class);
            var clerk = OneTownship.settle(context.getBean(Places.class), staff, "disclosure-clerk");
            var holidays = new HolidayNotices(
                    context.getBean(ScopedTransactions.class),
                    context.getBean(JdbcClient.class),
                    context.getBean(AuditTrail.class),
                    law.holidayYears(),
                    context.getBean(Clock.class));
            var living = law.withCalendar(holidays::calendar);
            var matters = context.getBean(Matters.class);
            fill(matters, clerk, number);
            var rounds = new DeadlineRounds(
                    context.getBean(ScopedTransactions.class),
                    living,
                    staff,
                    matters,
                    holidays,
                    context.getBean(Clock.class));
            holidays.put(county(clerk), changed(law.holidayYears()), 0);
            measure(rounds, beside ? matters : null, clerk, number);
        }
    }

    /** The clerk's county, entering the notice. */
    private static Actor county(Actor clerk) {
        return new Actor(
                PlaceCode.of(clerk.county()),
                clerk.person(),
                clerk.name(),
                clerk.post(),
                "county-law-office",
                clerk.roleName(),
                clerk.unit(),
                clerk.unitName(),
                clerk.duties(),
                clerk.withheld());
    }

    private static HolidayNotice changed(List<HolidayYear> years) {
        var year = years.stream().filter(one -> one.year() == 2026).findFirst().orElseThrow();
        var off = new ArrayList<TimeOff>();
        year.holidays().forEach((day, name) -> off.add(new TimeOff(name, day, day)));
        off.add(new TimeOff("端午节", LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 2)));
        var worked = new ArrayList<MakeUpDay>();
        year.makeUpDays().forEach((day, name) -> worked.add(new MakeUpDay(day, name)));
        return new HolidayNotice(2026, "演练发电〔2026〕96号", SINCE, "基准测试", true, off, worked);
    }

    /** @param matters by which acts are recorded beside it, or null for none */
    private static void measure(DeadlineRounds rounds, @Nullable Matters matters, Actor clerk, int number)
            throws InterruptedException {
        var done = new AtomicBoolean();
        var times = new ArrayList<Double>();
        var work = Thread.ofPlatform().start(() -> {
            for (int i = 0; matters != null && !done.get(); i++) {
                long start = System.nanoTime();
                requireTaken(List.of(matters.take(clerk, proposal("旁办" + i))));
                times.add((System.nanoTime() - start) / 1e6);
                pause();
            }
        });
        long start = System.nanoTime();
        int moved = rounds.goOn();
        double seconds = (System.nanoTime() - start) / 1e9;
        done.set(true);
        work.join();
        System.out.printf("%d of %d deadlines moved in %.1f s, %.0f/s%n", moved, number, seconds, moved / seconds);
        var sorted = times.stream().mapToDouble(one -> one).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    "%d acts recorded beside it: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                    sorted.length,
                    sorted[sorted.length / 2],
                    sorted[sorted.length * 95 / 100],
                    sorted[sorted.length * 99 / 100]);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fill(Matters matters, Actor clerk, int number) {
        long start = System.nanoTime();
        try (var backfill = matters.backfill()) {
            for (int done = 0; done < number; done += BATCH) {
                int first = done;
                var batch = IntStream.range(first, Math.min(number, first + BATCH))
                        .mapToObj(i -> proposal("决定" + i).asHistory().once("%064x".formatted(i)))
                        .toList();
                backfill.take(clerk, batch, Holidays::requireTaken);
            }
        }
        System.out.printf("%d matters opened in %.0f s%n", number, (System.nanoTime() - start) / 1e9);
    }

    private static void requireTaken(List<Answer> answers) {
        if (!answers.stream().allMatch(Answer.Taken.class::isInstance)) {
            throw new IllegalStateException("not taken: " + answers.getFirst());
        }
    }

    /** A decision to be taken back within three working days: of a procedure of {@code law/}. */
    private static Proposal proposal(String number) {
        return Proposal.opening(
                "disclosure-withdrawal",
                "record",
                Entered.all(Map.of("number", number, "cause", "mistake", "changed-on", SINCE.toString())),
                List.of(new Act.Evidence("ground-document", "ab".repeat(32), "决定.pdf", "application/pdf", 9)),
                SINCE);
    }
}
