package org.mingfa.command;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingfa.command.law.LawProof;
import org.mingfa.guarding.RoundBook;
import org.mingfa.guarding.RoundBook.Round;
import org.mingfa.guarding.RoundTurns;
import org.mingfa.guarding.Sealing;
import org.mingfa.judging.Act;
import org.mingfa.matter.DeadlineRounds;
import org.mingfa.matter.DueReminders;
import org.mingfa.matter.HolidayReminder;
import org.mingfa.matter.Stall;
import org.mingfa.matter.Tending;
import org.mingfa.measure.Figures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What must be done every day without anybody asking: matters whose day has come are looked at again, yesterday is sealed.
 * Both do nothing when there is nothing to do, so they run at start and every hour, on however many machines, a round on one
 * of them at a time. What stops one round stops no other, and what one cannot do is told in the log and kept for the pages.
 */
final class Rounds implements ApplicationRunner {

    /** Acts recorded in the last moments of a day have been committed by then. */
    private static final LocalTime SETTLED = LocalTime.of(0, 10);

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** One round's work. */
    @FunctionalInterface
    private interface Work {
        /** Answers what could not be done. */
        List<Stall> make();
    }

    private final Tending tending;
    private final Sealing sealing;
    private final DeadlineRounds deadlines;
    private final HolidayReminder reminder;
    private final DueReminders reminders;
    private final Figures figures;
    private final RoundBook book;
    private final RoundTurns turns;
    private final LawProof.Proved law;
    private final Clock clock;

    Rounds(
            Tending tending,
            Sealing sealing,
            DeadlineRounds deadlines,
            HolidayReminder reminder,
            DueReminders reminders,
            Figures figures,
            RoundBook book,
            RoundTurns turns,
            LawProof.Proved law,
            Clock clock) {
        this.tending = tending;
        this.sealing = sealing;
        this.deadlines = deadlines;
        this.reminder = reminder;
        this.reminders = reminders;
        this.figures = figures;
        this.book = book;
        this.turns = turns;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Thread.ofVirtual().name("rounds").start(() -> {
            if (law.changed()) {
                recompute();
            }
            make();
            rollUp();
        });
    }

    @Scheduled(cron = "0 15 * * * *", zone = "Asia/Shanghai")
    void make() {
        round(Round.REMINDING, () -> {
            reminder.remind(today());
            int told = reminders.remind(today());
            if (told > 0) {
                LOG.info("例行巡检：发出期限提醒{}条。", told);
            }
            return List.of();
        });
        round(Round.TENDING, () -> {
            var tended = tending.tend(today());
            if (tended.looked() > 0) {
                LOG.info("例行巡检：{}件事项到了新的期限。", tended.looked());
            }
            return tended.stalls();
        });
        round(Round.SEALING, () -> {
            var now = clock.instant().atZone(Act.ZONE);
            var sealed = sealing.sealBefore(now.toLocalTime().isBefore(SETTLED) ? today().minusDays(1) : today());
            if (sealed.days() > 0) {
                LOG.info("例行巡检：封存{}个乡镇日。", sealed.days());
            }
            return sealed.stalls();
        });
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
        round(Round.FIGURES, () -> {
            int year = today().getYear();
            var stalls = new ArrayList<Stall>();
            for (var county : figures.counties()) {
                try {
                    figures.rollUp(county, year - 1);
                    figures.rollUp(county, year);
                } catch (RuntimeException bad) {
                    stalls.add(new Stall(county, county, "", "全县数据没有汇总；请系统管理员查看日志", bad));
                }
            }
            return stalls;
        });
    }

    /** Another program may be at its usual round, by a law that is not this one's: its turn is waited for. */
    private void recompute() {
        try {
            while (!round(Round.TENDING, () -> {
                var tended = tending.recompute(today());
                LOG.info("法规制度库或者程序有变动，已重新计算{}件未结事项的期限。", tended.looked());
                return tended.stalls();
            })) {
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns false when another program is at it. */
    private boolean round(Round round, Work work) {
        try {
            return turns.take(round.name(), () -> made(round, work));
        } catch (RuntimeException broken) {
            LOG.error("{}没有完成", round.chinese(), broken);
            return true;
        }
    }

    private void made(Round round, Work work) {
        try {
            var stalls = work.make();
            for (var stall : book.ended(round, stalls)) {
                LOG.warn("{}：{} {} {}", round.chinese(), stall.place(), stall.about(), stall.reason(), stall.cause());
            }
            if (!stalls.isEmpty()) {
                LOG.warn("{}：还有{}处没有完成，其余已经完成。", round.chinese(), stalls.size());
            }
        } catch (RuntimeException broken) {
            LOG.error("{}没有完成", round.chinese(), broken);
            brokeOff(round);
        }
    }

    private void brokeOff(Round round) {
        try {
            book.failed(round);
        } catch (RuntimeException alsoBroken) {
            LOG.error("{}没有完成，也没有记下", round.chinese(), alsoBroken);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(Act.ZONE).toLocalDate();
    }
}
