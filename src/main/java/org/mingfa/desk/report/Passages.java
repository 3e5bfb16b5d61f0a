package org.mingfa.desk.report;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.desk.look.Passage;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.document.Heading;
import org.mingfa.document.Inline;
import org.mingfa.document.Numbering;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.Paragraph;
import org.mingfa.law.PlaceCode;

/** The body of a report as it is read on a page: each figure leads to the records behind it. */
final class Passages {

    private static final String FIGURE = "figure-";

    private Passages() {}

    static List<Passage> of(OfficialDocument document, PlaceCode place, int year) {
        var passages = new ArrayList<Passage>();
        for (var numbered : Numbering.of(document.body())) {
            if (numbered.block() instanceof Heading heading) {
                var text = new Passage.Piece(numbered.label() + heading.text(), null);
                passages.add(new Passage(heading.level() == Heading.Level.FIRST ? 1 : 2, List.of(text)));
            } else if (numbered.block() instanceof Paragraph(var pieces)) {
                passages.add(new Passage(
                        0,
                        pieces.stream().map(piece -> piece(piece, place, year)).toList()));
            }
        }
        return passages;
    }

    private static Passage.Piece piece(Inline inline, PlaceCode place, int year) {
        if (inline instanceof Inline.Figure(var shown, Inline.Within(var anchor)) && anchor.startsWith(FIGURE)) {
            var measure = anchor.substring(FIGURE.length());
            return new Passage.Piece(shown, Addresses.figure(measure, place, year));
        }
        return new Passage.Piece(inline.shown(), null);
    }
}
