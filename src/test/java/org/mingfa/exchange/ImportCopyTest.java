package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.sheet.SheetRow;
import org.mingfa.exchange.sheet.Sheets;

/** The copy of a workbook that says, row by row, what became of it. */
class ImportCopyTest {

    @AutoClose
    private static ShiqiaoTown town;

    @TempDir
    private Path folder;

    @BeforeAll
    static void setUp() throws IOException {
        town = new ShiqiaoTown();
    }

    private Path workbook(Consumer<Worksheet> content) throws IOException {
        var file = folder.resolve("台账.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            content.accept(workbook.newWorksheet("普法活动"));
        }
        return file;
    }

    @Test
    void of_ten_thousand_bad_rows_a_hundred_are_told_and_all_stand_in_the_copy() throws IOException {
        var file = workbook(sheet -> {
            ImportTest.head(sheet);
            for (int row = 1; row <= 10_000; row++) {
                ImportTest.leaflets(sheet, row, "不详", row);
            }
        });
        var copy = new ByteArrayOutputStream();
        var result = town.imports.run(town.clerk, file, row -> {}, copy);
        assertThat(result.refused()).isEqualTo(10_000);
        assertThat(result.rows()).isEqualTo(10_000);
        assertThat(result.refusals()).hasSize(100);
        assertThat(resultColumn(copy.toByteArray()))
                .hasSize(10_000)
                .allSatisfy(cell -> assertThat(cell).startsWith("没有导入：日期（A"));
    }

    @Test
    void the_copy_may_be_corrected_and_imported_as_it_is() throws IOException {
        var file = workbook(sheet -> {
            ImportTest.head(sheet);
            ImportTest.leaflets(sheet, 1, "2022-06-01", 5);
            ImportTest.leaflets(sheet, 2, "", 7);
        });
        var copy = new ByteArrayOutputStream();
        assertThat(town.imports.run(town.clerk, file, row -> {}, copy).accepted())
                .isEqualTo(1);
        assertThat(resultColumn(copy.toByteArray())).containsExactly("已导入，编号PF-2022-0001", "没有导入：没有填写日期");
        var back = folder.resolve("结果.xlsx");
        Files.write(back, copy.toByteArray());
        assertThat(town.imports.run(town.clerk, back, row -> {}, null).inWords())
                .startsWith("共读入2行：新导入0行，以前已经导入1行，没有导入1行。");
    }

    @Test
    void each_sheet_of_the_copy_holds_its_own_rows() throws IOException {
        var file = folder.resolve("两张表.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            for (var name : List.of("普法活动", "宣传")) {
                var sheet = workbook.newWorksheet(name);
                ImportTest.head(sheet);
                ImportTest.leaflets(sheet, 1, "2024-01-05", 3);
            }
        }
        var copy = new ByteArrayOutputStream();
        town.imports.run(town.clerk, file, row -> {}, copy);
        var read = new ArrayList<String>();
        read(
                copy.toByteArray(),
                row -> read.add(row.sheet() + "："
                        + String.valueOf(row.values().get(ResultCopy.RESULT)).substring(0, 3)));
        assertThat(read).containsExactly("普法活动：已导入", "宣传：没有导");
    }

    private List<String> resultColumn(byte[] copy) throws IOException {
        var results = new ArrayList<String>();
        read(copy, row -> results.add(String.valueOf(row.values().get(ResultCopy.RESULT))));
        return results;
    }

    private void read(byte[] copy, Consumer<SheetRow> rows) throws IOException {
        var file = folder.resolve("copy.xlsx");
        Files.write(file, copy);
        var known = new java.util.HashSet<>(List.of(ImportTest.HEADINGS));
        known.addAll(List.of(ResultCopy.RESULT, ResultCopy.ROW));
        Sheets.read(file, known, event -> {
            if (event instanceof SheetRow row) {
                rows.accept(row);
            }
        });
    }
}
