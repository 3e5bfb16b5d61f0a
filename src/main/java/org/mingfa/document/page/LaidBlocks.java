package org.mingfa.document.page;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.document.Block;
import org.mingfa.document.Heading;
import org.mingfa.document.Inline;
import org.mingfa.document.KeptTogether;
import org.mingfa.document.Note;
import org.mingfa.document.Numbering;
import org.mingfa.document.Paragraph;
import org.mingfa.document.Table;
import org.mingfa.document.TextStyle;

/** Lays the blocks of a body or of an attachment. */
final class LaidBlocks {

    private final RunningText flow;

    LaidBlocks(RunningText flow) {
        this.flow = flow;
    }

    /**
     * Lays them in order.
     *
     * @param blankBefore blank lines above the first
     * @param staysWithNext whether the last must share its page with what follows
     */
    void write(List<Block> blocks, int blankBefore, boolean staysWithNext) {
        List<Numbering.Numbered> numbered = Numbering.of(blocks);
        for (int i = 0; i < numbered.size(); i++) {
            boolean last = i == numbered.size() - 1;
            write(numbered.get(i), i == 0 ? blankBefore : 0, last && staysWithNext);
        }
    }

    private void write(Numbering.Numbered numbered, int blank, boolean staysWithNext) {
        switch (numbered.block()) {
            case Heading heading -> {
                TextStyle style = TextStyle.of(heading.level());
                String text = numbered.label() + heading.text();
                flow.paragraph(style, text, blank).getFirst().landmark = new Strip.Landmark(style.outline(), text);
            }
            case Paragraph paragraph -> {
                var lines =
                        flow.paragraph(TextStyle.BODY, flow.setter().glyphs(paragraph.pieces(), TextStyle.BODY), blank);
                if (staysWithNext && KeptTogether.isShort(paragraph)) {
                    lines.forEach(line -> line.staysWithNext = true);
                }
            }
            case Note note -> {
                var pieces = new ArrayList<Inline>(List.of(new Inline.Text("注：")));
                pieces.addAll(note.pieces());
                flow.paragraph(TextStyle.NOTE, flow.setter().glyphs(pieces, TextStyle.NOTE), blank);
            }
            case Table table -> new LaidTable(flow, table).write(blank);
        }
    }
}
