package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Proposal;
import org.mingfa.store.DiskFull;

/** One batch of rows is judged while the one before is written: whatever comes in between, what is told is what is stored. */
@Tag("slow")
class ImportInBatchesTest {

    private static final int BATCH = 500;
    private static final int ROWS = 3 * BATCH + 100;

    @TempDir
    private Path folder;

    @AutoClose
    private final ShiqiaoTown town;

    private final List<RowResult> told = new ArrayList<>();

    ImportInBatchesTest() throws IOException {
        town = new ShiqiaoTown();
    }

    private Path workbook(String name, int firstQuantity, Consumer<Worksheet> more) throws IOException {
        var file = folder.resolve(name);
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            var sheet = workbook.newWorksheet("普法活动");
            ImportTest.head(sheet);
            for (int row = 1; row <= ROWS; row++) {
                var day = LocalDate.of(2022, 1, 1).plusDays(row % 300);
                ImportTest.leaflets(sheet, row, day.toString(), firstQuantity + row);
            }
            more.accept(sheet);
        }
        return file;
    }

    private ImportResult run(Path file) throws IOException {
        return town.imports.run(town.clerk, file, told::add, null);
    }

    private long count(String table) {
        return town.store
                .owner()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private List<String> accepted() {
        return told.stream()
                .filter(row -> row.fate() == RowResult.Fate.ACCEPTED)
                .map(RowResult::number)
                .toList();
    }

    private List<String> numbers() {
        return town.store
                .owner()
                .sql("select number from matter order by number")
                .query((row, _) -> row.getString("number"))
                .list();
    }

    /** Numbers run from 1 without gap, chains are whole, and figures are what a recount from the acts finds. */
    private void assertWhole(int matters) {
        assertThat(numbers())
                .isEqualTo(IntStream.rangeClosed(1, matters)
                        .mapToObj("PF-2022-%04d"::formatted)
                        .toList());
        assertThat(town.verification.verify(town.scope(), _ -> {}).findings()).isEmpty();
        var recount = town.recount.recount(town.scope(), _ -> {});
        assertThat(recount.matters()).isEqualTo(matters);
        assertThat(recount.differences()).isEmpty();
    }

    /** From now on the database runs out of space when a matter with this many leaflets is committed. */
    private void fullAt(int quantity) {
        town.store.owner().sql("""
                create function full_disk() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file' using errcode = '53100'; end $$;
                create constraint trigger full_disk after insert on matter deferrable initially deferred for each row
                when (new.fields -> 'quantity' ->> 'number' = '%d') execute function full_disk();
                """.formatted(quantity)).update();
    }

    @Test
    void of_a_batch_that_cannot_be_committed_nothing_stays_and_of_the_next_nothing_is_written() throws IOException {
        var file = workbook("台账.xlsx", 0, sheet -> sheet.value(2 * BATCH + 7, 2, "没有的单位"));
        fullAt(BATCH + 3);
        assertThatThrownBy(() -> run(file))
                .satisfies(failure -> assertThat(DiskFull.caused(failure)).isTrue());
        assertThat(accepted()).hasSize(BATCH).isEqualTo(numbers());
        assertThat(count("act")).isEqualTo(BATCH);
        assertThat(count("import_row")).isEqualTo(BATCH);
        assertThat(count("refusal")).isZero();
        assertWhole(BATCH);

        town.store.owner().sql("drop trigger full_disk on matter").update();
        assertThat(run(file).inWords())
                .startsWith("共读入%d行：新导入%d行，以前已经导入%d行，没有导入1行。".formatted(ROWS, ROWS - BATCH - 1, BATCH));
        assertThat(count("refusal")).isEqualTo(1);
        assertWhole(ROWS - 1);
    }

    @Test
    void who_opens_a_matter_by_hand_between_two_batches_gets_the_next_number_and_no_row_gets_it_too()
            throws IOException {
        var byHand = new ArrayList<String>();
        town.imports.run(
                town.clerk,
                workbook("台账.xlsx", 0, _ -> {}),
                row -> {
                    if (told.isEmpty()) {
                        byHand.add(openedByHand());
                    }
                    told.add(row);
                },
                null);
        assertThat(byHand).containsExactly("PF-2022-0501");
        assertThat(told).hasSize(ROWS).extracting(RowResult::number).doesNotContain("PF-2022-0501");
        assertWhole(ROWS + 1);
    }

    private String openedByHand() {
        var entries = Map.<String, Object>ofEntries(
                Map.entry("theme", "发放宣传单"),
                Map.entry("organiser", Shiqiao.JUDICIAL_OFFICE),
                Map.entry("channel", "leaflet"),
                Map.entry("reach", "township"),
                Map.entry("quantity", 5),
                Map.entry("spot", "集市"),
                Map.entry("audience", List.of("villagers")),
                Map.entry("occasion", "none"),
                Map.entry("carried-out-by", List.of("office")),
                Map.entry("people-method", "none"),
                Map.entry("checked", true));
        var proposal = Proposal.opening(
                        "publicity-activity", "record", Entered.all(entries), List.of(), LocalDate.of(2022, 3, 4))
                .asHistory();
        return town.matters.take(town.clerk, proposal) instanceof Answer.Taken(var matter, var _, var _, var _)
                ? matter.number()
                : "";
    }

    @Test
    void two_workbooks_at_once_share_one_row_of_numbers() throws IOException {
        both(workbook("一.xlsx", 0, _ -> {}), workbook("二.xlsx", 10_000, _ -> {}));
        assertWhole(2 * ROWS);
    }

    @Test
    void one_workbook_twice_at_once_is_taken_once() throws IOException {
        var file = workbook("台账.xlsx", 0, _ -> {});
        var results = both(file, file);
        assertThat(results.getFirst().accepted() + results.getLast().accepted()).isEqualTo(ROWS);
        assertThat(results.getFirst().already() + results.getLast().already()).isEqualTo(ROWS);
        assertWhole(ROWS);
    }

    private List<ImportResult> both(Path one, Path two) throws IOException {
        var other = CompletableFuture.supplyAsync(() -> {
            try {
                return town.imports.run(town.clerk, two, _ -> {}, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return List.of(run(one), other.join());
    }

    @Test
    void when_the_copy_cannot_be_written_no_further_batch_is() throws IOException {
        var file = workbook("台账.xlsx", 0, _ -> {});
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> town.imports.run(town.clerk, file, told::add, full))
                .satisfies(failure -> assertThat(DiskFull.caused(failure)).isTrue());
        assertThat(accepted()).hasSize(BATCH).isEqualTo(numbers());
        assertWhole(BATCH);
    }

    @Test
    void who_is_interrupted_has_been_told_of_every_row_that_is_stored() throws IOException {
        var file = workbook("台账.xlsx", 0, _ -> {});
        assertThatThrownBy(() -> town.imports.run(
                        town.clerk,
                        file,
                        row -> {
                            told.add(row);
                            Thread.currentThread().interrupt();
                        },
                        null))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(accepted()).hasSize(BATCH).isEqualTo(numbers());
        assertWhole(BATCH);
    }
}
