package org.mingfa.store;

import java.time.Duration;

/** Waiting for another process, which can only be asked again and again: short naps until a time is up. */
final class Pause {

    private final long end;
    private final Duration nap;

    Pause(Duration limit, Duration nap) {
        this.end = System.nanoTime() + limit.toNanos();
        this.nap = nap;
    }

    /** Naps; false when the time is up. */
    boolean goesOn() {
        if (System.nanoTime() > end) {
            return false;
        }
        try {
            Thread.sleep(nap);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database server", e);
        }
    }
}
