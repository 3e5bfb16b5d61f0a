package org.mingfa.document.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingfa.document.font.Face;
import org.mingfa.document.font.Subset;

/** The faces a layout uses, each cut down to its characters and numbered in the order of use. */
public final class Subsets {

    private final Map<Face, Cut> cuts = new LinkedHashMap<>();

    /**
     * A face cut down.
     *
     * @param number from 1
     * @param name of ASCII letters, begun by six that mark a subset
     */
    public record Cut(int number, String name, Subset subset) {}

    public Subsets(Layout layout) {
        for (Layout.Page page : layout.pages()) {
            for (Piece piece : page.pieces()) {
                if (piece instanceof Piece.Run run) {
                    var cut = cuts.computeIfAbsent(run.face(), this::cut);
                    run.text().codePoints().forEach(cut.subset::glyph);
                }
            }
        }
    }

    public Cut of(Face face) {
        return Objects.requireNonNull(cuts.get(face));
    }

    public List<Cut> all() {
        return List.copyOf(cuts.values());
    }

    private Cut cut(Face face) {
        int number = cuts.size() + 1;
        String name = face.names().stream()
                .filter(StandardCharsets.US_ASCII.newEncoder()::canEncode)
                .map(ascii -> ascii.replaceAll("[^A-Za-z0-9]", ""))
                .reduce("Font", (before, after) -> after);
        return new Cut(number, "MINGF" + (char) ('A' + number - 1) + "+" + name, face.subset());
    }
}
