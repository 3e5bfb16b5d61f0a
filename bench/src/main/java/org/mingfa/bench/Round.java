package org.mingfa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/**
 * What one contender did in one round.
 *
 * @param steps how many steps were committed
 * @param seconds how long it took
 * @param p50 in milliseconds
 * @param p99 in milliseconds
 * @param cpu processor time used meanwhile
 */
record Round(String name, long steps, double seconds, double p50, double p99, CpuTime cpu) {

    double perSecond() {
        return steps / seconds;
    }

    /** Lets threads take matters through for some seconds; a matter begun is finished. */
    static Round of(Contender contender, int threads, int seconds) throws Exception {
        var before = CpuTime.now();
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        var tasks = new ArrayList<Callable<long[]>>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            tasks.add(() -> {
                var watch = new Stopwatch();
                while (System.nanoTime() < end) {
                    contender.matter(thread, watch);
                }
                return watch.times();
            });
        }
        var all = new ArrayList<long[]>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(tasks)) {
                all.add(done.get());
            }
        }
        var used = CpuTime.now().minus(before);
        return told(contender.name(), all, (System.nanoTime() - began) / 1e9, used);
    }

    private static Round told(String name, List<long[]> all, double seconds, CpuTime cpu) {
        var sorted = all.stream().flatMapToLong(LongStream::of).sorted().toArray();
        return new Round(name, sorted.length, seconds, at(sorted, 0.50), at(sorted, 0.99), cpu);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
