package org.mingfa.document;

import java.util.ArrayList;
import java.util.List;

/** Who signed, as printed at the right of an upward document (GB/T 9704-2012, 7.2.6). */
public final class SignerRows {

    private static final String LABEL = "签发人：";

    /**
     * A line.
     *
     * @param label 签发人： on the first line, else empty
     * @param names two names at most
     * @param start characters (字) from the left edge to where label or names begin
     */
    public record Row(String label, String names, double start) {}

    private SignerRows() {}

    /** The names begin below one another, the longest line ending one character before the right edge. */
    public static List<Row> of(List<String> signers) {
        var lines = lines(signers);
        double widest = lines.stream().mapToDouble(CleanText::width).max().orElseThrow();
        double names = Geometry.CHARACTERS - Geometry.UPWARD_INDENT - widest;
        var rows = new ArrayList<Row>();
        for (String line : lines) {
            boolean first = rows.isEmpty();
            rows.add(new Row(first ? LABEL : "", line, first ? names - CleanText.width(LABEL) : names));
        }
        return List.copyOf(rows);
    }

    /** Two names a line; a name of two characters is spread to the width of three. */
    private static List<String> lines(List<String> names) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < names.size(); i += Geometry.SIGNERS_A_LINE) {
            rows.add(String.join(
                    "　",
                    names.subList(i, Math.min(names.size(), i + Geometry.SIGNERS_A_LINE)).stream()
                            .map(name -> name.length() == 2 ? name.charAt(0) + "　" + name.charAt(1) : name)
                            .toList()));
        }
        return rows;
    }
}
