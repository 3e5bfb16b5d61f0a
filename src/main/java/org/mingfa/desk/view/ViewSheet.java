package org.mingfa.desk.view;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.exchange.PrintedPage;
import org.mingfa.staff.Actor;

/** The table of a page as a workbook, to print on A4 across. */
record ViewSheet(ViewPage page, Actor actor, LocalDate today) {

    /** @param out written to, not closed */
    void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "mingfa", "1.0")) {
            var sheet = workbook.newWorksheet("台账");
            var columns = page.ledger().columns();
            var printed = new PrintedPage(sheet, columns.size());
            printed.begin(
                    page.title(),
                    page.here(),
                    columns.stream()
                            .map(column -> new PrintedPage.Heading(column.name(), width(column)))
                            .toList());
            page.ledger().rows().forEach(row -> {
                int at = printed.next();
                fill(sheet, at, row.cells());
                printed.rowWritten();
            });
            int at = printed.next();
            fill(sheet, at, last());
            printed.end(actor.unitName(), actor.name(), today);
        }
    }

    private List<Cell> last() {
        var totals = page.ledger().totals();
        return totals.isEmpty() ? List.of(Cell.of("共" + page.ledger().rows().size() + "条")) : totals;
    }

    private static void fill(Worksheet sheet, int row, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell.number() == null) {
                sheet.value(row, i, cell.text());
            } else {
                sheet.value(row, i, cell.number());
            }
        }
    }

    private static int width(Column column) {
        return switch (column.kind()) {
            case TITLE -> 36;
            case CODE, DATE -> 16;
            case TEXT, STATE -> 24;
            case NUMBER -> 12;
        };
    }
}
