package org.mingfa.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cells of a text under a line of headings.
 *
 * @param headings as written but for spaces and signs around them, in the order of the columns
 * @param below the lines below the headings
 */
record Grid(List<String> headings, List<Line> below) {

    /** A title or two may stand above the headings. */
    private static final int MOST_ABOVE = 5;

    private static final Pattern IN_HEADING = Pattern.compile("[\\s\\p{Z}\\uFEFF\\u200B*＊'\"]");

    /** @throws UnsoundRows when no separator makes a line of headings of one of the first lines */
    static Grid of(String file, String text, List<String> needed) {
        return Lines.read(file, text, lines -> headed(lines, needed))
                .orElseThrow(() -> new UnsoundRows(List.of(file + " " + unfit(text, needed))));
    }

    private static Optional<Grid> headed(List<Line> lines, List<String> needed) {
        for (int i = 0; i < Math.min(MOST_ABOVE, lines.size()); i++) {
            var headings = lines.get(i).cells().stream()
                    .map(heading -> IN_HEADING.matcher(heading).replaceAll(""))
                    .toList();
            if (headings.containsAll(needed)) {
                return Optional.of(new Grid(headings, lines.subList(i + 1, lines.size())));
            }
        }
        return Optional.empty();
    }

    private static String unfit(String text, List<String> needed) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("（空）");
        return "第1行应为标题行，要有：" + String.join(",", needed) + "；现在是：" + first.substring(0, Math.min(100, first.length()));
    }
}
