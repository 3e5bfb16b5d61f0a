package org.mingfa.matter;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingfa.staff.Actor;

/**
 * History carried over (补录) batch by batch: while the database writes one batch, the next is judged. Each batch is a
 * transaction of its own, they are written in their order, and after one that cannot be written none is. For one thread,
 * which is also told the answers.
 */
public final class Backfill implements AutoCloseable {

    private record Writing(Judged judged, Future<Matters.Recorded> recorded, Consumer<List<Answer>> told) {}

    private final Matters matters;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("backfill").factory());
    private @Nullable Writing writing;

    Backfill(Matters matters) {
        this.matters = matters;
    }

    /**
     * Judges openings and begins to write them.
     *
     * @param proposals openings carried over, each with a key
     * @param told the answers in the order of the proposals, once they hold: during one of the next calls
     * @throws RuntimeException why the batch before could not be written; nothing of this one is, then
     */
    public void take(Actor actor, List<Proposal> proposals, Consumer<List<Answer>> told) {
        var before = writing;
        var judged = matters.judge(actor, proposals, before == null ? null : before.judged());
        boolean asForeseen = settle();
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("broken off between two batches");
        }
        if (proposals.isEmpty()) {
            told.accept(List.of());
            return;
        }
        var ready = asForeseen ? judged : matters.judge(actor, proposals, null);
        writing = new Writing(ready, writer.submit(() -> matters.record(ready)), told);
    }

    /**
     * Waits for the batch that is being written and tells its answers.
     *
     * @return whether it was written as it was judged
     * @throws RuntimeException why it could not be written
     */
    private boolean settle() {
        var under = writing;
        writing = null;
        if (under == null) {
            return true;
        }
        var recorded = await(under.recorded());
        under.told().accept(recorded.answers());
        return recorded.asJudged();
    }

    /** A batch that is being written is waited for in any case, so that what is told is what is stored. */
    private static Matters.Recorded await(Future<Matters.Recorded> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Waits until every answer has been told.
     *
     * @throws RuntimeException why the last batch could not be written
     */
    public void finish() {
        settle();
    }

    @Override
    public void close() {
        try {
            finish();
        } finally {
            writer.shutdown();
        }
    }
}
