package org.mingfa.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Reads workbooks (.xlsx) as they are kept in offices: titles above the header, totals below, remarks between. Rows are
 * handed on one by one; however many there are, memory holds one and the workbook's table of distinct texts.
 */
public final class Sheets {

    /** The sheet of a template that explains its columns; it holds no rows. */
    public static final String HELP = "填写说明";

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private Sheets() {}

    /**
     * Like {@link #read(Path, Set, Consumer)}.
     *
     * @param workbook read to its end, not closed; kept in a temporary file meanwhile
     */
    public static int read(InputStream workbook, Set<String> known, Consumer<? super SheetEvent> events)
            throws IOException {
        Path aside = Files.createTempFile("workbook-", ".xlsx");
        try {
            try (var out = Files.newOutputStream(aside)) {
                Container.limited(workbook).transferTo(out);
            }
            return read(aside, known, events);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /**
     * Reads all visible sheets. The header of a sheet is the first row, within its first 30, of whose filled cells at least
     * half are known headings; a sheet without one is left out with a remark.
     *
     * @param known the headings to read; blanks, line breaks and full width make no difference
     * @param events gets what is met, in its order; what it throws ends the reading and arrives as it is
     * @return how many sheets had a header: at least one
     * @throws WorkbookRefused when it is no workbook, encrypted, damaged, too large, or has no header at all
     */
    public static int read(Path workbook, Set<String> known, Consumer<? super SheetEvent> events) throws IOException {
        Container.requireWorkbook(workbook);
        Survey survey = Survey.of(workbook);
        Headings headings = new Headings(known);
        int read = 0;
        try (ReadableWorkbook open = open(workbook)) {
            CellReader cells = new CellReader(open.isDate1904());
            for (Sheet sheet : open.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    Merges merges = survey.merges(sheet.getId());
                    read += rows(sheet, new SheetReader(sheet.getName(), headings, cells, merges, events));
                } else {
                    events.accept(new SheetRemark(sheet.getName(), 0, "工作表“" + sheet.getName() + "”是隐藏的，没有读入。"));
                }
            }
        }
        if (read == 0) {
            throw new WorkbookRefused("工作簿里没有找到表头。表头应有这样的栏目：" + headings.some() + "……请对照模板改正后重新导入。");
        }
        return read;
    }

    private static ReadableWorkbook open(Path workbook) {
        try {
            return new ReadableWorkbook(workbook.toFile(), WITH_FORMATS);
        } catch (IOException | RuntimeException e) {
            throw WorkbookRefused.damaged(e);
        }
    }

    private static int rows(Sheet sheet, SheetReader reader) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return reader.read(new Guarded(rows.iterator())) ? 1 : 0;
        }
    }

    /** Tells a damaged workbook from whatever the receiver of the rows throws. */
    private record Guarded(Iterator<Row> rows) implements Iterator<Row> {

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (RuntimeException e) {
                throw WorkbookRefused.damaged(e);
            }
        }

        @Override
        public Row next() {
            return rows.next();
        }
    }
}
