package org.mingfa.document.docx;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.Geometry;
import org.mingfa.document.TextStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** Writes the page: paper, margins, grid, and the page numbers of odd and even pages. */
final class DocxPage {

    private final XWPFDocument docx;
    private final DocxSheet sheet;

    DocxPage(XWPFDocument docx, DocxSheet sheet) {
        this.docx = docx;
        this.sheet = sheet;
    }

    /**
     * Called last: the section stands after everything else in the body.
     *
     * @param endOfText the paragraph after which an even page begins, or null
     */
    void write(@Nullable DocxParagraph endOfText) {
        CTSectPr section = docx.getDocument().getBody().addNewSectPr();
        CTPageSz paper = section.addNewPgSz();
        paper.setW(twips(Geometry.PAGE_WIDTH_MM));
        paper.setH(twips(Geometry.PAGE_HEIGHT_MM));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(Geometry.TOP_MM));
        margins.setBottom(twips(Geometry.BOTTOM_MM));
        margins.setLeft(twips(Geometry.LEFT_MM));
        margins.setRight(twips(Geometry.RIGHT_MM));
        margins.setHeader(twips(Geometry.TOP_MM / 2));
        margins.setFooter(BigInteger.valueOf(footerDistance()));
        margins.setGutter(BigInteger.ZERO);
        // Only lines: with linesAndChars LibreOffice sets far fewer characters a line than the grid says.
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(DocxUnits.LINE));
        number(HeaderFooterType.DEFAULT, STJc.RIGHT);
        number(HeaderFooterType.EVEN, STJc.LEFT);
        if (endOfText != null) {
            endOfText.endsSection(section);
            section.addNewType().setVal(STSectionMark.EVEN_PAGE);
        }
    }

    /** The footer fills the margin up to the type area: LibreOffice forgets the room above it in a further section. */
    private void number(HeaderFooterType pages, STJc.Enum side) {
        int indent = DocxUnits.points(Geometry.SIZE_4_PT * Geometry.PAGE_NUMBER_INDENT);
        var footer = docx.createFooter(pages);
        sheet.in(footer.createParagraph().getCTP(), TextStyle.PAGE_NUMBER)
                .line(numberLine())
                .before(DocxUnits.millimetres(Geometry.BOTTOM_MM) - footerDistance() - numberLine())
                .align(side)
                .indent(side == STJc.LEFT ? indent : 0, side == STJc.RIGHT ? indent : 0)
                .text("— ")
                .pageNumber()
                .text(" —");
    }

    /** From the foot of the page to the foot of the number's line, so that its dash is 7 mm below the type area. */
    private static int footerDistance() {
        double dash = Geometry.BOTTOM_MM - Geometry.PAGE_NUMBER_BELOW_MM;
        return DocxUnits.millimetres(dash) - numberLine() * 2 / 5;
    }

    private static int numberLine() {
        return DocxUnits.points(Geometry.SIZE_4_PT);
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(DocxUnits.millimetres(millimetres));
    }
}
