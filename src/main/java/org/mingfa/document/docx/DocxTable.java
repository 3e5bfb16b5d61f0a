package org.mingfa.document.docx;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.document.CleanText;
import org.mingfa.document.Geometry;
import org.mingfa.document.Inline;
import org.mingfa.document.KeptTogether;
import org.mingfa.document.Table;
import org.mingfa.document.TableColumn;
import org.mingfa.document.TableRow;
import org.mingfa.document.TextStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes one table: as wide as the type area, thin black rules, the header row again on every page. */
final class DocxTable {

    private static final int SIDE = 80;
    private static final int ABOVE = 50;

    private final DocxSheet sheet;
    private final Table table;
    private final int[] widths;

    DocxTable(DocxSheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        widths = widths(table.columns());
    }

    void write(int blankBefore) {
        if (table.caption() != null) {
            DocxParagraph caption = sheet.paragraph(TextStyle.CAPTION).text(table.caption());
            if (blankBefore > 0) {
                caption.blankLinesBefore(blankBefore);
            }
        } else if (blankBefore > 0) {
            sheet.paragraph(TextStyle.CAPTION).line(blankBefore * DocxUnits.LINE);
        }
        CTTbl grid = sheet.table();
        properties(grid.addNewTblPr());
        var columns = grid.addNewTblGrid();
        IntStream.of(widths).forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
        header(grid.addNewTr());
        int rows = table.rows().size();
        boolean whole = table.rows().stream().mapToDouble(this::lines).sum() <= KeptTogether.TABLE_LINES;
        for (int i = 0; i < rows; i++) {
            boolean staysWithNext = whole && (i < rows - 1 || table.footnote() != null);
            row(grid.addNewTr(), table.rows().get(i), staysWithNext);
        }
        if (table.footnote() != null) {
            sheet.paragraph(TextStyle.FOOTNOTE).before(ABOVE).text("注：" + table.footnote());
        }
    }

    /** Widths in twips; rounding never makes their sum differ from the type area. */
    static int[] widths(List<TableColumn> columns) {
        double total = columns.stream().mapToDouble(TableColumn::weight).sum();
        int[] widths = new int[columns.size()];
        double reached = 0;
        int given = 0;
        for (int i = 0; i < widths.length; i++) {
            reached += columns.get(i).weight();
            widths[i] = (int) Math.round(DocxUnits.TYPE_WIDTH * reached / total) - given;
            given += widths[i];
        }
        return widths;
    }

    private static void properties(CTTblPr properties) {
        width(properties.addNewTblW(), DocxUnits.TYPE_WIDTH);
        properties.addNewJc().setVal(STJcTable.CENTER);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblBorders borders = properties.addNewTblBorders();
        List.of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(DocxTable::rule);
        CTTblCellMar margins = properties.addNewTblCellMar();
        width(margins.addNewTop(), ABOVE);
        width(margins.addNewLeft(), SIDE);
        width(margins.addNewBottom(), ABOVE);
        width(margins.addNewRight(), SIDE);
    }

    private static void rule(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(DocxUnits.eighths(Geometry.TABLE_RULE_PT));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }

    private static void width(CTTblWidth width, int twips) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips));
    }

    private void header(CTRow row) {
        var properties = row.addNewTrPr();
        properties.addNewCantSplit();
        properties.addNewTblHeader();
        for (int i = 0; i < widths.length; i++) {
            sheet.in(cell(row, widths[i]).addNewP(), TextStyle.HEADER_CELL)
                    .keepWithNext()
                    .text(table.columns().get(i).title());
        }
    }

    private void row(CTRow row, TableRow content, boolean staysWithNext) {
        if (lines(content) <= KeptTogether.ROW_LINES) {
            row.addNewTrPr().addNewCantSplit();
        }
        String bookmark = sheet.links().bookmarkIfWanted(content.anchor());
        for (int i = 0; i < widths.length; i++) {
            DocxParagraph cell = sheet.in(cell(row, widths[i]).addNewP(), TextStyle.CELL)
                    .align(alignment(table.columns().get(i).align()))
                    .marked(i == 0 ? bookmark : null, content.cells().get(i));
            if (staysWithNext) {
                cell.keepWithNext();
            }
        }
    }

    private static CTTc cell(CTRow row, int width) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        width(properties.addNewTcW(), width);
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        return cell;
    }

    /** About how many lines a row takes: the face may differ where the document is read. */
    private double lines(TableRow row) {
        double most = 0;
        for (int i = 0; i < widths.length; i++) {
            double perLine = (widths[i] - 2.0 * SIDE) / DocxUnits.points(TextStyle.CELL.size());
            most = Math.max(most, CleanText.width(Inline.shown(row.cells().get(i))) / Math.max(1, perLine));
        }
        return Math.max(1, Math.ceil(most));
    }

    private static STJc.Enum alignment(Table.Align align) {
        return switch (align) {
            case LEFT -> STJc.LEFT;
            case CENTER -> STJc.CENTER;
            case RIGHT -> STJc.RIGHT;
        };
    }
}
