package org.mingfa.exchange.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The same year of 石桥镇 as several hands have kept it: a day written in six ways, figures in full width, equal days and themes
 * merged, a header of two rows, sheets named as people name them, an old one hidden, totals and notes between. In one row
 * somebody wrote {@link #ABOUT} where a number belongs.
 */
public final class MessyYear {

    public static final String ABOUT = "70余";

    /** What there really were. */
    public static final int EXACTLY = 78;

    private static final List<String> SHARED = List.of(Sheet.DATE, "主题", "组织单位", "学习内容");
    private static final int FIRST_ROW = 4;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private boolean vague;

    private MessyYear() {}

    public static byte[] workbook() throws IOException {
        var messy = new MessyYear();
        var sheets = TownshipYear.sheets();
        messy.explanation();
        messy.write(sheets.getFirst(), "2023年普法活动台账（司法所）", "石桥镇2023年普法活动台账", List.of("范围", "到达的村", "每村数量", "数量"));
        messy.write(sheets.getLast(), "Sheet2", "石桥镇二〇二三年机关学法登记表（2023年）", List.of("应到", "实到", "请假", "缺席"));
        messy.write(sheets.getFirst(), "普法活动 旧稿", "石桥镇2023年普法活动（旧稿）", List.of());
        messy.workbook.setSheetHidden(3, true);
        var bytes = new ByteArrayOutputStream();
        messy.workbook.write(bytes);
        return bytes.toByteArray();
    }

    private void explanation() {
        var page = workbook.createSheet("填表说明");
        page.createRow(0).createCell(0).setCellValue("各站办所按季度报送，有问题打司法所电话。");
    }

    private void write(Sheet sheet, String name, String title, List<String> grouped) {
        var page = workbook.createSheet(name);
        var headings = new ArrayList<String>();
        headings.add("序号");
        headings.addAll(sheet.headings());
        headings.add("备注");
        page.createRow(0).createCell(0).setCellValue(title);
        merge(page, 0, 0, 0, headings.size() - 1);
        page.createRow(1).createCell(0).setCellValue("填报单位：司法所　　填报日期：2024年1月5日");
        header(page, headings, grouped);
        int last = rows(page, sheet.rows(), headings);
        var total = page.createRow(last + 1);
        total.createCell(0).setCellValue("合　计");
        total.createCell(headings.indexOf(Sheet.DATE)).setCellFormula("COUNTA(B5:B" + last + ")");
        page.createRow(last + 2).createCell(0).setCellValue("注：以上由各村报送，司法所汇总。");
        merge(page, last + 2, last + 2, 0, headings.size() - 1);
    }

    private static void header(XSSFSheet page, List<String> headings, List<String> grouped) {
        var upper = page.createRow(2);
        var lower = page.createRow(3);
        for (int column = 0; column < headings.size(); column++) {
            var heading = headings.get(column);
            if (grouped.contains(heading)) {
                lower.createCell(column).setCellValue(heading.substring(0, 1) + " " + heading.substring(1));
            } else {
                upper.createCell(column).setCellValue(heading.replace("（", "\n（"));
                merge(page, 2, 3, column, column);
            }
        }
        if (!grouped.isEmpty()) {
            int first = headings.indexOf(grouped.getFirst());
            upper.createCell(first).setCellValue("数量情况");
            merge(page, 2, 2, first, first + grouped.size() - 1);
        }
    }

    /** Every fiftieth line is left blank. Answers the last line written. */
    private int rows(XSSFSheet page, List<Map<String, Object>> rows, List<String> headings) {
        int line = FIRST_ROW - 1;
        for (int i = 0; i < rows.size(); ) {
            int same = 1;
            while (i + same < rows.size()
                    && Objects.equals(
                            rows.get(i + same).get(Sheet.DATE), rows.get(i).get(Sheet.DATE))) {
                same++;
            }
            line += line % 50 == 0 ? 1 : 0;
            for (int j = 0; j < same; j++) {
                var row = page.createRow(++line);
                row.createCell(0).setCellValue(i + j + 1);
                fill(row, rows.get(i + j), headings, same > 1 ? 0 : i);
            }
            if (same > 1) {
                share(page, rows.subList(i, i + same), headings, line);
            }
            i += same;
        }
        return line;
    }

    /** Equal days, themes and offices of neighbouring rows stand once, in merged cells. */
    private static void share(XSSFSheet page, List<Map<String, Object>> rows, List<String> headings, int last) {
        int first = last - rows.size() + 1;
        for (var heading : SHARED) {
            int column = headings.indexOf(heading);
            if (column > 0
                    && rows.stream().map(row -> row.get(heading)).distinct().count() == 1) {
                for (int line = first + 1; line <= last; line++) {
                    var row = page.getRow(line);
                    row.removeCell(row.getCell(column));
                }
                merge(page, first, last, column, column);
            }
        }
    }

    private void fill(Row row, Map<String, Object> values, List<String> headings, int turn) {
        for (int column = 1; column < headings.size() - 1; column++) {
            var heading = headings.get(column);
            switch (values.getOrDefault(heading, "")) {
                case LocalDate day -> day(row, column, day, heading.equals(Sheet.DATE) ? turn : 0);
                case Integer number
                when !vague && number == EXACTLY -> {
                    vague = true;
                    row.createCell(column).setCellValue(ABOUT);
                }
                case Integer number
                when row.getRowNum() % 3 == 0 -> row.createCell(column).setCellValue(wide(number));
                case Number number -> row.createCell(column).setCellValue(number.doubleValue());
                case String text when text.isEmpty() -> {}
                case String text when text.equals("是") -> row.createCell(column).setCellValue("√");
                case Object text -> row.createCell(column).setCellValue(" " + text);
            }
        }
    }

    private void day(Row row, int column, LocalDate day, int turn) {
        var cell = row.createCell(column);
        int year = day.getYear();
        int month = day.getMonthValue();
        int of = day.getDayOfMonth();
        switch (turn % 6) {
            case 0 -> cell.setCellValue(year + "年" + month + "月" + of + "日");
            case 1 -> cell.setCellValue(month + "." + of);
            case 2 -> cell.setCellValue("%d%02d%02d".formatted(year, month, of));
            case 3 -> cell.setCellValue(wide(month) + "月" + wide(of) + "日");
            case 4 -> cell.setCellValue(year * 10_000d + month * 100 + of);
            default -> {
                var style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\";@"));
                cell.setCellStyle(style);
                cell.setCellValue(day);
            }
        }
    }

    private static String wide(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .reduce("", String::concat);
    }

    private static void merge(XSSFSheet page, int top, int bottom, int left, int right) {
        page.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
    }
}
