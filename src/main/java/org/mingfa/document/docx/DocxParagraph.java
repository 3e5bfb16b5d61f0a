package org.mingfa.document.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.Inline;
import org.mingfa.document.TextStyle;
import org.mingfa.document.Typeface;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** One paragraph being written. Lengths are twips. */
final class DocxParagraph {

    private static final String TOOLTIP = "查看这个数字的记录";

    private final CTP paragraph;
    private final CTPPr properties;
    private final DocxLinks links;

    DocxParagraph(CTP paragraph, TextStyle style, DocxLinks links) {
        this.paragraph = paragraph;
        this.links = links;
        properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(DocxParts.styleId(style));
    }

    /** A section like this one ends here. */
    void endsSection(CTSectPr section) {
        properties.addNewSectPr().set(section.copy());
    }

    DocxParagraph text(String text) {
        if (!text.isEmpty()) {
            run(paragraph.addNewR(), text);
        }
        return this;
    }

    /** Text in another face than the style's. */
    DocxParagraph text(String text, Typeface face) {
        CTFonts fonts = fonts(run(paragraph.addNewR(), text));
        fonts.setAscii(face.face());
        fonts.setHAnsi(face.face());
        fonts.setEastAsia(face.face());
        return this;
    }

    /** Text in another size than the style's. */
    DocxParagraph text(String text, double points) {
        CTRPr run = run(paragraph.addNewR(), text);
        run.addNewSz().setVal(BigInteger.valueOf(DocxUnits.halfPoints(points)));
        run.addNewSzCs().setVal(BigInteger.valueOf(DocxUnits.halfPoints(points)));
        return this;
    }

    DocxParagraph tab() {
        paragraph.addNewR().addNewTab();
        return this;
    }

    /** The number of the page on which the paragraph stands. */
    DocxParagraph pageNumber() {
        var field = paragraph.addNewFldSimple();
        field.setInstr("PAGE");
        run(field.addNewR(), "1");
        return this;
    }

    DocxParagraph pieces(List<Inline> pieces) {
        for (Inline piece : pieces) {
            switch (piece) {
                case Inline.Text text -> text(text.shown());
                case Inline.Emphasis emphasis ->
                    run(paragraph.addNewR(), emphasis.shown()).addNewB();
                case Inline.Figure figure -> figure(figure);
            }
        }
        return this;
    }

    private void figure(Inline.Figure figure) {
        CTHyperlink link = paragraph.addNewHyperlink();
        link.setTooltip(TOOLTIP);
        switch (figure.records()) {
            case Inline.Within within -> link.setAnchor(links.bookmark(within.anchor()));
            case Inline.Elsewhere elsewhere -> link.setId(links.relationship(elsewhere.address()));
        }
        run(link.addNewR(), figure.shown());
    }

    /** The pieces, with a bookmark of this name around them. */
    DocxParagraph marked(@Nullable String bookmark, List<Inline> pieces) {
        if (bookmark == null) {
            return pieces(pieces);
        }
        BigInteger id = links.nextId();
        CTBookmark start = paragraph.addNewBookmarkStart();
        start.setId(id);
        start.setName(bookmark);
        pieces(pieces);
        paragraph.addNewBookmarkEnd().setId(id);
        return this;
    }

    DocxParagraph blankLinesBefore(int lines) {
        return before(lines * DocxUnits.LINE);
    }

    DocxParagraph before(int twips) {
        spacing().setBefore(BigInteger.valueOf(twips));
        return this;
    }

    DocxParagraph line(int twips) {
        spacing().setLine(BigInteger.valueOf(twips));
        spacing().setLineRule(STLineSpacingRule.EXACT);
        return this;
    }

    DocxParagraph indent(int left, int right) {
        indentation().setLeft(BigInteger.valueOf(left));
        indentation().setRight(BigInteger.valueOf(right));
        return this;
    }

    /** First line so much further left than the others. */
    DocxParagraph hanging(int twips) {
        indentation().setHanging(BigInteger.valueOf(twips));
        return this;
    }

    DocxParagraph align(STJc.Enum alignment) {
        (properties.isSetJc() ? properties.getJc() : properties.addNewJc()).setVal(alignment);
        return this;
    }

    DocxParagraph tabStop(STTabJc.Enum alignment, int position) {
        CTTabStop stop = (properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs()).addNewTab();
        stop.setVal(alignment);
        stop.setPos(BigInteger.valueOf(position));
        return this;
    }

    DocxParagraph keepWithNext() {
        if (!properties.isSetKeepNext()) {
            properties.addNewKeepNext();
        }
        return this;
    }

    /** A rule along the lower edge of the paragraph. */
    DocxParagraph ruleBelow(double points, String colour) {
        CTBorder rule = properties.addNewPBdr().addNewBottom();
        rule.setVal(STBorder.SINGLE);
        rule.setSz(DocxUnits.eighths(points));
        rule.setSpace(BigInteger.ZERO);
        rule.setColor(colour);
        return this;
    }

    private CTSpacing spacing() {
        return properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
    }

    private CTInd indentation() {
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    private static CTRPr run(CTR run, String text) {
        CTRPr properties = run.addNewRPr();
        // Without the hint Word sets “”‘’—… as narrow Latin signs.
        fonts(properties).setHint(STHint.EAST_ASIA);
        CTText content = run.addNewT();
        content.setStringValue(text);
        content.setSpace(SpaceAttribute.Space.PRESERVE);
        return properties;
    }

    private static CTFonts fonts(CTRPr properties) {
        return properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
    }
}
