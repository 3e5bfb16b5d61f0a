package org.mingfa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A figure that is another today.
 *
 * @param added the numbers of matters that count now and did not then
 * @param gone those that counted then and do not now
 * @param corrected those that count still and were corrected since
 */
public record FigureDifference(
        String measure,
        String name,
        String then,
        String now,
        List<String> added,
        List<String> gone,
        List<String> corrected) {

    /** The same as somebody sees it who may know of these matters, and of others only how many they are. */
    public FigureDifference shownTo(Set<String> known) {
        return new FigureDifference(measure, name, then, now, known(added, known), known(gone, known), corrected);
    }

    private static List<String> known(List<String> numbers, Set<String> known) {
        var shown = new ArrayList<>(numbers);
        shown.retainAll(known);
        int others = numbers.size() - shown.size();
        if (others > 0) {
            shown.add(others + "件不公开查阅的事项");
        }
        return List.copyOf(shown);
    }
}
