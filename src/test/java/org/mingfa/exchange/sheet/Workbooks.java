package org.mingfa.exchange.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as people make them, and what is read from them. */
public final class Workbooks {

    public static final Set<String> KNOWN = Set.of("姓名", "事项", "日期", "金额（元）", "是否办结");

    private Workbooks() {}

    public static byte[] bytes(Consumer<XSSFWorkbook> made) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            made.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static List<SheetEvent> read(Consumer<XSSFWorkbook> made) {
        return read(bytes(made));
    }

    public static List<SheetEvent> read(byte[] workbook) {
        List<SheetEvent> events = new ArrayList<>();
        try (InputStream content = new ByteArrayInputStream(workbook)) {
            Sheets.read(content, KNOWN, events::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    public static void row(Sheet sheet, int number, Object... values) {
        var row = sheet.createRow(number - 1);
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case String text when text.isEmpty() -> {}
                case String text -> row.createCell(i).setCellValue(text);
                case Number amount -> row.createCell(i).setCellValue(amount.doubleValue());
                case Boolean truth -> row.createCell(i).setCellValue(truth);
                default -> throw new IllegalArgumentException(values[i].toString());
            }
        }
    }

    public static void merge(Sheet sheet, String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }

    public static List<SheetRow> rows(List<SheetEvent> events) {
        return only(events, SheetRow.class);
    }

    public static List<SheetHead> heads(List<SheetEvent> events) {
        return only(events, SheetHead.class);
    }

    public static List<String> remarks(List<SheetEvent> events) {
        return only(events, SheetRemark.class).stream()
                .map(SheetRemark::message)
                .toList();
    }

    private static <T extends SheetEvent> List<T> only(List<SheetEvent> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
