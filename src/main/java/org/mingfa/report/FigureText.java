package org.mingfa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.law.LawNode;

/** A text with places for figures. */
record FigureText(List<Piece> pieces) {

    sealed interface Piece {}

    record Plain(String text) implements Piece {}

    /** {@code place}, {@code year}, {@code next-year} or {@code villages}. */
    record Given(String name) implements Piece {}

    record Measured(String measure) implements Piece {}

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> GIVEN = Set.of("place", "year", "next-year", "villages");

    static FigureText read(LawNode node, KnownMeasures known) {
        var pieces = new ArrayList<Piece>();
        var text = node.text();
        var matcher = PLACE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                pieces.add(new Plain(text.substring(end, matcher.start())));
            }
            var name = matcher.group(1);
            if (GIVEN.contains(name)) {
                pieces.add(new Given(name));
            } else {
                known.require(node, name);
                pieces.add(new Measured(name));
            }
            end = matcher.end();
        }
        if (end < text.length()) {
            pieces.add(new Plain(text.substring(end)));
        }
        return new FigureText(List.copyOf(pieces));
    }

    /** The measures whose figures stand in it, in their order. */
    List<String> measures() {
        return pieces.stream()
                .filter(Measured.class::isInstance)
                .map(piece -> ((Measured) piece).measure())
                .toList();
    }
}
