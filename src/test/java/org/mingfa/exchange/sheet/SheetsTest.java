package org.mingfa.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingfa.exchange.sheet.Workbooks.heads;
import static org.mingfa.exchange.sheet.Workbooks.merge;
import static org.mingfa.exchange.sheet.Workbooks.read;
import static org.mingfa.exchange.sheet.Workbooks.remarks;
import static org.mingfa.exchange.sheet.Workbooks.row;
import static org.mingfa.exchange.sheet.Workbooks.rows;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

class SheetsTest {

    @Test
    void a_ledger_with_title_unit_and_total_is_read_row_by_row() {
        List<SheetEvent> events = read(book -> {
            Sheet sheet = book.createSheet("调解台账");
            row(sheet, 1, "青石镇矛盾纠纷调解台账");
            merge(sheet, "A1:E1");
            row(sheet, 2, "填报单位：青石镇司法所", "", "", "日期：2026年3月31日");
            row(sheet, 3, "序号", "姓  名", "事项", "金额(元)", "是否\n办结");
            row(sheet, 4, 1, "张三", "宅基地", 1200.5, "是");
            row(sheet, 6, 2, " 李四 ", "欠薪", "３０００", true);
            row(sheet, 7, "合  计", "", "", 4200.5);
            row(sheet, 8, "填表人：王五");
            merge(sheet, "A8:E8");
        });
        assertThat(heads(events)).singleElement().satisfies(head -> {
            assertThat(head.row()).isEqualTo(3);
            assertThat(head.read()).extracting(SheetHead.Column::known).containsExactly("姓名", "事项", "金额（元）", "是否办结");
        });
        assertThat(rows(events)).extracting(SheetRow::number).containsExactly(4, 6);
        assertThat(rows(events).getFirst().values())
                .isEqualTo(Map.of("姓名", "张三", "事项", "宅基地", "金额（元）", new BigDecimal("1200.5"), "是否办结", "是"));
        assertThat(rows(events).getLast().values())
                .isEqualTo(Map.of("姓名", "李四", "事项", "欠薪", "金额（元）", "３０００", "是否办结", true));
        assertThat(rows(events).getLast().cells().getFirst().address()).isEqualTo("B6");
        assertThat(remarks(events)).containsExactly("第 7 行是“合计”，没有读入；合计由系统计算。", "第 8 行是整行合并的说明文字，没有读入：“填表人：王五”。");
    }

    @Test
    void a_header_of_two_rows_gives_each_column_its_lowest_heading() {
        List<SheetEvent> events = read(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 1, "台账");
            merge(sheet, "A1:D1");
            row(sheet, 2, "序号", "当事人", "", "事项");
            row(sheet, 3, "", "姓名", "日期");
            merge(sheet, "A2:A3");
            merge(sheet, "B2:C2");
            merge(sheet, "D2:D3");
            row(sheet, 4, 1, "张三", "2026-03-05", "宅基地");
        });
        assertThat(rows(events))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.values()).isEqualTo(Map.of("姓名", "张三", "日期", "2026-03-05", "事项", "宅基地")));
        assertThat(rows(events).getFirst().mistakes()).isEmpty();
    }

    @Test
    void unknown_headings_are_named_with_what_was_perhaps_meant() {
        List<SheetEvent> events = read(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 1, "姓名", "事项", "曰期", "金额", "天气情况", "姓名");
            row(sheet, 2, "张三", "宅基地", "2026-03-05", 1, "晴", "李四");
        });
        assertThat(remarks(events))
                .containsExactly(
                        "表头“曰期”（C1）不认识，是不是“日期”？这一列没有读入，请改正后重新导入。",
                        "表头“金额”（D1）不认识，是不是“金额（元）”？这一列没有读入，请改正后重新导入。",
                        "表头“天气情况”（E1）不认识，这一列没有读入。",
                        "表头“姓名”（F1）重复了，只读入前面的一列。请删去或改名后重新导入。");
    }

    @Test
    void a_row_with_fewer_than_half_known_headings_is_no_header() {
        assertThatExceptionOfType(WorkbookRefused.class)
                .isThrownBy(() -> read(book -> row(book.createSheet(), 1, "姓名", "事项", "甲", "乙", "丙")))
                .withMessageContaining("没有找到表头");
    }

    @Test
    void words_and_days_merged_downwards_hold_for_every_row_beside_them() {
        List<SheetEvent> events = read(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 1, "姓名", "事项", "日期", "金额（元）");
            row(sheet, 2, "张三", "宅基地", "2026年3月5日", 100);
            row(sheet, 3, "", "欠薪", "", 200);
            row(sheet, 5, "李四", "噪声", "2026年3月7日", 300);
            merge(sheet, "A2:A4");
            merge(sheet, "C2:C4");
        });
        assertThat(rows(events))
                .extracting(row -> row.values().get("姓名") + " " + row.values().get("日期") + " "
                        + row.values().get("金额（元）"))
                .containsExactly("张三 2026年3月5日 100", "张三 2026年3月5日 200", "李四 2026年3月7日 300");
        assertThat(rows(events)).allSatisfy(row -> assertThat(row.mistakes()).isEmpty());
    }

    @Test
    void a_figure_merged_downwards_is_a_mistake_of_every_row_it_covers() {
        List<SheetEvent> events = read(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 1, "姓名", "事项", "金额（元）");
            row(sheet, 2, "张三", "宅基地", "３０余");
            row(sheet, 3, "王五", "欠薪", "");
            row(sheet, 4, "李四", "噪声", 5);
            merge(sheet, "C2:C3");
        });
        String mistake = "单元格 C2:C3 上下合并，分不清各行的数字是多少。请取消合并、逐行填写后重新导入。";
        assertThat(rows(events))
                .extracting(SheetRow::mistakes)
                .containsExactly(List.of(mistake), List.of(mistake), List.of());
    }

    @Test
    void cells_merged_sideways_over_several_headings_are_a_mistake() {
        List<SheetEvent> events = read(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 1, "姓名", "事项", "日期");
            row(sheet, 2, "张三", "宅基地纠纷");
            merge(sheet, "B2:C2");
        });
        assertThat(rows(events).getFirst().mistakes()).containsExactly("单元格 B2:C2 左右合并，分不清属于哪一列。请取消合并、分列填写后重新导入。");
    }

    @Test
    void what_is_merged_in_columns_that_are_not_read_does_not_matter() {
        List<SheetEvent> events = read(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 1, "序号", "姓名", "事项");
            row(sheet, 2, 1, "张三", "宅基地");
            row(sheet, 3, "", "李四", "宅基地");
            merge(sheet, "A2:A3");
        });
        assertThat(rows(events))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.mistakes()).isEmpty());
    }

    @Test
    void hidden_sheets_and_sheets_without_header_are_left_out_with_a_remark_empty_ones_silently() {
        List<SheetEvent> events = read(book -> {
            row(book.createSheet("台账"), 1, "姓名", "事项");
            row(book.createSheet("旧数据"), 1, "姓名", "事项");
            book.setSheetHidden(1, true);
            row(book.createSheet("说明"), 1, "请如实填写");
            book.createSheet("Sheet4");
        });
        assertThat(heads(events)).extracting(SheetHead::sheet).containsExactly("台账");
        assertThat(remarks(events)).hasSize(2);
        assertThat(remarks(events).getFirst()).isEqualTo("工作表“旧数据”是隐藏的，没有读入。");
        assertThat(remarks(events).getLast()).startsWith("工作表“说明”的前 30 行里没有找到表头");
    }

    @Test
    void rows_hidden_by_a_filter_are_read_and_counted() {
        List<SheetEvent> events = read(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 1, "姓名", "事项");
            row(sheet, 2, "张三", "宅基地");
            row(sheet, 3, "李四", "欠薪");
            sheet.getRow(2).setZeroHeight(true);
        });
        assertThat(rows(events)).hasSize(2);
        assertThat(remarks(events)).singleElement().asString().startsWith("有 1 行被隐藏");
    }

    @Test
    void rows_that_are_only_numbered_in_advance_are_empty() {
        List<SheetEvent> events = read(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 1, "序号", "姓名", "事项");
            row(sheet, 2, 1, "张三", "宅基地");
            row(sheet, 3, 2);
            row(sheet, 4, 3, "  ");
        });
        assertThat(rows(events)).hasSize(1);
    }

    @Test
    void a_person_called_like_a_total_in_a_later_column_is_no_total() {
        List<SheetEvent> events = read(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 1, "姓名", "日期", "是否办结", "事项");
            row(sheet, 2, "张三", "2026-03-05", "是", "合计");
            row(sheet, 3, "合计金额争议", "2026-03-05", "是", "欠薪");
            row(sheet, 4, "本页小计：");
        });
        assertThat(rows(events)).extracting(SheetRow::number).containsExactly(2, 3);
    }

    @Test
    void what_the_receiver_throws_arrives_as_it_is() {
        byte[] workbook = Workbooks.bytes(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 1, "姓名", "事项");
            row(sheet, 2, "张三", "宅基地");
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Sheets.read(new ByteArrayInputStream(workbook), Workbooks.KNOWN, event -> {
                    throw new IllegalStateException("full");
                }))
                .withMessage("full");
    }
}
