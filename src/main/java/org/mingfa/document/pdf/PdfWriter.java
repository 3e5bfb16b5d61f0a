package org.mingfa.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.mingfa.document.Markup;
import org.mingfa.document.NoChineseFont;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.font.FontLibrary;
import org.mingfa.document.page.Layout;
import org.mingfa.document.page.Subsets;

/** Writes official documents as PDF: text that can be selected and searched, faces embedded as far as they are used. */
public final class PdfWriter {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final float VERSION = 1.7f;

    private final OfficialDocument document;
    private final Layout layout;

    private PdfWriter(OfficialDocument document, Layout layout) {
        this.document = document;
        this.layout = layout;
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
        new PdfWriter(document, layout).write(out);
        return layout.notices();
    }

    private void write(OutputStream out) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.setVersion(VERSION);
            properties(pdf);
            var subsets = new Subsets(layout);
            var resources = new PDResources();
            var fonts = new COSDictionary();
            for (Subsets.Cut cut : subsets.all()) {
                fonts.setItem("F" + cut.number(), PdfFont.of(pdf, cut));
            }
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            for (Layout.Page page : layout.pages()) {
                var sheet = new PDPage(PDRectangle.A4);
                sheet.setResources(resources);
                sheet.setContents(new PdfContent(subsets).stream(pdf, page));
                pdf.addPage(sheet);
            }
            new PdfLinks(pdf, layout).write();
            pdf.save(out);
        }
    }

    private void properties(PDDocument pdf) throws IOException {
        var information = pdf.getDocumentInformation();
        information.setTitle(document.title().text());
        information.setAuthor(document.author());
        information.setProducer("明法");
        if (document.signature() != null) {
            var day = document.signature().date().atStartOfDay(ZONE);
            var date = new GregorianCalendar(TimeZone.getTimeZone(ZONE), Locale.ROOT);
            date.setTimeInMillis(day.toInstant().toEpochMilli());
            information.setCreationDate(date);
            information.setModificationDate(date);
        }
        // Without it the file would be told apart by the moment of its making.
        pdf.setDocumentId((long) document.title().text().hashCode());
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(metadata().getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private String metadata() {
        var creators = new ArrayList<String>();
        if (document.signature() != null) {
            creators.addAll(document.signature().issuers());
        }
        return """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq>%s</rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>明法</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>""".formatted(
                        Markup.escaped(document.title().text()),
                        String.join(
                                "",
                                creators.stream()
                                        .map(name -> "<rdf:li>" + Markup.escaped(name) + "</rdf:li>")
                                        .toList()));
    }
}
