package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;
import org.mingfa.law.PlaceCode;

/** Workbooks of 石桥镇 come in row by row. */
class ImportTest {

    static final String[] HEADINGS = {
        "日期", "主题", "组织单位", "方式（计量单位）", "范围", "数量", "地点", "对象", "节点", "由谁开展", "人数来源", "法律名称和内容已核对"
    };

    @AutoClose
    private static ShiqiaoTown town;

    @TempDir
    private Path folder;

    @BeforeAll
    static void setUp() throws IOException {
        town = new ShiqiaoTown();
    }

    private Path workbook(String sheet, Consumer<Worksheet> content) throws IOException {
        var file = folder.resolve("台账.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            content.accept(workbook.newWorksheet(sheet));
        }
        return file;
    }

    static void head(Worksheet sheet) {
        for (int column = 0; column < HEADINGS.length; column++) {
            sheet.value(0, column, HEADINGS[column]);
        }
    }

    /** A row of leaflets handed out to the whole township. */
    static void leaflets(Worksheet sheet, int row, String day, int copies) {
        Object[] cells = {
            day, "发放宣传单", Shiqiao.JUDICIAL_OFFICE, "宣传单（份）", "全乡镇（不分到村）", copies, "集市", "村民", "日常", "站办所", "不计人数", "是"
        };
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, cells[column].toString());
            }
        }
    }

    private ImportResult run(Path file) throws IOException {
        return town.imports.run(town.clerk, file, row -> {}, null);
    }

    private static String leafletsOf(int year) {
        var figure = town.figures
                .ofYear(town.scope(), PlaceCode.of(Shiqiao.CODE), year)
                .get("leaflets");
        return figure == null ? "" : figure.inWords();
    }

    @Test
    void the_workbook_of_2023_adds_up_to_the_figures_a_report_states() throws IOException {
        try (var fresh = new ShiqiaoTown()) {
            var rows = new ArrayList<RowResult>();
            var result = fresh.imports.run(fresh.clerk, TownshipYear.FILE, rows::add, null);
            assertThat(result.inWords()).startsWith("共读入241行：新导入241行，以前已经导入0行，没有导入0行。");
            assertThat(rows).hasSize(241);
            assertThat(rows.getFirst().number()).isEqualTo("PF-2023-0001");
            assertThat(rows.getLast().number()).isEqualTo("XF-2023-0112");
            assertFigures(fresh);
            var again = fresh.imports.run(fresh.clerk, TownshipYear.FILE, row -> {}, null);
            assertThat(again.inWords()).isEqualTo("共读入241行：新导入0行，以前已经导入241行，没有导入0行。");
            assertFigures(fresh);
            var recount = fresh.recount.recount(fresh.scope(), matters -> {});
            assertThat(recount.matters()).isEqualTo(241);
            assertThat(recount.differences()).isEmpty();
        }
    }

    private static void assertFigures(ShiqiaoTown of) {
        var shown = new HashMap<String, String>();
        of.figures
                .ofYear(of.scope(), PlaceCode.of(Shiqiao.CODE), 2023)
                .forEach((id, figure) -> shown.put(id, figure.inWords()));
        assertThat(shown)
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("vehicle-rounds", "1040车次"),
                        Map.entry("vehicle-least", "52车次"),
                        Map.entry("villages-with-vehicle", "20个"),
                        Map.entry("banners", "43幅"),
                        Map.entry("banners-least", "2幅"),
                        Map.entry("event-banners", "20幅"),
                        Map.entry("boards", "20块"),
                        Map.entry("township-sprayed-boards", "4块"),
                        Map.entry("corridor-metres", "500米"),
                        Map.entry("corridor-cost", "21600元"),
                        Map.entry("leaflets", "1560份"),
                        Map.entry("readers", "1860本"),
                        Map.entry("villages-with-letter", "20个"),
                        Map.entry("villages-with-mediator-publicity", "20个"),
                        Map.entry("monday-sessions-led", "52次"),
                        Map.entry("wednesday-trainings", "52次"),
                        Map.entry("test-sat", "616人次"),
                        Map.entry("test-passed-first", "591人次"),
                        Map.entry("test-passed-resit", "25人次"),
                        Map.entry("test-open", "0人次"),
                        Map.entry("final-pass-rate", "100%（616／616）"),
                        Map.entry("mediator-trainings", "4次")));
    }

    @Test
    void what_paper_did_not_prove_is_a_finding_not_a_refusal() throws IOException {
        try (var fresh = new ShiqiaoTown()) {
            var rows = new ArrayList<RowResult>();
            fresh.imports.run(fresh.clerk, TownshipYear.FILE, rows::add, null);
            assertThat(rows.stream().filter(row -> row.message().contains("费用凭证")))
                    .singleElement()
                    .extracting(RowResult::inWords)
                    .asString()
                    .matches("已导入，编号PF-2023-\\d{4}；体检发现：缺少材料：费用凭证");
        }
    }

    @Test
    void two_equal_rows_are_two_and_a_corrected_workbook_adds_only_what_is_new() throws IOException {
        var first = workbook("普法活动", sheet -> {
            head(sheet);
            leaflets(sheet, 1, "2021-05-11", 10);
            leaflets(sheet, 2, "2021-05-11", 10);
            leaflets(sheet, 3, "2021-05-40", 10);
        });
        var result = run(first);
        assertThat(result.inWords()).startsWith("共读入3行：新导入2行，以前已经导入0行，没有导入1行。");
        assertThat(result.refusals())
                .extracting(RowResult::row, RowResult::inWords)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4, "没有导入：日期（A4）“2021-05-40”：没有这一天"));
        assertThat(leafletsOf(2021)).isEqualTo("20份");
        var corrected = workbook("普法活动", sheet -> {
            head(sheet);
            leaflets(sheet, 1, "2021年5月12日", 10);
            leaflets(sheet, 2, "2021-05-11", 10);
            leaflets(sheet, 3, "2021-05-11", 10);
        });
        assertThat(run(corrected).inWords()).startsWith("共读入3行：新导入1行，以前已经导入2行，没有导入0行。");
        assertThat(leafletsOf(2021)).isEqualTo("30份");
    }

    @Test
    void a_refused_row_says_why_and_leaves_nothing() throws IOException {
        var result = run(workbook("普法活动", sheet -> {
            head(sheet);
            leaflets(sheet, 1, "2020-03-03", 10);
            sheet.value(1, 2, "没有的单位");
            leaflets(sheet, 2, "2020-03-04", 10);
            sheet.value(2, 6, "");
            leaflets(sheet, 3, "2030-01-01", 10);
            leaflets(sheet, 4, "2000-01-01", 10);
        }));
        assertThat(result.refused()).isEqualTo(4);
        assertThat(result.refusals().stream().map(RowResult::message))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("组织单位“没有的单位”：没有这个单位"),
                        second -> assertThat(second).startsWith("地点没有填写（依据：《关于实行国家机关“谁执法谁普法”普法责任制的意见》"),
                        third -> assertThat(third).startsWith("办理日期2030年1月1日还没有到"),
                        fourth -> assertThat(fourth).contains("还没有施行"));
        assertThat(leafletsOf(2020)).isEqualTo("0份");
    }

    @Test
    void a_sheet_of_another_name_is_not_taken_and_the_names_that_exist_are_told() throws IOException {
        var result = run(workbook("宣传", sheet -> {
            head(sheet);
            leaflets(sheet, 1, "2019-05-11", 10);
        }));
        assertThat(result.refused()).isEqualTo(1);
        assertThat(result.remarks()).anySatisfy(remark -> assertThat(remark).contains("没有名为“宣传”的台账", "普法活动", "学法"));
    }

    @Test
    void a_slip_in_a_heading_stops_the_sheet_and_names_the_cell() throws IOException {
        var result = run(workbook("普法活动", sheet -> {
            head(sheet);
            sheet.value(0, 5, "数量合计");
            leaflets(sheet, 1, "2019-05-11", 10);
        }));
        assertThat(result.refusals())
                .singleElement()
                .extracting(RowResult::message)
                .asString()
                .contains("表头“数量合计”（F1）应为“数量”", "改正表头后重新导入");
        assertThat(leafletsOf(2019)).isEqualTo("0份");
    }

    @Test
    void without_a_date_or_a_required_column_nothing_is_taken() throws IOException {
        var undated = run(workbook("普法活动", sheet -> {
            head(sheet);
            sheet.value(0, 0, "序号");
            leaflets(sheet, 1, "1", 10);
        }));
        assertThat(undated.refusals().getFirst().message()).contains("没有“日期”一列");
        var incomplete = run(workbook("普法活动", sheet -> {
            head(sheet);
            sheet.value(0, 6, "");
            leaflets(sheet, 1, "2019-05-11", 10);
        }));
        assertThat(incomplete.refusals().getFirst().message()).contains("缺少必填的列：地点");
    }

    @Test
    void merged_words_hold_for_all_their_rows_and_merged_figures_for_none() throws IOException {
        var result = run(workbook("普法活动", sheet -> {
            head(sheet);
            leaflets(sheet, 1, "2018-05-11", 10);
            leaflets(sheet, 2, "2018-05-12", 10);
            sheet.range(1, 1, 2, 1).merge();
            leaflets(sheet, 3, "2018-05-13", 7);
            leaflets(sheet, 4, "2018-05-14", 7);
            sheet.range(3, 5, 4, 5).merge();
        }));
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.refusals())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.message()).contains("F4:F5", "取消合并"));
        assertThat(leafletsOf(2018)).isEqualTo("20份");
    }

    @Test
    void a_sheet_is_known_by_its_name_or_its_title_with_whatever_stands_around() throws IOException {
        var named = run(workbook("2023年普法活动台账（上半年）", sheet -> {
            head(sheet);
            leaflets(sheet, 1, "3.5", 10);
        }));
        assertThat(named.refusals()).isEmpty();
        assertThat(named.accepted()).isEqualTo(1);
        assertThat(named.remarks()).contains("工作表“2023年普法活动台账（上半年）”：按“普法活动”台账读入。");
        var titled = run(workbook("Sheet1", sheet -> {
            sheet.value(0, 0, "石桥镇 2023 年普法 活动登记");
            for (int column = 0; column < HEADINGS.length; column++) {
                sheet.value(1, column, HEADINGS[column]);
            }
            leaflets(sheet, 2, "3月6日", 5);
        }));
        assertThat(titled.accepted()).isEqualTo(1);
        assertThat(leafletsOf(2023)).isEqualTo("15份");
    }

    @Test
    void many_good_rows_are_counted_by_the_second() throws IOException {
        var file = workbook("普法活动", sheet -> {
            head(sheet);
            for (int row = 1; row <= 2_000; row++) {
                leaflets(
                        sheet, row, LocalDate.of(2017, 6, 1).plusDays(row % 200).toString(), 1);
            }
        });
        long start = System.nanoTime();
        assertThat(run(file).accepted()).isEqualTo(2_000);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("imported 2000 rows in %.2f s: %.0f rows/s%n", seconds, 2_000 / seconds);
        assertThat(leafletsOf(2017)).isEqualTo("2000份");
    }
}
