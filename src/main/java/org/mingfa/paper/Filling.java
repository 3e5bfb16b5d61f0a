package org.mingfa.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mingfa.document.Block;
import org.mingfa.document.DocumentNumber;
import org.mingfa.document.Heading;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.OfficialDocumentBuilder;
import org.mingfa.document.Paragraph;
import org.mingfa.document.Signature;
import org.mingfa.document.Table;
import org.mingfa.document.TableColumn;
import org.mingfa.document.TableRow;
import org.mingfa.judging.Act;
import org.mingfa.judging.PaperReading;
import org.mingfa.law.Paper;

/** Fills a paper in. */
final class Filling {

    private static final String WRITTEN_BY_HAND = "＿".repeat(24);
    private static final int NAME_WEIGHT = 1;
    private static final int TEXT_WEIGHT = 3;

    private final PaperWords words;
    private final PaperReading reading;

    Filling(PaperWords words, PaperReading reading) {
        this.words = words;
        this.reading = reading;
    }

    OfficialDocument fill(Paper paper) {
        var document = OfficialDocument.titled(paper.name());
        number(paper, document);
        if (paper.to() != null) {
            document.addressee(words.of(paper.to()));
        }
        for (var part : paper.body()) {
            if (reading.holds(part.when())) {
                blocks(part.content()).forEach(document::add);
            }
        }
        paper.signs().forEach(sign -> document.paragraph(sign + "：" + PaperWords.BLANK + "　　　　年　　月　　日"));
        if (paper.sealed() != null) {
            document.signature(Signature.sealed(words.of(paper.sealed()), day(paper)));
        }
        return document.annotation("事项编号：" + words.matter().number()).build();
    }

    /** A number that is not of the official form, or not taken yet, is left out. */
    private void number(Paper paper, OfficialDocumentBuilder document) {
        var number = words.known(paper.number());
        if (number.matches("[\\p{IsHan}A-Za-z]+〔[1-9]\\d{3}〕[1-9]\\d{0,7}号")) {
            document.number(DocumentNumber.parse(number));
        }
    }

    private java.time.LocalDate day(Paper paper) {
        return paper.step() == null
                ? words.today()
                : reading.act(paper.step()).map(Act::happened).orElse(words.today());
    }

    private List<Block> blocks(Paper.Content content) {
        return switch (content) {
            case Paper.Content.Heading(var text) -> List.of(new Heading(Heading.Level.FIRST, text));
            case Paper.Content.Say(var text) -> List.of(Paragraph.of(words.of(text)));
            case Paper.Content.Form(var boxes) -> List.of(form(boxes));
            case Paper.Content.Rows(var field) -> rows(field);
            case Paper.Content.Lines(var count) -> Collections.nCopies(count, Paragraph.of(WRITTEN_BY_HAND));
        };
    }

    private Table form(List<Paper.Box> boxes) {
        var columns = List.of(
                new TableColumn("项目", NAME_WEIGHT, Table.Align.CENTER),
                new TableColumn("内容", TEXT_WEIGHT, Table.Align.LEFT));
        var rows = boxes.stream()
                .map(box -> TableRow.of(box.name(), words.of(box.text())))
                .toList();
        return new Table(null, columns, rows, null);
    }

    private List<Block> rows(org.mingfa.law.PaperText.Piece.OfField field) {
        var columns = new ArrayList<TableColumn>();
        columns.add(new TableColumn("序号", 1, Table.Align.CENTER));
        words.columns(field.field()).values().forEach(name -> columns.add(new TableColumn(name, 2, Table.Align.LEFT)));
        var rows = new ArrayList<TableRow>();
        for (var cells : words.table(field)) {
            var row = new ArrayList<String>();
            row.add(String.valueOf(rows.size() + 1));
            row.addAll(cells);
            rows.add(TableRow.of(row.toArray(String[]::new)));
        }
        return rows.isEmpty()
                ? List.of(Paragraph.of(field.field().name() + "：" + PaperWords.BLANK))
                : List.of(new Table(field.field().name(), columns, rows, null));
    }
}
