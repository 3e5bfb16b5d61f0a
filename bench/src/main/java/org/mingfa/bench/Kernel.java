package org.mingfa.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingfa.judging.Act;
import org.mingfa.judging.Judge;
import org.mingfa.judging.Ruling;
import org.mingfa.judging.Standing;
import org.mingfa.law.LawLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long the kernel takes to judge the fortieth act of a matter and to say where the matter stands; and the law to load. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Kernel {

    private static final Path LAW = Path.of("..", "law");

    /** The matter, loaded once. */
    @State(Scope.Benchmark)
    public static class Loaded {
        final LongMatter matter = LongMatter.load(LAW);
        final LongMatter open = matter.withoutNotice();
        final List<Act> all = matter.all();
    }

    @Benchmark
    public Ruling judge(Loaded loaded) {
        var matter = loaded.matter;
        return Judge.judge(matter.procedure(), matter.acts(), matter.last(), matter.setting());
    }

    @Benchmark
    public Standing standing(Loaded loaded) {
        var matter = loaded.matter;
        return Standing.of(
                matter.procedure(), loaded.all, matter.setting(), matter.last().recordedOn());
    }

    @Benchmark
    public boolean judgeAndStanding(Loaded loaded) {
        return judge(loaded) instanceof Ruling.Allowed && standing(loaded).isOpen();
    }

    /** The same before the year's holiday notice is out, so that every end has to be bounded. */
    @Benchmark
    public boolean judgeAndStandingWithoutNotice(Loaded loaded) {
        var matter = loaded.open;
        return Judge.judge(matter.procedure(), matter.acts(), matter.last(), matter.setting()) instanceof Ruling.Allowed
                && Standing.of(
                                matter.procedure(),
                                loaded.all,
                                matter.setting(),
                                matter.last().recordedOn())
                        .isOpen();
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(3)
    public LawLibrary lawLoadedCold() {
        return LawLibrary.load(LAW);
    }

    /** As at every start after the first: what only proves the library is left out. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(3)
    public LawLibrary lawProvedLoadedCold() {
        return LawLibrary.loadProved(LAW);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public LawLibrary lawLoadedWarm() {
        return LawLibrary.load(LAW);
    }

    /** @param arguments as JMH takes them: which benchmarks, {@code -prof} … */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        var asked = new CommandLineOptions(arguments);
        var options = new OptionsBuilder().parent(asked);
        if (asked.getIncludes().isEmpty()) {
            options.include(Kernel.class.getName());
        }
        new Runner(options.build()).run();
    }
}
