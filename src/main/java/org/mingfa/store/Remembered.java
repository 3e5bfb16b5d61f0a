package org.mingfa.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that seldom change, kept in memory as one immutable value. Whoever changes them says so with {@link #changed} in the
 * same transaction; this process sees its own change at once (after {@link #forget}), every other one within ten seconds.
 * Between two checks {@link #get} costs a comparison, and a check costs one row.
 *
 * @param <T> the value, immutable
 */
public final class Remembered<T> {

    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    /** @param doubt how often it had been doubted when it was read */
    private record Held<T>(T value, long revision, long checked, long doubt) {}

    private final String county;
    private final String room;
    private final Function<JdbcClient, T> read;
    private final Function<Function<JdbcClient, Held<T>>, Held<T>> run;
    private final boolean ownTransaction;
    private final LongSupplier nanos;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong doubts = new AtomicLong();
    private volatile @Nullable Held<T> held;

    private Remembered(
            String county,
            String room,
            Function<JdbcClient, T> read,
            Function<Function<JdbcClient, Held<T>>, Held<T>> run,
            boolean ownTransaction,
            LongSupplier nanos) {
        this.county = county;
        this.room = room;
        this.read = read;
        this.run = run;
        this.ownTransaction = ownTransaction;
        this.nanos = nanos;
    }

    /** Rows of which every transaction sees all; may be asked for anywhere, also within a transaction. */
    public static <T> Remembered<T> open(JdbcClient client, String county, String room, Function<JdbcClient, T> read) {
        return new Remembered<>(county, room, read, work -> work.apply(client), false, System::nanoTime);
    }

    /** Rows that a scope protects; read in a transaction of their own, so not to be asked for within another. */
    public static <T> Remembered<T> scoped(
            ScopedTransactions transactions, Scope scope, String county, String room, Function<JdbcClient, T> read) {
        return scoped(transactions, scope, county, room, read, System::nanoTime);
    }

    static <T> Remembered<T> scoped(
            ScopedTransactions transactions,
            Scope scope,
            String county,
            String room,
            Function<JdbcClient, T> read,
            LongSupplier nanos) {
        return new Remembered<>(county, room, read, work -> transactions.reading(scope, work::apply), true, nanos);
    }

    /** Tells every process that the rows have changed. Until the transaction ends, others who change them wait. */
    public static void changed(JdbcClient client, String county, String room) {
        client.sql("""
                insert into revision (county, room, number) values (:county, :room, 1)
                on conflict (county, room) do update set number = revision.number + 1
                """).param("county", county).param("room", room).update();
    }

    /**
     * The value, at most ten seconds old.
     *
     * @throws IllegalStateException within a transaction, for a scoped one: ask before opening it
     */
    public T get() {
        if (ownTransaction && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("already in a transaction: ask for " + room + " before opening it");
        }
        Held<T> known = held;
        if (known != null && fresh(known)) {
            return known.value();
        }
        // Whoever holds a connection does not wait for somebody who may be waiting for one, but reads for itself.
        if (TransactionSynchronizationManager.isActualTransactionActive() && !reading.tryLock()) {
            return current().value();
        }
        if (!reading.isHeldByCurrentThread()) {
            reading.lock();
        }
        try {
            return current().value();
        } finally {
            reading.unlock();
        }
    }

    /** Looks again at the next occasion, without waiting for the ten seconds. */
    public void forget() {
        doubts.incrementAndGet();
    }

    private boolean fresh(Held<T> known) {
        return known.doubt() == doubts.get() && nanos.getAsLong() - known.checked() < FRESH;
    }

    private Held<T> current() {
        Held<T> known = held;
        if (known != null && fresh(known)) {
            return known;
        }
        long doubt = doubts.get();
        long now = nanos.getAsLong();
        Held<T> found = run.apply(client -> {
            long revision = revision(client);
            T value = known != null && known.revision() == revision ? known.value() : read.apply(client);
            return new Held<>(value, revision, now, doubt);
        });
        held = found;
        return found;
    }

    /** Read before the rows: rows newer than their number are read once more later, older ones never stay. */
    private long revision(JdbcClient client) {
        return client.sql("select number from revision where county = :county and room = :room")
                .param("county", county)
                .param("room", room)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
