package org.mingfa.document.ofd;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingfa.document.Geometry;
import org.mingfa.document.Markup;
import org.mingfa.document.NoChineseFont;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.font.FontLibrary;
import org.mingfa.document.page.Layout;
import org.mingfa.document.page.Subsets;
import org.mingfa.document.pdf.PdfWriter;

/** Writes official documents as OFD (GB/T 33190-2016), line for line as {@link PdfWriter} does. */
public final class OfdWriter {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final OfficialDocument document;
    private final Layout layout;
    private final Subsets subsets;
    private final ZipOutputStream zip;

    private OfdWriter(OfficialDocument document, Layout layout, OutputStream out) {
        this.document = document;
        this.layout = layout;
        subsets = new Subsets(layout);
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /**
     * Writes the document in the faces of this machine. The same document and the same faces give the same bytes.
     *
     * @param out written to, not closed
     * @return what the reader should know about the faces, in Chinese; empty when they are those of the standard
     * @throws NoChineseFont if no font here shows Chinese
     * @throws IOException if the stream refuses
     */
    public static List<String> write(OfficialDocument document, OutputStream out) throws IOException {
        return write(document, FontLibrary.ofThisMachine(), out);
    }

    static List<String> write(OfficialDocument document, FontLibrary fonts, OutputStream out) throws IOException {
        var layout = Layout.of(document, fonts);
        new OfdWriter(document, layout, out).write();
        return layout.notices();
    }

    private void write() throws IOException {
        int fonts = subsets.all().size();
        var content = new OfdContent(subsets, layout, fonts + 1);
        var pages = new ArrayList<String>();
        layout.pages().forEach(page -> pages.add(content.page(page)));
        entry("OFD.xml", root());
        entry("Doc_0/Document.xml", contents(content));
        entry("Doc_0/PublicRes.xml", resources());
        for (int i = 0; i < pages.size(); i++) {
            entry("Doc_0/Pages/Page_" + i + "/Content.xml", """
                <ofd:Page %s><ofd:Area><ofd:PhysicalBox>%s</ofd:PhysicalBox></ofd:Area>%s</ofd:Page>""".formatted(NAMESPACE, paper(), pages.get(i)));
        }
        for (Subsets.Cut cut : subsets.all()) {
            entry("Doc_0/Res/" + file(cut), cut.subset().trueType(cut.name()));
        }
        zip.finish();
    }

    private String root() {
        String title = document.title().text();
        var info = new StringBuilder();
        info.append(element("DocID", id(title)));
        info.append(element("Title", title));
        info.append(document.author().isEmpty() ? "" : element("Author", document.author()));
        if (document.signature() != null) {
            info.append(element("CreationDate", document.signature().date().toString()));
            info.append(element("ModDate", document.signature().date().toString()));
        }
        info.append(element("Creator", "明法"));
        return """
            <ofd:OFD %s Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo>%s</ofd:DocInfo>\
            <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>""".formatted(NAMESPACE, info);
    }

    private String contents(OfdContent content) {
        var pages = new StringBuilder();
        for (int i = 0; i < layout.pages().size(); i++) {
            pages.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(content.pageId(i), i));
        }
        return """
            <ofd:Document %s><ofd:CommonData><ofd:MaxUnitID>%d</ofd:MaxUnitID>\
            <ofd:PageArea><ofd:PhysicalBox>%s</ofd:PhysicalBox></ofd:PageArea>\
            <ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>\
            <ofd:Pages>%s</ofd:Pages>%s</ofd:Document>""".formatted(NAMESPACE, content.lastId(), paper(), pages, content.outline());
    }

    private String resources() {
        var fonts = new StringBuilder();
        for (Subsets.Cut cut : subsets.all()) {
            fonts.append(
                    "<ofd:Font ID=\"%d\" FontName=\"%s\" FamilyName=\"%s\"><ofd:FontFile>%s</ofd:FontFile></ofd:Font>"
                            .formatted(cut.number(), cut.name(), cut.name(), file(cut)));
        }
        return "<ofd:Res %s BaseLoc=\"Res\"><ofd:Fonts>%s</ofd:Fonts></ofd:Res>".formatted(NAMESPACE, fonts);
    }

    private static String file(Subsets.Cut cut) {
        return "font_" + cut.number() + ".ttf";
    }

    private static String paper() {
        return "0 0 %s %s"
                .formatted(OfdContent.number(Geometry.PAGE_WIDTH_MM), OfdContent.number(Geometry.PAGE_HEIGHT_MM));
    }

    /** 32 digits that belong to this title and this day, so that writing it again gives the same file. */
    private String id(String title) {
        String named = title
                + (document.signature() == null ? "" : document.signature().date());
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private static String element(String name, String text) {
        return "<ofd:%1$s>%2$s</ofd:%1$s>".formatted(name, Markup.escaped(text));
    }

    private void entry(String name, String xml) throws IOException {
        entry(name, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
    }

    private void entry(String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
