package org.mingfa.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a printing program or a form sets above and below the text of each page: page numbers, running heads, addresses. */
final class Margins {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－―·~～\\s]*\\d{1,3}[-—–－―·~～\\s]*|第\\s*\\d{1,3}\\s*页.*|\\d{1,3}\\s*[/／]\\s*\\d{1,3}");
    private static final Pattern BROWSER = Pattern.compile(
            "\\d{1,4}/\\d{1,2}/\\d{1,4}[,，]?\\s*.{0,3}\\d{1,2}:\\d\\d.*|(?:file|https?)://.*\\d{1,3}/\\d{1,3}|about:blank.*");
    private static final int EDGE = 2;

    private Margins() {}

    static List<PrintedLine> removed(List<PrintedLine> lines) {
        var edges = edges(lines);
        var often = new HashMap<String, Set<Integer>>();
        edges.forEach(line ->
                often.computeIfAbsent(pattern(line), _ -> new HashSet<>()).add(line.page()));
        long pages = lines.stream().mapToInt(PrintedLine::page).distinct().count();
        return lines.stream()
                .filter(line -> !edges.contains(line) || !isMargin(line, often, pages))
                .toList();
    }

    private static boolean isMargin(PrintedLine line, Map<String, Set<Integer>> often, long pages) {
        var text = line.bare();
        return PAGE_NUMBER.matcher(text).matches()
                || BROWSER.matcher(text).matches()
                || (pages > 2 && often.getOrDefault(pattern(line), Set.of()).size() * 2L > pages);
    }

    /** The uppermost and lowest lines of each page. */
    private static Set<PrintedLine> edges(List<PrintedLine> lines) {
        var pages = new HashMap<Integer, ArrayList<PrintedLine>>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), _ -> new ArrayList<>()).add(line));
        var found = new HashSet<PrintedLine>();
        for (var page : pages.values()) {
            page.sort((one, other) -> Double.compare(one.base(), other.base()));
            found.addAll(page.subList(0, Math.min(EDGE, page.size())));
            found.addAll(page.subList(Math.max(0, page.size() - EDGE), page.size()));
        }
        return found;
    }

    /** A line with its place, whatever number it bears. */
    private static String pattern(PrintedLine line) {
        return line.bare().replaceAll("\\d+", "#") + '@' + Math.round(line.base() / 4);
    }
}
