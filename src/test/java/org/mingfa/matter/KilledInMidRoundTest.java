package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.guarding.Verification;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.staff.Actor;
import org.mingfa.store.OtherJvm;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * kill -9 of the program while it works out deadlines after a holiday notice: the next one goes on where that was, each deadline
 * moves once, and who answers for it is told once.
 */
@Tag("slow")
class KilledInMidRoundTest {

    private static final int BATCH = 200;

    @TempDir
    private Path home;

    @Test
    void the_round_goes_on_and_nobody_is_told_twice() throws Exception {
        var data = home.resolve("data").toString();
        int first = runAndKill(data, 1);
        int second = runAndKill(data, first + 1);
        assertThat(second).isLessThan(RoundProgram.MATTERS);
        try (var context = RoundProgram.open(data)) {
            int before = RoundProgram.seen(context);
            // What was told as done is kept; of the batch that was broken off nothing is.
            assertThat(before).isBetween(second, RoundProgram.MATTERS - BATCH);
            assertThat(before % BATCH).isZero();
            assertThat(moves(context)).isEqualTo(before);
            assertThat(told(context)).isEqualTo(before);

            var rounds = context.getBean(DeadlineRounds.class);
            assertThat(rounds.goOn()).isEqualTo(RoundProgram.MATTERS - before);
            var notice = context.getBean(HolidayNotices.class).inForce().getLast();
            assertThat(rounds.progress(Actor.program(RoundProgram.COUNTY), notice))
                    .get()
                    .satisfies(progress -> assertThat(progress.seen()).isEqualTo(progress.total()))
                    .satisfies(progress -> assertThat(progress.moved()).isEqualTo(RoundProgram.MATTERS))
                    .satisfies(progress -> assertThat(progress.failed()).isZero())
                    .satisfies(progress -> assertThat(progress.swept()).isTrue());
            assertThat(rounds.goOn()).isZero();
            assertEachOnce(context);
        }
    }

    private static void assertEachOnce(ConfigurableApplicationContext context) {
        assertThat(moves(context)).isEqualTo(RoundProgram.MATTERS);
        assertThat(count(context, "select count(distinct (matter, step)) from deadline_move"))
                .isEqualTo(RoundProgram.MATTERS);
        assertThat(told(context)).isEqualTo(RoundProgram.MATTERS);
        assertThat(count(context, "select count(distinct matter) from notice where text like '%国务院办公厅通知%'"))
                .isEqualTo(RoundProgram.MATTERS);
        // 12月31日、1月4日、1月5日：元旦放到1月3日
        List<LocalDate> ends = context.getBean(ScopedTransactions.class)
                .reading(
                        Scope.everything(),
                        client -> client.sql(
                                        "select distinct due from open_step where step = 'withdraw' and due is not null")
                                .query(LocalDate.class)
                                .list());
        assertThat(ends).containsExactly(LocalDate.of(2027, 1, 5));
        assertThat(context.getBean(Verification.class)
                        .verify(Scope.everything(), _ -> {})
                        .findings())
                .isEmpty();
    }

    private static long moves(ConfigurableApplicationContext context) {
        return count(context, "select count(*) from deadline_move");
    }

    private static long told(ConfigurableApplicationContext context) {
        return count(context, "select count(*) from notice where text like '%国务院办公厅通知%'");
    }

    private static long count(ConfigurableApplicationContext context, String sql) {
        Long found = context.getBean(ScopedTransactions.class)
                .reading(
                        Scope.everything(),
                        client -> client.sql(sql).query(Long.class).single());
        return found;
    }

    /** Runs it until it has done more than so many matters, kills it within the next ones, and answers how many those were. */
    private static int runAndKill(String data, int least) throws IOException, InterruptedException {
        var process = new ProcessBuilder(OtherJvm.command("-Xmx384m", RoundProgram.class.getName(), data))
                .redirectError(new File("target/killed-in-mid-round.log"))
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int seen = line.startsWith("seen ") ? Integer.parseInt(line.substring(5)) : 0;
                if (seen >= least) {
                    process.destroyForcibly();
                    return seen;
                }
            }
            throw new AssertionError("it ended by itself, see target/killed-in-mid-round.log");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
