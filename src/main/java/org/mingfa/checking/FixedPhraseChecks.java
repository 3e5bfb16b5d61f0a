package org.mingfa.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.checking.words.Phrases;
import org.mingfa.checking.words.Scan;
import org.mingfa.reading.Extent;

/** Fixed enumerations (依法治国、依法执政、依法行政共同推进): none missing, none twice, none wrong. */
final class FixedPhraseChecks implements Check {

    private static final Pattern RUN = Pattern.compile("[\\u4e00-\\u9fa5]{2,16}(?:、[\\u4e00-\\u9fa5“”]{2,14}){1,20}");

    @Override
    public Set<String> finds() {
        return Set.of("D11", "D12");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        for (var one : subject.body()) {
            for (var run : Scan.all(one, RUN)) {
                for (var series : subject.law().phrases().lists()) {
                    judge(run, series, findings);
                }
            }
        }
    }

    private static void judge(Extent run, Phrases.Series series, Findings findings) {
        var items = new ArrayList<>(List.of(run.text().split("、")));
        boolean tailed = !series.tail().isEmpty() && items.getLast().contains(series.tail());
        if (tailed) {
            var last = items.getLast();
            items.set(items.size() - 1, last.substring(0, last.indexOf(series.tail())));
        }
        long known = items.stream()
                .filter(item -> series.members().stream().anyMatch(item::endsWith))
                .count();
        boolean meant =
                series.tail().isEmpty() ? known >= series.members().size() - 1 && known >= 3 : tailed && known >= 1;
        if (meant && complete(items, series) && !inOrder(run.text(), series)) {
            findings.add(
                    "D12",
                    where(run, items, series),
                    "次序颠倒，固定提法是“" + String.join("、", series.members()) + series.tail() + "”",
                    String.join("、", series.members()) + series.tail());
        }
        if (!meant || complete(items, series) || items.size() > series.members().size() + 1) {
            return;
        }
        var wrong = items.stream()
                .filter(item -> series.members().stream().noneMatch(item::endsWith))
                .filter(item -> looksLikeOne(item, series))
                .findFirst();
        var right = String.join("、", series.members()) + series.tail();
        var where = where(run, items, series);
        if (wrong.isPresent()) {
            int at = run.text().indexOf(wrong.get());
            findings.add(
                    "D11",
                    run.part(at, at + wrong.get().length()),
                    "“" + wrong.get() + "”写错了，固定提法是“" + right + "”",
                    right);
        } else {
            findings.add("D12", where, why(items, series) + "，固定提法是“" + right + "”", right);
        }
    }

    /** The enumeration itself, without the words that lead to it. */
    private static Extent where(Extent run, List<String> items, Phrases.Series series) {
        int from = series.members().stream()
                .filter(items.getFirst()::endsWith)
                .mapToInt(member -> items.getFirst().length() - member.length())
                .min()
                .orElse(0);
        return run.part(from, end(run, series));
    }

    private static int end(Extent run, Phrases.Series series) {
        int at = series.tail().isEmpty() ? -1 : run.text().indexOf(series.tail());
        return at < 0 ? run.text().length() : at + series.tail().length();
    }

    private static boolean complete(List<String> items, Phrases.Series series) {
        return series.members().stream().allMatch(member -> items.stream().anyMatch(item -> item.contains(member)));
    }

    private static boolean inOrder(String run, Phrases.Series series) {
        int at = -1;
        for (var member : series.members()) {
            int next = run.indexOf(member, at + 1);
            if (next < 0) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /** A wrong member begins or ends like a right one and is as long. */
    private static boolean looksLikeOne(String item, Phrases.Series series) {
        return series.members().stream()
                .anyMatch(member -> item.length() == member.length()
                        && (item.startsWith(member.substring(0, 2))
                                || item.endsWith(member.substring(member.length() - 2))));
    }

    private static String why(List<String> items, Phrases.Series series) {
        var missing = series.members().stream()
                .filter(member -> items.stream().noneMatch(item -> item.contains(member)))
                .collect(Collectors.joining("、"));
        boolean twice = new HashSet<>(items).size() < items.size();
        return (twice ? "有一项重复，" : "") + "缺少“" + missing.replace('“', '‘').replace('”', '’') + "”";
    }
}
