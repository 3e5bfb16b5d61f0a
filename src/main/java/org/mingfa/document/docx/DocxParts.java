package org.mingfa.document.docx;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.mingfa.document.Geometry;
import org.mingfa.document.TextStyle;
import org.mingfa.document.Typeface;
import org.mingfa.document.page.Punctuation;

/** The parts of a docx that are the same for every document: styles, settings, fonts. */
final class DocxParts {

    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final int CAPTION_BEFORE = 120;

    private DocxParts() {}

    /**
     * The style sheet. Lines keep the grid by their exact height and do not snap to it, or a line lower than the grid's,
     * as in a table, would grow. Punctuation may hang
     * over the edge, as Word has it by itself: LibreOffice reads a 0 here the other way round and then drops a comma that
     * falls on the edge. Body text is 公文正文 and not 正文, because Word in Chinese already calls its own Normal 正文 and
     * renames a second style of that name.
     */
    static String styles() {
        return """
            <w:styles %s>
            <w:docDefaults>
            <w:rPrDefault><w:rPr>%s<w:color w:val="000000"/><w:spacing w:val="%d"/><w:kern w:val="0"/>\
            <w:sz w:val="32"/><w:szCs w:val="32"/>\
            <w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault>
            </w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>
            <w:pPr><w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:wordWrap w:val="1"/>\
            <w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>\
            <w:snapToGrid w:val="0"/>\
            <w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/></w:pPr></w:style>
            %s
            </w:styles>
            """.formatted(
                        NAMESPACE,
                        fonts(Typeface.FANGSONG),
                        DocxUnits.TIGHTENING,
                        DocxUnits.LINE,
                        Arrays.stream(TextStyle.values()).map(DocxParts::style).collect(Collectors.joining("\n")));
    }

    private static String style(TextStyle style) {
        return """
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="%s"><w:name w:val="%s"/>\
            <w:basedOn w:val="Normal"/>%s<w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s%s%s\
            <w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr></w:style>""".formatted(
                        styleId(style),
                        style.shown(),
                        style.outline() > 0 ? "<w:next w:val=\"" + styleId(TextStyle.BODY) + "\"/>" : "",
                        paragraphProperties(style),
                        fonts(style.face()),
                        style == TextStyle.MARK ? "<w:color w:val=\"" + Geometry.RED + "\"/>" : "",
                        style.size() == Geometry.SIZE_3_PT ? "" : "<w:spacing w:val=\"0\"/>",
                        DocxUnits.halfPoints(style.size()),
                        DocxUnits.halfPoints(style.size()));
    }

    private static String paragraphProperties(TextStyle style) {
        boolean page = style == TextStyle.ATTACHMENT_SERIAL;
        int before = style == TextStyle.CAPTION ? CAPTION_BEFORE : 0;
        int line = Math.min(DocxUnits.LINE, DocxUnits.points(style.line()));
        String indent =
                style.place() == TextStyle.Place.INDENTED ? "<w:ind w:firstLine=\"" + indent(style) + "\"/>" : "";
        return (style.staysWithNext() ? "<w:keepNext/>" : "")
                + (page ? "<w:pageBreakBefore/>" : "")
                + "<w:spacing w:before=\"" + before + "\" w:line=\"" + line + "\" w:lineRule=\"exact\"/>"
                + indent
                + "<w:jc w:val=\"" + justification(style.place()) + "\"/>"
                + (style.outline() > 0 ? "<w:outlineLvl w:val=\"" + (style.outline() - 1) + "\"/>" : "");
    }

    private static int indent(TextStyle style) {
        return style.size() == Geometry.SIZE_3_PT
                ? DocxUnits.characters(Geometry.PARAGRAPH_INDENT)
                : DocxUnits.points(style.size() * Geometry.PARAGRAPH_INDENT);
    }

    private static String justification(TextStyle.Place place) {
        return switch (place) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
            case JUSTIFIED, INDENTED -> "both";
        };
    }

    private static String fonts(Typeface face) {
        return "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/>".formatted(face.face());
    }

    static String styleId(TextStyle style) {
        return "GW_" + style.name();
    }

    /**
     * Settings: odd and even footers, punctuation never compressed (or a line would hold more than 28 characters), no
     * closing punctuation at the beginning of a line, and the layout rules of current Word instead of an older one.
     */
    static String settings() {
        return """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:settings %s><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>\
            <w:defaultTabStop w:val="%d"/><w:evenAndOddHeaders/>\
            <w:characterSpacingControl w:val="doNotCompress"/>\
            <w:noLineBreaksAfter w:lang="zh-CN" w:val="%s"/>\
            <w:noLineBreaksBefore w:lang="zh-CN" w:val="%s"/>\
            <w:compat><w:compatSetting w:name="compatibilityMode" \
            w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
            <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
            """.formatted(NAMESPACE, DocxUnits.characters(1), Punctuation.NEVER_LAST, Punctuation.NEVER_FIRST);
    }

    /** The faces with the names other systems hold them by, so that a reader without one takes its like. */
    static String fontTable() {
        return Arrays.stream(Typeface.values())
                .map(face -> "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/></w:font>"
                        .formatted(face.face(), String.join(",", face.alternatives())))
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:fonts " + NAMESPACE + ">",
                        "</w:fonts>"));
    }
}
