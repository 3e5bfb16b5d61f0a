package org.mingfa.document;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The anchors of a document's tables and the figures that point to them. */
public final class Anchors {

    private Anchors() {}

    /** The anchors a figure of this document points to, in the order of the figures. */
    public static Set<String> pointedTo(OfficialDocument document) {
        var anchors = new LinkedHashSet<String>();
        figures(blocks(document.body(), document.attachments())).forEach(figure -> {
            if (figure.records() instanceof Inline.Within within) {
                anchors.add(within.anchor());
            }
        });
        return anchors;
    }

    /** @throws IllegalArgumentException if an anchor stands twice, or a figure points to none */
    static void check(List<Block> body, List<Attachment> attachments) {
        Set<String> known = new HashSet<>();
        blocks(body, attachments).forEach(block -> {
            if (block instanceof Table table) {
                table.rows().forEach(row -> register(row, known));
            }
        });
        figures(blocks(body, attachments)).forEach(figure -> {
            if (figure.records() instanceof Inline.Within within && !known.contains(within.anchor())) {
                throw new IllegalArgumentException(
                        "数字“" + figure.shown() + "”所指的清单“" + within.anchor() + "”不在本文的任何表格里：请附上清单，或者写明清单的网址。");
            }
        });
    }

    private static void register(TableRow row, Set<String> known) {
        if (row.anchor() != null && !known.add(row.anchor())) {
            throw new IllegalArgumentException("清单标识“" + row.anchor() + "”用了两次，数字无法确定指向哪一行。");
        }
    }

    private static Stream<Block> blocks(List<Block> body, List<Attachment> attachments) {
        return Stream.concat(body.stream(), attachments.stream().flatMap(attachment -> attachment.blocks().stream()));
    }

    private static Stream<Inline.Figure> figures(Stream<Block> blocks) {
        return blocks.flatMap(Anchors::pieces)
                .filter(Inline.Figure.class::isInstance)
                .map(Inline.Figure.class::cast);
    }

    private static Stream<Inline> pieces(Block block) {
        return switch (block) {
            case Heading wordsOnly -> Stream.empty();
            case Paragraph paragraph -> paragraph.pieces().stream();
            case Note note -> note.pieces().stream();
            case Table table ->
                table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(List::stream);
        };
    }
}
