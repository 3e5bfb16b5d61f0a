package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;
import org.mingfa.finding.LedgerOrder;
import org.mingfa.finding.LedgerQuery;
import org.mingfa.finding.LedgerState;
import org.mingfa.finding.Ledgers;
import org.mingfa.finding.Relations;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;

/** Ledgers go out as workbooks, empty to be filled in and full to be kept, and come back in. */
class LedgerBooksTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final Procedure ACTIVITIES =
            ShiqiaoTown.LAW.inForce("publicity-activity", TODAY).orElseThrow();

    @AutoClose
    private static ShiqiaoTown town;

    @TempDir
    private Path folder;

    @BeforeAll
    static void setUp() throws IOException {
        town = new ShiqiaoTown();
        town.imports.run(town.clerk, TownshipYear.FILE, _ -> {}, null);
    }

    private Path exported() throws IOException {
        var ledgers = new Ledgers(town.store.transactions());
        var file = folder.resolve("export.xlsx");
        try (var out = Files.newOutputStream(file)) {
            new LedgerExport(ledgers, new Relations(town.store.transactions()), town.places, town.staff)
                    .write(town.clerk, ACTIVITIES, year2023(), TODAY, out);
        }
        return file;
    }

    private static LedgerQuery year2023() {
        return new LedgerQuery(
                PlaceCode.COUNTRY,
                "",
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                LedgerState.ALIVE,
                Map.of(),
                new LedgerOrder(LedgerOrder.Own.BEGAN, false),
                0);
    }

    private static String text(Sheet sheet, int row, int column) {
        return new DataFormatter().formatCellValue(sheet.getRow(row).getCell(column));
    }

    @Test
    void aLedgerGoesOutWithTitleColumnsRowsTotalsAndWhoMadeIt() throws IOException {
        try (var book = WorkbookFactory.create(exported().toFile())) {
            var sheet = book.getSheet("普法活动");
            assertThat(text(sheet, 0, 0)).endsWith("普法活动台账");
            assertThat(text(sheet, 1, 0)).isEqualTo("期间：2023-01-01至2023-12-31");
            assertThat(text(sheet, 2, 1)).isEqualTo("编号");
            assertThat(text(sheet, 3, 1)).isEqualTo("PF-2023-0001");
            int last = sheet.getLastRowNum();
            assertThat(text(sheet, last, 0)).contains("填报单位", "制表人");
            assertThat(text(sheet, last - 1, 0)).isEqualTo("合计");
            assertThat(text(sheet, last - 1, 1)).isEqualTo(last - 4 + "件");
        }
    }

    @Test
    void whatWentOutIsRecognisedWhenItComesBack() throws IOException {
        var results = new ArrayList<RowResult>();
        town.imports.run(town.clerk, exported(), results::add, null);
        assertThat(results)
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(row.inWords()).isEqualTo("以前已经导入，没有重复登记"));
    }

    @Test
    void anEmptyTemplateOffersListsAndExplainsItsColumns() throws IOException {
        var file = template();
        try (var book = WorkbookFactory.create(file.toFile())) {
            var sheet = book.getSheet("普法活动");
            assertThat(text(sheet, 0, 0)).isEqualTo("日期");
            assertThat(sheet.getDataValidations()).isNotEmpty();
            assertThat(book.isSheetHidden(book.getSheetIndex("选项"))).isTrue();
            var help = new ArrayList<String>();
            book.getSheet("填写说明").forEach(row -> help.add(text(row.getSheet(), row.getRowNum(), 0)));
            assertThat(help).contains("方式（计量单位）", "主题");
        }
    }

    @Test
    void aFilledTemplateComesBackRowByRow() throws IOException {
        var file = template();
        var filled = folder.resolve("filled.xlsx");
        try (var book = WorkbookFactory.create(file.toFile());
                var out = Files.newOutputStream(filled)) {
            var sheet = book.getSheet("普法活动");
            fill(sheet, 1, town.clerk.unitName());
            fill(sheet, 2, "没有这个单位");
            book.write(out);
        }
        var results = new ArrayList<RowResult>();
        var result = town.imports.run(town.clerk, filled, results::add, null);
        assertThat(results)
                .extracting(RowResult::inWords)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("已导入"),
                        second -> assertThat(second).contains("没有这个单位"));
        assertThat(result.remarks()).noneMatch(remark -> remark.contains("填写说明"));
    }

    private Path template() throws IOException {
        var file = folder.resolve("template.xlsx");
        try (var out = Files.newOutputStream(file)) {
            new LedgerTemplate(town.places).write(town.clerk, ACTIVITIES, out);
        }
        return file;
    }

    private static void fill(Sheet sheet, int at, String unit) {
        var row = sheet.createRow(at);
        var cells = Map.of(
                "日期",
                "2023-05-04",
                "主题",
                "模板宣传",
                "组织单位",
                unit,
                "方式（计量单位）",
                "宣传单（份）",
                "范围",
                "全乡镇（不分到村）",
                "数量",
                "30",
                "地点",
                "集市",
                "对象",
                "村民",
                "节点",
                "日常",
                "由谁开展",
                "站办所");
        var heads = sheet.getRow(0);
        heads.forEach(head -> {
            var value = head.getStringCellValue().equals("人数来源")
                    ? "不计人数"
                    : head.getStringCellValue().equals("法律名称和内容已核对") ? "是" : cells.get(head.getStringCellValue());
            if (value != null) {
                row.createCell(head.getColumnIndex()).setCellValue(value);
            }
        });
    }
}
