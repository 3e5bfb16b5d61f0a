package org.mingfa.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingfa.judging.Chain;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;

/**
 * Recognises rows that were imported before. The key of a row is the digest of the place, the procedure, the filled cells
 * and how many equal rows stand before it, so that the same workbook gives the same keys whatever else it holds, and two
 * equal rows are two.
 */
final class RowKey {

    private final PlaceCode place;
    private final Map<String, Integer> seen = new HashMap<>();

    RowKey(PlaceCode place) {
        this.place = place;
    }

    /** The key of the next row. Rows must be asked in their order. */
    String next(String procedure, Map<String, Entered> cells) {
        var canonical = new StringBuilder();
        add(canonical, place.digits());
        add(canonical, procedure);
        new TreeMap<>(cells).forEach((id, value) -> {
            add(canonical, id);
            add(canonical, text(value));
        });
        var digest = Chain.digest(canonical.toString());
        return Chain.digest(digest + " " + seen.merge(digest, 1, Integer::sum));
    }

    /** With its length before it, no two lists of texts look the same. */
    private static void add(StringBuilder canonical, String text) {
        canonical.append(text.length()).append(':').append(text);
    }

    private static String text(Entered entered) {
        return switch (entered) {
            case Entered.Number(var number) ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case Entered.Text _, Entered.YesNo _, Entered.Day _ -> entered.words();
            case Entered.Many(var parts) ->
                parts.stream().map(RowKey::text).collect(Collectors.joining(", ", "[", "]"));
            case Entered.Row(var cells) ->
                cells.entrySet().stream()
                        .map(cell -> cell.getKey() + "=" + text(cell.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
