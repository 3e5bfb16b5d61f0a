package org.mingfa.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** The times of one thread's steps, in nanoseconds. */
final class Stopwatch {

    private long[] times = new long[1 << 14];
    private int count;

    <T> T step(Callable<T> step) throws Exception {
        long began = System.nanoTime();
        T answer = step.call();
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = System.nanoTime() - began;
        return answer;
    }

    long[] times() {
        return Arrays.copyOf(times, count);
    }
}
