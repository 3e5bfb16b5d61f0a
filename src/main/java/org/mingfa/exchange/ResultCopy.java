package org.mingfa.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.mingfa.exchange.sheet.SheetHead;
import org.mingfa.exchange.sheet.SheetRow;

/**
 * The rows of an imported workbook again, with a column that says what became of each. It may be corrected and imported as
 * it is: what stood above the header says what the sheet is and of which year. Written row by row, each text where it
 * stands: a table of all texts would have to be kept until the end.
 */
final class ResultCopy implements AutoCloseable {

    static final String RESULT = "导入结果";
    static final String ROW = "原行号";

    private static final int HELD = 500;

    private final Workbook workbook;
    private @Nullable Worksheet page;
    private List<SheetHead.Column> columns = List.of();
    private int next;

    /** @param out written to, and closed at the end */
    ResultCopy(OutputStream out) {
        workbook = new Workbook(out, "mingfa", "1.0");
    }

    void begin(SheetHead head) {
        finish();
        var sheet = workbook.newWorksheet(head.sheet());
        columns = head.read().stream()
                .filter(column -> !ROW.equals(column.known()) && !RESULT.equals(column.known()))
                .toList();
        next = 0;
        if (!head.title().isEmpty()) {
            sheet.value(next++, 0, head.title());
        }
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(next, i, columns.get(i).known());
        }
        sheet.value(next, columns.size(), ROW);
        sheet.value(next++, columns.size() + 1, RESULT);
        page = sheet;
    }

    void add(SheetRow row, RowResult result) {
        var sheet = page;
        if (sheet == null) {
            return;
        }
        int column = 0;
        for (var cell : row.cells()) {
            if (!ROW.equals(cell.heading()) && !RESULT.equals(cell.heading())) {
                write(sheet, column++, cell.value());
            }
        }
        sheet.value(next, columns.size(), row.number());
        sheet.inlineString(next, columns.size() + 1, result.inWords());
        if (next++ % HELD == 0) {
            flush(sheet);
        }
    }

    private void write(Worksheet sheet, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            case BigDecimal number -> sheet.value(next, column, number);
            case Boolean truth -> sheet.value(next, column, truth);
            default -> sheet.inlineString(next, column, value.toString());
        }
    }

    private void finish() {
        if (page != null) {
            try {
                page.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        if (page == null) {
            // A workbook without a sheet cannot be written.
            workbook.newWorksheet(RESULT);
        }
        workbook.close();
    }
}
