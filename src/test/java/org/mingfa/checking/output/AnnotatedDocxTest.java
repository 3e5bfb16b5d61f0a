package org.mingfa.checking.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.checking.Checker;
import org.mingfa.checking.Samples;
import org.mingfa.reading.DocxReading;
import org.mingfa.reading.WordXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Comments stand at their very characters, and nothing else of a docx changes. */
class AnnotatedDocxTest {

    @TempDir
    private Path folder;

    private Path annotated(Path source) throws IOException {
        var checked = Samples.CHECKER.check(Checker.read(source), null);
        var file = folder.resolve("annotated.docx");
        try (var out = Files.newOutputStream(file)) {
            AnnotatedDocx.write(checked, source, out);
        }
        return file;
    }

    /** What stands between the marks of each comment, by the first line of the comment. */
    private static Map<String, String> marked(Path docx) throws Exception {
        try (var parts = OPCPackage.open(docx.toFile(), PackageAccess.READ);
                var document = new XWPFDocument(Files.newInputStream(docx))) {
            var ids = new HashMap<String, String>();
            for (var comment : document.getDocComments().getComments()) {
                ids.put(comment.getId(), comment.getParagraphs().getFirst().getText());
            }
            var found = new HashMap<String, String>();
            var open = new HashMap<String, StringBuilder>();
            walk(WordXml.parse(DocxReading.main(parts).getInputStream()), open, ids, found);
            assertThat(open).isEmpty();
            return found;
        }
    }

    private static void walk(
            Node node, Map<String, StringBuilder> open, Map<String, String> ids, Map<String, String> found) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "commentRangeStart")) {
                open.put(id(child), new StringBuilder());
            } else if (WordXml.is(child, "commentRangeEnd")) {
                found.merge(
                        String.valueOf(ids.get(id(child))),
                        String.valueOf(open.remove(id(child))),
                        (one, other) -> one + "|" + other);
            } else if (WordXml.is(child, "t")) {
                var piece = child.getTextContent();
                open.values().forEach(text -> text.append(piece));
            } else {
                walk(child, open, ids, found);
            }
        }
    }

    private static String id(Node mark) {
        return ((Element) mark).getAttributeNS(WordXml.SPACE, "id");
    }

    @Test
    void the_comments_on_a_txt_stand_at_the_quotations() throws Exception {
        var source = Samples.file("planted-town.txt");
        var marked = marked(annotated(source));
        assertThat(marked)
                .containsEntry("【必须改正】D9 夹杂外文", "learning")
                .containsEntry("【必须改正】D17 日期间隔号", "3.15")
                .containsEntry("【必须改正】D10 文字处理残留", "[bookmark: _GoBack]");
        assertThat(marked.get("【必须改正】D11 错字漏字")).contains("人民调节", "台帐");
    }

    @Test
    void a_docx_keeps_its_runs_and_is_read_as_before() throws Exception {
        var source = folder.resolve("source.docx");
        try (var docx = new XWPFDocument();
                var out = Files.newOutputStream(source)) {
            for (var line : Samples.text(Samples.file("planted-town.txt")).split("\n")) {
                var paragraph = docx.createParagraph();
                for (var piece : List.of(line.substring(0, line.length() / 2), line.substring(line.length() / 2))) {
                    var run = paragraph.createRun();
                    run.setBold(piece.length() % 2 == 0);
                    run.setText(piece);
                }
            }
            docx.write(out);
        }
        var annotated = annotated(source);
        assertThat(marked(annotated)).containsEntry("【必须改正】D9 夹杂外文", "learning");
        assertThat(Checker.read(annotated).paragraphs())
                .extracting(one -> one.text())
                .isEqualTo(Checker.read(source).paragraphs().stream()
                        .map(one -> one.text())
                        .toList());
    }

    @Test
    void the_comments_on_a_docx_of_lines_broken_by_hand_stand_at_the_quotations_too() throws Exception {
        var source = folder.resolve("broken.docx");
        try (var docx = new XWPFDocument();
                var out = Files.newOutputStream(source)) {
            var run = docx.createParagraph().createRun();
            for (var line : Samples.text(Samples.file("planted-town.txt")).split("\n")) {
                run.setText(line);
                run.addBreak();
            }
            docx.write(out);
        }
        assertThat(marked(annotated(source)))
                .containsEntry("【必须改正】D9 夹杂外文", "learning")
                .containsEntry("【必须改正】D17 日期间隔号", "3.15");
    }
}
