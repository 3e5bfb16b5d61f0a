package org.mingfa.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.jdbc.core.simple.JdbcClient;

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
                            .limit(NAMED)
                            .toList());
        }
    }

    private enum Phase {
        /** Every open matter, in order. */
        SWEEPING,
        /** Those in which others acted, perhaps by a calendar they still remembered, while the notice became known. */
        MENDING,
        DONE
    }

    private record Row(Phase phase, UUID after, boolean settled) {}

    /** @param ended whether nothing is left for now */
    private record Advance(int moved, boolean ended) {}

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRounds.class);
    private static final int BATCH = 200;
    private static final int NAMED = 20;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Duration REMEMBERED = Duration.ofSeconds(15);

    private static final String BEGIN = """
            insert into deadline_round (county, place, year, version, total)
            select :county, :county, :year, :version, count(*)
            from matter where county = :county and closing is null
            having not exists (
                select from deadline_round where county = :county and year = :year and version = :version)
            on conflict (county, year, version) do nothing
            """;

    private static final String CLAIM = """
            select phase, after, now() - begun > make_interval(secs => :remembered) as settled from deadline_round
            where county = :county and year = :year and version = :version
            for update skip locked
            """;

    private static final String MATTERS = """
             from matter where county = :county and closing is null and id > :after and changed >= :since
            order by id limit :batch for no key update
            """;

    private static final String ADVANCE = """
            update deadline_round
            set seen = seen + :seen, moved = moved + :moved, failed = failed + cardinality(cast(:failed as uuid[])),
                failed_matters = failed_matters || cast(:failed as uuid[]), after = :after, phase = :phase, advanced = now()
            where county = :county and year = :year and version = :version
            """;

    private static final String PROGRESS = """
            select county, total, seen, moved, failed, phase, failed_matters from deadline_round
            where year = :year and version = :version order by county
            """;

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Staff staff;
    private final HolidayNotices holidays;
    private final InstantSource clock;
    private final ReentrantLock running = new ReentrantLock();

    public DeadlineRounds(
            ScopedTransactions transactions,
            LawLibrary law,
            Staff staff,
            HolidayNotices holidays,
            InstantSource clock) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
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
            Thread.sleep(REMEMBERED.plusSeconds(1));
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
        begin(county, notice);
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

    private void begin(String county, KeptNotice notice) {
        transactions.within(
                Scope.everything(),
                client -> client.sql(BEGIN)
                        .param("county", county)
                        .param("year", notice.notice().year())
                        .param("version", notice.version())
                        .update());
    }

    private Advance advance(String county, KeptNotice notice, int size) {
        var roster = staff.roster(county);
        var again = new Restanding(law, today(), "国务院办公厅通知：" + notice.notice().number());
        return transactions.within(Scope.everything(), client -> {
            var claimed = claim(client, county, notice);
            if (claimed.isEmpty()) {
                return new Advance(0, true);
            }
            var row = claimed.get();
            var matters = matters(client, Register.COLUMNS, county, row, notice, size)
                    .query(Register::matter)
                    .list();
            if (matters.isEmpty()) {
                var next = row.phase() == Phase.SWEEPING ? Phase.MENDING : Phase.DONE;
                write(client, county, notice, new Restanding.Done(0, Map.of()), 0, FIRST, next);
                return new Advance(0, next == Phase.DONE);
            }
            var done = again.again(client, matters, roster);
            done.failed()
                    .forEach((matter, why) ->
                            LOG.warn("matter {} of {} cannot be worked out again", matter, county, why));
            int seen = row.phase() == Phase.SWEEPING ? matters.size() : 0;
            write(client, county, notice, done, seen, matters.getLast().id(), row.phase());
            return new Advance(done.moved(), false);
        });
    }

    /** Counts the next matter as failed and goes on behind it; nothing of it is read but its id. */
    private Advance passBy(String county, KeptNotice notice, RuntimeException why) {
        return transactions.within(Scope.everything(), client -> {
            var claimed = claim(client, county, notice);
            if (claimed.isEmpty()) {
                return new Advance(0, true);
            }
            var row = claimed.get();
            var id = matters(client, "id", county, row, notice, 1)
                    .query(UUID.class)
                    .single();
            var failed = new Restanding.Done(0, Map.of(id, why));
            write(client, county, notice, failed, row.phase() == Phase.SWEEPING ? 1 : 0, id, row.phase());
            return new Advance(0, false);
        });
    }

    private LocalDate today() {
        return clock.instant().atZone(Act.ZONE).toLocalDate();
    }

    /** Empty while another process is at it, when it is done, and until what others remembered is past. */
    private static Optional<Row> claim(JdbcClient client, String county, KeptNotice notice) {
        return client.sql(CLAIM)
                .param("remembered", REMEMBERED.toSeconds())
                .param("county", county)
                .param("year", notice.notice().year())
                .param("version", notice.version())
                .query((row, _) -> new Row(
                        Phase.valueOf(row.getString("phase")),
                        row.getObject("after", UUID.class),
                        row.getBoolean("settled")))
                .optional()
                .filter(row -> row.phase() == Phase.SWEEPING || (row.phase() == Phase.MENDING && row.settled()));
    }

    private static JdbcClient.StatementSpec matters(
            JdbcClient client, String columns, String county, Row row, KeptNotice notice, int size) {
        var since =
                row.phase() == Phase.SWEEPING ? Instant.EPOCH : notice.entered().minus(REMEMBERED);
        return client.sql("select " + columns + MATTERS)
                .param("county", county)
                .param("after", row.after())
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("batch", size);
    }

    private static void write(
            JdbcClient client,
            String county,
            KeptNotice notice,
            Restanding.Done done,
            int seen,
            UUID after,
            Phase phase) {
        client.sql(ADVANCE)
                .param("seen", seen)
                .param("moved", done.moved())
                .param("failed", done.failed().keySet().toArray(UUID[]::new))
                .param("after", after)
                .param("phase", phase.name())
                .param("county", county)
                .param("year", notice.notice().year())
                .param("version", notice.version())
                .update();
    }

    /** How far the round of a notice has come; empty where none was begun in the reader's scope. */
    public Optional<Progress> progress(Actor reader, KeptNotice notice) {
        var counties = transactions.reading(
                reader.scope(),
                client -> client.sql(PROGRESS)
                        .param("year", notice.notice().year())
                        .param("version", notice.version())
                        .query((row, _) -> progress(row))
                        .list());
        return counties.stream().reduce(Progress::plus);
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var county = row.getString("county");
        var failed = Stream.of((UUID[]) row.getArray("failed_matters").getArray())
                .limit(NAMED)
                .map(id -> new MatterKey(county, id))
                .toList();
        boolean swept = Phase.valueOf(row.getString("phase")) != Phase.SWEEPING;
        return new Progress(
                row.getInt("total"), row.getInt("seen"), row.getInt("moved"), row.getInt("failed"), swept, failed);
    }
}
