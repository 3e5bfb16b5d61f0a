package org.mingfa.matter;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.holiday.HolidayNotice;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.holiday.KeptNotice;
import org.mingfa.holiday.Putting;
import org.mingfa.judging.Act;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out all open deadlines again after a holiday notice, county by county, some hundred matters in each transaction. How
 * far it came is kept with what it wrote: after a stop of whatever kind the next call goes on from there, and several
 * processes share the counties. A matter that cannot be worked out is counted and passed by.
 */
public final class DeadlineRounds {

    /**
     * How far the round of a notice has come in what the reader may see.
     *
     * @param total the matters that were open when it began
     * @param moved deadlines, not matters
     * @param failedMatters the first of those that could not be worked out
     */
    public record Progress(int total, int seen, int moved, int failed, boolean swept, List<MatterKey> failedMatters) {

        Progress plus(Progress other) {
            return new Progress(
                    total + other.total,
                    seen + other.seen,
                    moved + other.moved,
                    failed + other.failed,
                    swept && other.swept,
                    Stream.concat(failedMatters.stream(), other.failedMatters.stream())
                            .limit(RoundRows.NAMED)
                            .toList());
        }
    }

    /** @param ended whether nothing is left for now */
    private record Advance(int moved, boolean ended) {}

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRounds.class);
    private static final int BATCH = 200;

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Staff staff;
    private final Matters matters;
    private final HolidayNotices holidays;
    private final InstantSource clock;
    private final ReentrantLock running = new ReentrantLock();

    public DeadlineRounds(
            ScopedTransactions transactions,
            LawLibrary law,
            Staff staff,
            Matters matters,
            HolidayNotices holidays,
            InstantSource clock) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
        this.matters = matters;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * Keeps a notice and begins its round in the background.
     *
     * @param seen as {@link HolidayNotices#put} asks for it
     */
    public Putting take(Actor actor, HolidayNotice notice, int seen) {
        var put = holidays.put(actor, notice, seen);
        if (put instanceof Putting.Kept) {
            Thread.ofVirtual().name("deadline-round").start(this::goOnUntilSettled);
        }
        return put;
    }

    private void goOnUntilSettled() {
        try {
            goOn();
            Thread.sleep(RoundRows.REMEMBERED.plusSeconds(1));
            goOn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on with every round that is not done, unless this process is at it already; returns how many deadlines moved. */
    public int goOn() {
        if (!running.tryLock()) {
            return 0;
        }
        try {
            int moved = 0;
            for (var notice : holidays.inForce()) {
                for (var county = next(""); county != null; county = next(county)) {
                    moved += goOn(county, notice);
                }
            }
            return moved;
        } finally {
            running.unlock();
        }
    }

    private @Nullable String next(String county) {
        return transactions.reading(Scope.everything(), client -> Tending.nextCounty(client, county));
    }

    private int goOn(String county, KeptNotice notice) {
        transactions.within(Scope.everything(), client -> new RoundRows(client, county, notice).begin());
        int moved = 0;
        int oneByOne = 0;
        while (true) {
            int size = oneByOne > 0 ? 1 : BATCH;
            Advance advance;
            try {
                advance = advance(county, notice, size);
            } catch (RuntimeException e) {
                LOG.warn(
                        "round {} of county {}: {} matters could not be written",
                        notice.notice().year(),
                        county,
                        size,
                        e);
                if (size > 1) {
                    oneByOne = BATCH;
                    continue;
                }
                advance = passBy(county, notice, e);
            }
            moved += advance.moved();
            oneByOne = Math.max(0, oneByOne - 1);
            if (advance.ended()) {
                return moved;
            }
        }
    }

    private Advance advance(String county, KeptNotice notice, int size) {
        var roster = staff.roster(county);
        var again = new Restanding(law, today(), "国务院办公厅通知：" + notice.notice().number(), matters::lapsed);
        return transactions.within(Scope.everything(), client -> {
            var rows = new RoundRows(client, county, notice);
            var claimed = rows.claim();
            if (claimed.isEmpty()) {
                return new Advance(0, true);
            }
            var at = claimed.get();
            var matters = rows.matters(at, size);
            if (matters.isEmpty()) {
                return new Advance(0, rows.endPhase(at));
            }
            var done = again.again(client, matters, roster);
            done.failed()
                    .forEach((matter, why) ->
                            LOG.warn("matter {} of {} cannot be worked out again", matter, county, why));
            rows.advance(at, done, matters.size(), matters.getLast().id());
            return new Advance(done.moved(), false);
        });
    }

    /** Counts the next matter as failed and goes on behind it; nothing of it is read but its id. */
    private Advance passBy(String county, KeptNotice notice, RuntimeException why) {
        return transactions.within(Scope.everything(), client -> {
            var rows = new RoundRows(client, county, notice);
            var claimed = rows.claim();
            if (claimed.isEmpty()) {
                return new Advance(0, true);
            }
            var at = claimed.get();
            var id = rows.next(at);
            rows.advance(at, new Restanding.Done(0, Map.of(id, why)), 1, id);
            return new Advance(0, false);
        });
    }

    private LocalDate today() {
        return clock.instant().atZone(Act.ZONE).toLocalDate();
    }

    /** How far the round of a notice has come; empty where none was begun in the reader's scope. */
    public Optional<Progress> progress(Actor reader, KeptNotice notice) {
        return transactions.reading(reader.scope(), client -> RoundRows.progress(client, notice)).stream()
                .reduce(Progress::plus);
    }
}
