package org.mingfa.document.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.mingfa.document.Anchors;
import org.mingfa.document.Attachment;
import org.mingfa.document.ChineseDate;
import org.mingfa.document.Geometry;
import org.mingfa.document.Imprint;
import org.mingfa.document.Markup;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.RedHead;
import org.mingfa.document.Signature;
import org.mingfa.document.SignerRows;
import org.mingfa.document.Title;

/**
 * Writes official documents as a page of the web: one file without script and without anything from elsewhere, fit to be
 * published as it is and to be printed.
 */
public final class HtmlWriter {

    private final OfficialDocument document;
    private final HtmlBlocks blocks;
    private final StringBuilder html = new StringBuilder();

    private HtmlWriter(OfficialDocument document) {
        this.document = document;
        blocks = new HtmlBlocks(html, Anchors.pointedTo(document));
    }

    /**
     * Writes the document as HTML in UTF-8.
     *
     * @param out written to, not closed
     * @throws IOException if the stream refuses
     */
    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        out.write(new HtmlWriter(document).page().getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        String title = Markup.escaped(document.title().text());
        html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<title>").append(title).append("</title>\n");
        if (!document.author().isEmpty()) {
            html.append("<meta name=\"author\" content=\"%s\">\n".formatted(Markup.escaped(document.author())));
        }
        double mark = document.head() == null
                ? Geometry.MARK_MAX_PT
                : Geometry.markSize(document.head().mark());
        html.append("<style>\n").append(HtmlStyle.sheet(mark)).append("</style>\n</head>\n<body>\n<main>\n<article>\n");
        head();
        blocks.write(document.body(), 2);
        attachmentNote();
        signature();
        if (document.annotation() != null) {
            line("annotation", "（" + document.annotation() + "）");
        }
        for (int i = 0; i < document.attachments().size(); i++) {
            attachment(i);
        }
        record();
        return html.append("</article>\n</main>\n</body>\n</html>\n").toString();
    }

    private void head() {
        html.append("<header>\n");
        RedHead head = document.head();
        if (head != null) {
            head.items().forEach(item -> line("item", item));
            line("mark", head.mark());
        }
        if (!document.signers().isEmpty()) {
            upward(Objects.requireNonNull(document.number()).toString());
        } else if (document.number() != null) {
            line("number", document.number().toString());
        }
        html.append(head == null ? "" : "<hr class=\"red\">\n");
        title("h1", document.title());
        html.append("</header>\n");
        if (document.addressee() != null) {
            line("addressee", document.addressee() + "：");
        }
    }

    private void upward(String number) {
        html.append("<div class=\"upward\"><span>")
                .append(Markup.escaped(number))
                .append("</span><span>");
        for (SignerRows.Row row : SignerRows.of(document.signers())) {
            html.append("%s<b>%s</b><br>".formatted(row.label(), Markup.escaped(row.names())));
        }
        html.append("</span></div>\n");
    }

    private void title(String element, Title title) {
        html.append('<').append(element).append('>');
        title.lines()
                .forEach(line ->
                        html.append("<span>").append(Markup.escaped(line)).append("</span>"));
        html.append("</").append(element).append(">\n");
    }

    private void attachmentNote() {
        List<Attachment> attachments = document.attachments();
        if (attachments.isEmpty()) {
            return;
        }
        String single = attachments.size() == 1 ? " class=\"single\"" : "";
        html.append("<nav class=\"attachments\" aria-label=\"附件\"><span>%s</span><ol%s>\n"
                .formatted(Attachment.LABEL, single));
        for (int i = 0; i < attachments.size(); i++) {
            html.append("<li><a href=\"#attachment-%d\">%s</a></li>\n"
                    .formatted(i + 1, Markup.escaped(attachments.get(i).title().text())));
        }
        html.append("</ol></nav>\n");
    }

    private void signature() {
        Signature signature = document.signature();
        if (signature == null) {
            return;
        }
        html.append("<div class=\"signature\">\n");
        signature.issuers().forEach(issuer -> line("issuer", issuer));
        html.append("<p><time datetime=\"%s\">%s</time></p>\n</div>\n"
                .formatted(signature.date(), ChineseDate.format(signature.date())));
    }

    private void attachment(int i) {
        Attachment attachment = document.attachments().get(i);
        html.append("<section class=\"attachment\" id=\"attachment-%d\">\n".formatted(i + 1));
        line("serial", "附件" + document.serial(i));
        title("h2", attachment.title());
        blocks.write(attachment.blocks(), 3);
        html.append("</section>\n");
    }

    private void record() {
        Imprint imprint = document.imprint();
        if (imprint == null) {
            return;
        }
        html.append("<footer class=\"record\">\n");
        if (imprint.copies() != null) {
            line("copies", "抄送：" + imprint.copies() + "。");
        }
        html.append("<p class=\"printer\"><span>%s</span><span>%s印发</span></p>\n</footer>\n"
                .formatted(Markup.escaped(imprint.printer()), ChineseDate.format(imprint.printed())));
    }

    private void line(String kind, String text) {
        html.append("<p class=\"%s\">%s</p>\n".formatted(kind, Markup.escaped(text)));
    }
}
