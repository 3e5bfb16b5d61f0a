package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.staff.Actor;
import org.mingfa.store.HeldFiles;
import org.mingfa.store.TestStore;

/** Two programs share a database: an import begun at one is told by both, and outlives the one that ran it. */
@Tag("slow")
@Timeout(120)
class ImportJobsTest {

    private static final int ROWS = 3_000;

    @TempDir
    private Path folder;

    @AutoClose
    private final ShiqiaoTown town;

    ImportJobsTest() throws IOException {
        town = new ShiqiaoTown();
    }

    private ImportJobs program() {
        var files = TestStore.heldFiles(town.store);
        return new ImportJobs(town.imports, town.staff, files, new JobRows(town.store.transactions()));
    }

    private Path workbook(int rows) throws IOException {
        var file = Files.createTempFile(folder, "book", ".xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            var sheet = workbook.newWorksheet("普法活动");
            ImportTest.head(sheet);
            for (int row = 1; row <= rows; row++) {
                ImportTest.leaflets(
                        sheet, row, LocalDate.of(2022, 1, 1).plusDays(row % 300).toString(), row);
            }
        }
        return file;
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Thread.sleep(20);
        }
    }

    private boolean isRunning(ImportJobs program, UUID id) {
        return program.find(town.clerk, id).orElseThrow().isRunning();
    }

    private long matters() {
        return town.store
                .owner()
                .sql("select count(*) from matter")
                .query(Long.class)
                .single();
    }

    private void silent() {
        town.store
                .owner()
                .sql("update import_job set beat = now() - interval '2 minutes'")
                .update();
    }

    @Test
    void both_tell_how_far_it_is_and_give_out_the_result() throws Exception {
        try (var one = program();
                var other = program()) {
            var id = one.begin(town.clerk, "普法台账.xlsx", workbook(20));
            until(() -> !isRunning(other, id));
            var told = other.find(town.clerk, id).orElseThrow();
            assertThat(told.workbook()).isEqualTo("普法台账.xlsx");
            assertThat(told.rows()).isEqualTo(20);
            assertThat(told.first()).hasSize(20);
            assertThat(Objects.requireNonNull(told.result()).accepted()).isEqualTo(20);
            var copy = new ByteArrayOutputStream();
            assertThat(other.copy(town.clerk, id, copy)).isTrue();
            assertThat(copy.toByteArray()).startsWith('P', 'K');
            assertThat(other.running(town.clerk)).isEmpty();
        }
    }

    @Test
    void nobody_else_is_told_of_it() throws Exception {
        try (var one = program()) {
            var id = one.begin(town.clerk, "普法台账.xlsx", workbook(1));
            until(() -> !isRunning(one, id));
            var colleague = new Actor(
                    town.clerk.place(),
                    "colleague",
                    "同事",
                    town.clerk.post(),
                    town.clerk.role(),
                    town.clerk.roleName(),
                    town.clerk.unit(),
                    town.clerk.unitName(),
                    town.clerk.duties(),
                    town.clerk.withheld());
            assertThat(one.find(colleague, id)).isEmpty();
            assertThat(one.copy(colleague, id, new ByteArrayOutputStream())).isFalse();
        }
    }

    @Test
    void stopped_with_its_program_it_is_ended_by_the_next_and_no_row_is_taken_twice() throws Exception {
        UUID id;
        try (var one = program()) {
            id = one.begin(town.clerk, "普法台账.xlsx", workbook(ROWS));
            until(() -> matters() > 0);
        }
        assertThat(matters()).as("stopped in the midst").isBetween(1L, ROWS - 1L);
        try (var next = program()) {
            assertThat(isRunning(next, id)).isTrue();
            next.takeUp();
            until(() -> !isRunning(next, id));
            var result = Objects.requireNonNull(
                    next.find(town.clerk, id).orElseThrow().result());
            assertThat(result.rows()).isEqualTo(ROWS);
            assertThat(result.already()).isPositive();
            assertThat(matters()).isEqualTo(ROWS);
        }
    }

    @Test
    void one_that_is_alive_is_left_to_it_and_one_that_was_killed_is_taken_up() throws Exception {
        var rows = new JobRows(town.store.transactions());
        var other = new JobRows(town.store.transactions());
        rows.begin(town.clerk, "普法台账.xlsx", UUID.randomUUID());
        assertThat(rows.take()).isPresent();
        assertThat(other.take()).as("it beats").isEmpty();
        silent();
        var taken = other.take();
        assertThat(taken).isPresent();
        assertThat(taken.get().tries).isEqualTo(2);
    }

    @Test
    void one_that_kills_whoever_takes_it_up_is_given_up() throws Exception {
        try (var one = program()) {
            var rows = new JobRows(town.store.transactions());
            var id = rows.begin(town.clerk, "普法台账.xlsx", UUID.randomUUID());
            for (int i = 0; i < JobRows.MOST_TRIES; i++) {
                assertThat(rows.take()).isPresent();
                silent();
            }
            one.takeUp();
            until(() -> !isRunning(one, id));
            assertThat(one.find(town.clerk, id).orElseThrow().trouble()).contains("停了3次，没有再试");
        }
    }

    @Test
    void who_left_the_post_meanwhile_imports_nothing_more() throws Exception {
        try (var one = program()) {
            var rows = new JobRows(town.store.transactions());
            var id = rows.begin(town.clerk, "普法台账.xlsx", UUID.randomUUID());
            town.store.owner().sql("update import_job set post = 'another'").update();
            one.takeUp();
            until(() -> !isRunning(one, id));
            assertThat(one.find(town.clerk, id).orElseThrow().trouble()).contains("已经不在开始导入时的岗位上");
        }
    }

    @Test
    void it_is_forgotten_two_hours_after_its_end() throws Exception {
        try (var one = program()) {
            var id = one.begin(town.clerk, "普法台账.xlsx", workbook(1));
            until(() -> !isRunning(one, id));
            one.sweep();
            assertThat(one.find(town.clerk, id)).isPresent();
            town.store
                    .owner()
                    .sql("update import_job set ended = ended - interval '121 minutes'")
                    .update();
            one.sweep();
            assertThat(one.find(town.clerk, id)).isEmpty();
        }
    }

    @Test
    void a_held_file_comes_back_whole_to_whom_it_is_held_for_and_to_nobody_else() throws Exception {
        var files = new HeldFiles[] {TestStore.heldFiles(town.store), TestStore.heldFiles(town.store)};
        var content = new byte[(2 << 20) + 7];
        new Random(7).nextBytes(content);
        var whose = new HeldFiles.Holder(town.clerk.county(), town.clerk.place().digits(), town.clerk.person());
        var id = files[0].hold(whose, new ByteArrayInputStream(content), Duration.ofMinutes(1));
        var out = new ByteArrayOutputStream();
        assertThat(files[1].write(whose, id, out)).isTrue();
        assertThat(out.toByteArray()).isEqualTo(content);
        var stranger = new HeldFiles.Holder(whose.county(), whose.place(), "stranger");
        assertThat(files[1].write(stranger, id, new ByteArrayOutputStream())).isFalse();
    }
}
