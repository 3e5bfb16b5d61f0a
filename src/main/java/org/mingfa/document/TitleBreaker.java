package org.mingfa.document;

import java.util.ArrayList;
import java.util.List;

/** Breaks a title into the fewest lines that hold it, as even as can be, at the places that read best. */
final class TitleBreaker {

    private static final double WIDEST = Geometry.charactersOf(Geometry.SIZE_2_PT);
    private static final String NEVER_BEFORE = "的和与及了、，。；：！？）》〉”’〕】％%,.;:!?)]}";
    private static final String NEVER_AFTER = "（《〈“‘〔【([{";
    private static final List<String> BREAK_AFTER = List.of("人民政府", "委员会", "办公室", "》", "、", "年度", "关于", "关于印发");
    private static final List<String> BREAK_BEFORE = List.of("关于", "印发", "《");

    private static final double ONE_MORE_LINE = 10_000;
    private static final double BAD_PLACE = 500;
    private static final double INSIDE_A_NAME = 40;
    private static final double GOOD_PLACE = -30;

    private TitleBreaker() {}

    static List<String> lines(String text) {
        int[] ends = ends(text);
        var lines = new ArrayList<String>();
        for (int start = 0; start < text.length(); start = ends[start]) {
            lines.add(text.substring(start, ends[start]));
        }
        return List.copyOf(lines);
    }

    /** For every place a line may begin, where it had best end; found from the end of the title backwards. */
    private static int[] ends(String text) {
        double width = CleanText.width(text);
        double ideal = width / Math.ceil(width / WIDEST);
        int length = text.length();
        double[] cost = new double[length + 1];
        int[] ends = new int[length];
        for (int start = length - 1; start >= 0; start--) {
            cost[start] = Double.MAX_VALUE;
            for (int end = start + 1; end <= length; end++) {
                double line = CleanText.width(text.substring(start, end));
                if (line > WIDEST) {
                    break;
                }
                double total = ONE_MORE_LINE + Math.pow(line - ideal, 2) + place(text, end) + cost[end];
                if (total < cost[start]) {
                    cost[start] = total;
                    ends[start] = end;
                }
            }
        }
        return ends;
    }

    private static double place(String text, int at) {
        if (at == text.length()) {
            return 0;
        }
        char last = text.charAt(at - 1);
        char first = text.charAt(at);
        boolean bound = NEVER_BEFORE.indexOf(first) >= 0
                || NEVER_AFTER.indexOf(last) >= 0
                || (last < 0x80 && (first < 0x80 || first == '年'))
                || Character.isLowSurrogate(first);
        if (bound) {
            return BAD_PLACE;
        }
        if (text.lastIndexOf('《', at - 1) > text.lastIndexOf('》', at - 1)) {
            return INSIDE_A_NAME;
        }
        String before = text.substring(Math.max(0, at - 4), at);
        boolean good = BREAK_AFTER.stream().anyMatch(before::endsWith)
                || BREAK_BEFORE.stream().anyMatch(words -> text.startsWith(words, at));
        return good ? GOOD_PLACE : 0;
    }
}
