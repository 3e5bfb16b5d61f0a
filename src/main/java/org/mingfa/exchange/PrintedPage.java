package org.mingfa.exchange;

import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet offices know: title, period, headings, bordered rows, a last line of sums, and at the foot who made it and when; to
 * print on A4 across. Whoever uses it writes the cells.
 */
public final class PrintedPage {

    private static final int HEADER = 2;
    private static final String SHADE = "EDEDED";

    private final Worksheet page;
    private final int last;
    private int next = HEADER + 1;

    /** @param columns how many there are, at least one */
    public PrintedPage(Worksheet page, int columns) {
        this.page = page;
        this.last = columns - 1;
    }

    /** A column's heading and how wide it is, in characters. */
    public record Heading(String name, int width) {}

    /** The row that is written next, from 0. */
    public int next() {
        return next;
    }

    /** How many rows have been written. */
    public int written() {
        return next - HEADER - 1;
    }

    /** Title, period and headings. */
    public void begin(String title, String period, List<Heading> columns) {
        page.value(0, 0, title);
        page.range(0, 0, 0, last).merge();
        page.range(0, 0, 0, last)
                .style()
                .bold()
                .fontSize(16)
                .horizontalAlignment("center")
                .set();
        page.value(1, 0, period);
        page.range(1, 0, 1, last).merge();
        for (int i = 0; i <= last; i++) {
            page.value(HEADER, i, columns.get(i).name());
            page.width(i, columns.get(i).width());
        }
        page.range(HEADER, 0, HEADER, last)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(SHADE)
                .borderStyle(BorderStyle.THIN)
                .set();
        page.freezePane(Math.min(2, last), HEADER + 1);
        forPaper();
    }

    private void forPaper() {
        page.repeatRows(HEADER);
        page.paperSize(PaperSize.A4_PAPER);
        page.pageOrientation("landscape");
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.footer("第 &P 页，共 &N 页", Position.CENTER);
    }

    /** The cells of the row are written. */
    public void rowWritten() {
        page.range(next, 0, next, last)
                .style()
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        next++;
    }

    /** The cells of the sums are written: draws their line and the foot. */
    public void end(String unit, String by, LocalDate today) {
        page.range(next, 0, next, last)
                .style()
                .bold()
                .borderStyle(BorderStyle.THIN)
                .set();
        page.value(next + 1, 0, "填报单位：" + unit + "    制表人：" + by + "    制表日期：" + today + "    本表由系统按记录生成");
        page.range(next + 1, 0, next + 1, last).merge();
    }
}
