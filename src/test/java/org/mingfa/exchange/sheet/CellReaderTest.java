package org.mingfa.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.exchange.sheet.Workbooks.read;
import static org.mingfa.exchange.sheet.Workbooks.row;
import static org.mingfa.exchange.sheet.Workbooks.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {

    /** The row of a workbook whose cell B2, under 日期, is filled like that. */
    private static SheetRow rowWith(BiConsumer<XSSFWorkbook, Cell> filled) {
        return rows(read(book -> {
                    Sheet sheet = book.createSheet();
                    row(sheet, 1, "姓名", "日期");
                    row(sheet, 2, "张三");
                    filled.accept(book, sheet.getRow(1).createCell(1));
                }))
                .getFirst();
    }

    private static @Nullable Object valueWith(BiConsumer<XSSFWorkbook, Cell> filled) {
        SheetRow row = rowWith(filled);
        assertThat(row.mistakes()).isEmpty();
        return row.cells().getLast().value();
    }

    private static String mistakeWith(BiConsumer<XSSFWorkbook, Cell> filled) {
        SheetRow row = rowWith(filled);
        assertThat(row.cells().getLast().value()).isNull();
        assertThat(row.mistakes()).hasSize(1);
        return row.mistakes().getFirst();
    }

    private static BiConsumer<XSSFWorkbook, Cell> formatted(double serial, String format) {
        return (book, cell) -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            cell.setCellValue(serial);
        };
    }

    /** 45356 is 5 March 2024; 61 is 1 March 1900, because the system counts a 29 February 1900; 59 is the day before that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45356 | yyyy-mm-dd | 2024-03-05",
                "45356.6 | yyyy/m/d h:mm | 2024-03-05",
                "45356 | yyyy\"年\"m\"月\"d\"日\" | 2024-03-05",
                "45356 | [$-804]yyyy\"年\"m\"月\"d\"日\";@ | 2024-03-05",
                "45356 | m/d/yy | 2024-03-05",
                "61 | yyyy-mm-dd | 1900-03-01",
                "59 | yyyy-mm-dd | 1900-02-28",
                "1 | yyyy-mm-dd | 1900-01-01"
            })
    void a_number_with_a_date_format_is_a_day(double serial, String format, LocalDate day) {
        assertThat(valueWith(formatted(serial, format))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"14", "28", "31", "57"})
    void the_built_in_formats_of_chinese_programs_are_dates(short id) {
        Object value = valueWith((book, cell) -> {
            var style = book.createCellStyle();
            style.setDataFormat(id);
            cell.setCellStyle(style);
            cell.setCellValue(45356);
        });
        assertThat(value).isEqualTo(id == 57 ? "2024年3月" : LocalDate.of(2024, 3, 5));
    }

    @Test
    void a_month_stays_a_month_and_does_not_become_its_first_day() {
        assertThat(valueWith(formatted(45352, "yyyy\"年\"m\"月\""))).isEqualTo("2024年3月");
    }

    @Test
    void a_time_of_day_is_text() {
        assertThat(valueWith(formatted(0.604166666666667, "h:mm"))).isEqualTo("14:30");
    }

    @Test
    void a_number_with_colours_units_and_conditions_in_its_format_is_no_day() {
        assertThat(valueWith(formatted(1200.5, "[Red]#,##0.00\"元 day\";[蓝色]\\d0.00")))
                .isEqualTo(new BigDecimal("1200.5"));
    }

    @Test
    void a_workbook_that_counts_from_1904_gives_the_same_days() {
        Object value = valueWith((book, cell) -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            formatted(43894, "yyyy-mm-dd").accept(book, cell);
        });
        assertThat(value).isEqualTo(LocalDate.of(2024, 3, 5));
    }

    @Test
    void a_date_format_on_what_cannot_be_a_date_is_a_mistake() {
        assertThat(mistakeWith(formatted(-3, "yyyy-mm-dd"))).startsWith("单元格 B2 设为日期格式，数值却不是日期");
        assertThat(mistakeWith(formatted(20240305, "yyyy-mm-dd"))).startsWith("单元格 B2 设为日期格式");
    }

    @Test
    void numbers_have_the_fifteen_digits_people_see() {
        assertThat(valueWith((_, cell) -> cell.setCellValue(1.1 + 2.2))).isEqualTo(new BigDecimal("3.3"));
        assertThat(valueWith((_, cell) -> cell.setCellValue(13800000000d))).hasToString("13800000000");
        assertThat(valueWith((_, cell) -> cell.setCellValue(3))).hasToString("3");
    }

    @Test
    void a_long_number_that_lost_its_last_digits_is_a_mistake() {
        assertThat(mistakeWith((_, cell) -> cell.setCellValue(990101199001011200d)))
                .isEqualTo("单元格 B2 的数字超过 15 位，后面的数位已经丢失。请把这一列设为“文本”格式后重新填写。");
    }

    @Test
    void error_values_are_mistakes_with_their_address() {
        assertThat(mistakeWith((_, cell) -> cell.setCellErrorValue(FormulaError.REF.getCode())))
                .isEqualTo("单元格 B2 是错误值 #REF!，请改正公式或者直接填写。");
        assertThat(mistakeWith((book, cell) -> {
                    cell.setCellFormula("1/0");
                    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                }))
                .contains("B2 是错误值 #DIV/0!");
    }

    @Test
    void a_text_that_looks_like_an_error_is_text() {
        assertThat(valueWith((_, cell) -> cell.setCellValue("#REF!"))).isEqualTo("#REF!");
    }

    @Test
    void a_formula_gives_its_stored_result() {
        assertThat(valueWith((book, cell) -> {
                    cell.setCellFormula("\"甲\"&\"乙\"");
                    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                }))
                .isEqualTo("甲乙");
        assertThat(mistakeWith((_, cell) -> cell.setCellFormula("SUM(1,2)"))).contains("B2 的公式没有结果");
    }
}
