package org.mingfa.document.page;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.document.Attachment;
import org.mingfa.document.CleanText;
import org.mingfa.document.Geometry;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.Signature;
import org.mingfa.document.TextStyle;
import org.mingfa.document.TextStyle.Place;
import org.mingfa.document.Typeface;
import org.mingfa.document.page.LineSetter.Frame;

/** Lays what stands below the body: attachment note, signature, annotation, and then the attachments. */
final class LaidTail {

    private static final double WIDTH = Geometry.points(Geometry.TYPE_WIDTH_MM);
    private static final double SIZE = Geometry.SIZE_3_PT;

    private final RunningText flow;
    private final LaidBlocks blocks;
    private final OfficialDocument document;

    LaidTail(RunningText flow, LaidBlocks blocks, OfficialDocument document) {
        this.flow = flow;
        this.blocks = blocks;
        this.document = document;
    }

    void write() {
        attachmentNote();
        signature();
        if (document.annotation() != null) {
            flow.paragraph(TextStyle.ANNOTATION, "（" + document.annotation() + "）", 0);
        }
        for (int i = 0; i < document.attachments().size(); i++) {
            attachment(document.attachments().get(i), document.serial(i));
        }
    }

    private void attachmentNote() {
        List<Attachment> attachments = document.attachments();
        double number = document.serialWidth();
        double label = Geometry.PARAGRAPH_INDENT + CleanText.width(Attachment.LABEL);
        for (int i = 0; i < attachments.size(); i++) {
            var title = attachments.get(i).title().text();
            var lines = flow.setter()
                    .set(
                            flow.setter().glyphs(title, Typeface.FANGSONG, SIZE),
                            SIZE,
                            Place.LEFT,
                            Frame.of(RunningText.characters(label + number), WIDTH),
                            Geometry.LINE_PT,
                            false);
            Strip first = lines.getFirst();
            var leading = new ArrayList<Piece>();
            if (i == 0) {
                first.before = Geometry.ATTACHMENT_NOTE_BLANK_LINES * Geometry.LINE_PT;
                leading.addAll(placed(Attachment.LABEL, Geometry.PARAGRAPH_INDENT));
            }
            if (number > 0) {
                leading.addAll(placed(document.serial(i) + ".", label));
            }
            // Before the title, so that the text reads in its order.
            first.pieces.addAll(0, leading);
            lines.forEach(line -> {
                line.staysWithNext = true;
                flow.add(line);
            });
        }
    }

    private List<Piece.Run> placed(String text, double characters) {
        var glyphs = flow.setter().glyphs(text, Typeface.FANGSONG, SIZE);
        return flow.setter().line(glyphs, SIZE, RunningText.characters(characters), Geometry.LINE_PT);
    }

    private void signature() {
        Signature signature = document.signature();
        if (signature == null) {
            return;
        }
        List<Signature.Line> lines = signature.lines();
        for (int i = 0; i < lines.size(); i++) {
            Signature.Line line = lines.get(i);
            var glyphs = flow.setter().glyphs(line.text(), Typeface.FANGSONG, SIZE);
            var frame = Frame.of(0, WIDTH - RunningText.characters(line.rightIndent()));
            var set = flow.setter().set(glyphs, SIZE, Place.RIGHT, frame, Geometry.LINE_PT, false);
            set.getFirst().before = i == 0 ? Geometry.SIGNATURE_BLANK_LINES * Geometry.LINE_PT : 0;
            boolean more = i < lines.size() - 1 || document.annotation() != null;
            set.forEach(strip -> {
                strip.staysWithNext = more;
                flow.add(strip);
            });
        }
    }

    private void attachment(Attachment attachment, String serial) {
        String name = "附件" + serial;
        Strip first = flow.paragraph(TextStyle.ATTACHMENT_SERIAL, name, 0).getFirst();
        first.newPage = true;
        first.landmark = new Strip.Landmark(
                TextStyle.ATTACHMENT_TITLE.outline(),
                name + " " + attachment.title().text());
        List<String> lines = attachment.title().lines();
        for (int i = 0; i < lines.size(); i++) {
            flow.paragraph(TextStyle.ATTACHMENT_TITLE, lines.get(i), i == 0 ? Geometry.ATTACHMENT_TITLE_LINE - 2 : 0);
        }
        blocks.write(attachment.blocks(), 1, false);
    }
}
