package org.mingfa.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.mingfa.guarding.Sealing;
import org.mingfa.judging.Act;
import org.mingfa.matter.DeadlineRounds;
import org.mingfa.matter.HolidayReminder;
import org.mingfa.matter.Tending;
import org.mingfa.measure.Figures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What must be done every day without anybody asking: matters whose day has come are looked at again, yesterday is sealed.
 * Both do nothing when there is nothing to do, so they run at start and every hour, on however many machines.
 */
final class Rounds implements ApplicationRunner {

    /** Acts recorded in the last moments of a day have been committed by then. */
    private static final LocalTime SETTLED = LocalTime.of(0, 10);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Tending tending;
    private final Sealing sealing;
    private final DeadlineRounds deadlines;
    private final HolidayReminder reminder;
    private final Figures figures;
    private final LawProof.Proved law;
    private final Clock clock;

    Rounds(
            Tending tending,
            Sealing sealing,
            DeadlineRounds deadlines,
            HolidayReminder reminder,
            Figures figures,
            LawProof.Proved law,
            Clock clock) {
        this.tending = tending;
        this.sealing = sealing;
        this.deadlines = deadlines;
        this.reminder = reminder;
        this.figures = figures;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Thread.ofVirtual().name("rounds").start(() -> {
            if (law.changed()) {
                int looked = tending.recompute(today());
                LOG.info("法规库有变动，已重新计算{}件未结事项的期限。", looked);
            }
            make();
            rollUp();
        });
    }

    @Scheduled(cron = "0 15 * * * *", zone = "Asia/Shanghai")
    void make() {
        reminder.remind(today());
        int tended = tending.tend(today());
        var now = clock.instant().atZone(Act.ZONE);
        var sealable = now.toLocalTime().isBefore(SETTLED) ? today().minusDays(1) : today();
        int sealed = sealing.sealBefore(sealable);
        if (tended + sealed > 0) {
            LOG.info("例行巡检：{}件事项到了新的期限，封存{}个乡镇日。", tended, sealed);
        }
    }

    /** A round over open deadlines that was broken off, here or in another process, goes on within a minute. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void goOnWithDeadlines() {
        int moved = deadlines.goOn();
        if (moved > 0) {
            LOG.info("节假日安排有变动，已重新计算期限，{}项期限有变化。", moved);
        }
    }

    /** Once a night, and at start: what lies above the counties is brought up to the day. */
    @Scheduled(cron = "0 45 1 * * *", zone = "Asia/Shanghai")
    void rollUp() {
        int year = today().getYear();
        for (var county : figures.counties()) {
            figures.rollUp(county, year - 1);
            figures.rollUp(county, year);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(Act.ZONE).toLocalDate();
    }
}
