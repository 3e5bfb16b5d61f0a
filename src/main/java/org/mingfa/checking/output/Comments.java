package org.mingfa.checking.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.checking.Checked;
import org.mingfa.checking.Finding;
import org.mingfa.reading.Extent;
import org.mingfa.reading.WordXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Comments being put into a Word document: runs are split so that a comment begins and ends at its very characters. */
final class Comments {

    private static final String AUTHOR = "明法检查";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Document text;
    private final Document comments;
    private final List<Element> paragraphs;
    private int next;

    Comments(Document text, Document comments) {
        this.text = text;
        this.comments = comments;
        this.paragraphs = WordXml.paragraphs(text);
        var there = comments.getElementsByTagNameNS(WordXml.SPACE, "comment");
        for (int i = 0; i < there.getLength(); i++) {
            var id = ((Element) there.item(i)).getAttributeNS(WordXml.SPACE, "id");
            next = Math.max(next, Integer.parseInt(id) + 1);
        }
    }

    static Document empty() throws IOException {
        var none = "<w:comments xmlns:w=\"" + WordXml.SPACE + "\"/>";
        return WordXml.parse(new ByteArrayInputStream(none.getBytes(StandardCharsets.UTF_8)));
    }

    void add(Checked checked) {
        for (var finding : checked.findings()) {
            int id = next++;
            comment(id, finding);
            mark(id, finding.where());
        }
    }

    private void comment(int id, Finding finding) {
        var comment = comments.createElementNS(WordXml.SPACE, "w:comment");
        comment.setAttributeNS(WordXml.SPACE, "w:id", String.valueOf(id));
        comment.setAttributeNS(WordXml.SPACE, "w:author", AUTHOR);
        comment.setAttributeNS(WordXml.SPACE, "w:initials", "明法");
        var lines = List.of(
                "【" + finding.severity().chinese() + "】" + finding.check() + " " + finding.name(),
                finding.why() + "（" + finding.basis() + "）",
                "建议：" + finding.proposal());
        for (var line : lines) {
            var content = comments.createElementNS(WordXml.SPACE, "w:t");
            content.setTextContent(line);
            var run = comments.createElementNS(WordXml.SPACE, "w:r");
            run.appendChild(content);
            comment.appendChild(comments.createElementNS(WordXml.SPACE, "w:p")).appendChild(run);
        }
        comments.getDocumentElement().appendChild(comment);
    }

    private void mark(int id, Extent where) {
        insert(where, where.from(), element("w:commentRangeStart", id));
        var end = element("w:commentRangeEnd", id);
        insert(where, where.to(), end);
        var reference = text.createElementNS(WordXml.SPACE, "w:r");
        reference.appendChild(element("w:commentReference", id));
        end.getParentNode().insertBefore(reference, end.getNextSibling());
    }

    private Element element(String name, int id) {
        var element = text.createElementNS(WordXml.SPACE, name);
        element.setAttributeNS(WordXml.SPACE, "w:id", String.valueOf(id));
        return element;
    }

    /** Puts a mark before a character of the report's paragraph; an end belongs behind the character before it. */
    private void insert(Extent where, int place, Element mark) {
        boolean end = place == where.to() && place > 0;
        var stretch = where.paragraph().stretchAt(end ? place - 1 : place);
        var paragraph = paragraphs.get(stretch.line().number() - 1);
        int offset =
                stretch.lineFrom() + place - stretch.from() - stretch.line().shift();
        var run = runAt(paragraph, Math.max(0, offset));
        if (run == null) {
            paragraph.appendChild(mark);
        } else {
            run.getParentNode().insertBefore(mark, run);
        }
    }

    /** The run that begins at a character, made by splitting where need be; null at the end of the paragraph. */
    private static @Nullable Node runAt(Element paragraph, int offset) {
        int at = 0;
        for (var piece : WordXml.pieces(paragraph)) {
            int length = WordXml.text(piece).length();
            if (offset < at + length) {
                return split(piece, offset - at);
            }
            at += length;
        }
        return null;
    }

    private static Node split(Element piece, int offset) {
        var run = piece.getParentNode();
        var first = firstPiece(run);
        if (offset == 0 && first == piece) {
            return run;
        }
        var rest = run.cloneNode(false);
        for (var child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "rPr")) {
                rest.appendChild(child.cloneNode(true));
            }
        }
        Node from = offset == 0 ? piece : cut(piece, offset);
        while (from != null) {
            var following = from.getNextSibling();
            rest.appendChild(from);
            from = following;
        }
        run.getParentNode().insertBefore(rest, run.getNextSibling());
        return rest;
    }

    private static @Nullable Node firstPiece(Node run) {
        var child = run.getFirstChild();
        while (child != null && (WordXml.is(child, "rPr") || !(child instanceof Element))) {
            child = child.getNextSibling();
        }
        return child;
    }

    /** The second half of a text, now beside the first. */
    private static Node cut(Element piece, int offset) {
        var whole = piece.getTextContent();
        var second = (Element) piece.cloneNode(false);
        second.setTextContent(whole.substring(offset));
        second.setAttributeNS(XML, "xml:space", "preserve");
        piece.setTextContent(whole.substring(0, offset));
        piece.setAttributeNS(XML, "xml:space", "preserve");
        piece.getParentNode().insertBefore(second, piece.getNextSibling());
        return second;
    }
}
