package org.mingfa.document.page;

import java.util.List;
import java.util.Objects;
import org.mingfa.document.CleanText;
import org.mingfa.document.Geometry;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.RedHead;
import org.mingfa.document.SignerRows;
import org.mingfa.document.TextStyle;
import org.mingfa.document.Typeface;
import org.mingfa.document.page.LineSetter.Frame;

/** Lays what stands above the body: head in red, number, signers, separator, title, addressee. */
final class LaidHead {

    private static final double WIDTH = Geometry.points(Geometry.TYPE_WIDTH_MM);

    private final RunningText flow;
    private final OfficialDocument document;

    LaidHead(RunningText flow, OfficialDocument document) {
        this.flow = flow;
        this.document = document;
    }

    void write() {
        RedHead head = document.head();
        if (head != null) {
            mark(head);
        }
        int blank = head == null ? 0 : Geometry.NUMBER_BLANK_LINES;
        if (!document.signers().isEmpty()) {
            signers(blank);
        } else if (document.number() != null) {
            flow.paragraph(TextStyle.NUMBER, document.number().toString(), blank);
        }
        if (head != null) {
            double height = Geometry.points(Geometry.SEPARATOR_BELOW_MM);
            flow.add(new Strip(height))
                    .pieces
                    .add(new Piece.Rule(0, height, WIDTH, height, Geometry.SEPARATOR_PT, true));
        }
        title();
    }

    private void mark(RedHead head) {
        List<String> items = head.items();
        items.forEach(item -> flow.paragraph(TextStyle.HEAD_ITEM, item, 0));
        double size = Geometry.markSize(head.mark());
        var glyphs = flow.setter().glyphs(head.mark(), TextStyle.MARK.face(), size);
        var lines = flow.setter().set(glyphs, size, TextStyle.MARK.place(), Frame.of(0, WIDTH), size, true);
        lines.getFirst().before = Geometry.points(Geometry.MARK_TOP_MM) - items.size() * Geometry.LINE_PT;
        lines.forEach(flow::add);
    }

    private void signers(int blank) {
        var rows = SignerRows.of(document.signers());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var line = flow.add(new Strip(Geometry.LINE_PT));
            line.before = i == 0 ? blank * Geometry.LINE_PT : 0;
            if (i == rows.size() - 1) {
                put(
                        line,
                        Objects.requireNonNull(document.number()).toString(),
                        Typeface.FANGSONG,
                        Geometry.UPWARD_INDENT);
            }
            put(line, row.label(), Typeface.FANGSONG, row.start());
            put(line, row.names(), Typeface.KAI, row.start() + CleanText.width(row.label()));
        }
    }

    private void put(Strip line, String text, Typeface face, double characters) {
        var glyphs = flow.setter().glyphs(text, face, Geometry.SIZE_3_PT);
        line.pieces.addAll(
                flow.setter().line(glyphs, Geometry.SIZE_3_PT, RunningText.characters(characters), line.height));
    }

    private void title() {
        int blank = flow.isEmpty() ? 0 : Geometry.TITLE_BLANK_LINES;
        List<String> lines = document.title().lines();
        for (int i = 0; i < lines.size(); i++) {
            flow.paragraph(TextStyle.TITLE, lines.get(i), i == 0 ? blank : 0);
        }
        if (document.addressee() != null) {
            flow.paragraph(TextStyle.ADDRESSEE, document.addressee() + "：", Geometry.ADDRESSEE_BLANK_LINES);
        }
    }
}
