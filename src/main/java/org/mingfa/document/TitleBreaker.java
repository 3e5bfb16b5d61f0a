package org.mingfa.document;

import java.util.ArrayList;
import java.util.List;

/** Breaks a title into the fewest lines that hold it, at the places that read best. */
final class TitleBreaker {

    private static final double WIDEST = Geometry.charactersOf(Geometry.SIZE_2_PT);
    private static final String NEVER_BEFORE = "的和与及了、，。；：！？）》〉”’〕】％%,.;:!?)]}";
    private static final String NEVER_AFTER = "（《〈“‘〔【([{";
    private static final List<String> BREAK_AFTER = List.of("人民政府", "委员会", "办公室", "》", "、", "的通知", "年度", "的");
    private static final List<String> BREAK_BEFORE = List.of("关于", "印发", "《", "和", "与");
    private static final double GOOD_PLACE = -12;
    private static final double BAD_PLACE = 200;

    private record Split(List<String> lines, double cost) {}

    private TitleBreaker() {}

    static List<String> lines(String text) {
        double width = Wording.width(text);
        int count = (int) Math.ceil(width / WIDEST);
        return split(text, count, width / count).lines();
    }

    private static Split split(String text, int count, double ideal) {
        Split best = new Split(List.of(text), unevenness(text, ideal));
        if (count == 1) {
            return best;
        }
        best = new Split(List.of(text), Double.MAX_VALUE);
        for (int at = 1; at < text.length(); at++) {
            String line = text.substring(0, at);
            double width = Wording.width(line);
            if (width > ideal * 1.7 || width > WIDEST) {
                break;
            }
            if (width >= ideal * 0.4) {
                best = better(best, line, text.substring(at), count, ideal);
            }
        }
        return best;
    }

    private static Split better(Split best, String line, String rest, int count, double ideal) {
        double here = unevenness(line, ideal) + place(line, rest);
        if (here + GOOD_PLACE * (count - 2) >= best.cost()) {
            return best;
        }
        Split tail = split(rest, count - 1, ideal);
        double cost = here + tail.cost();
        if (cost >= best.cost()) {
            return best;
        }
        var lines = new ArrayList<String>();
        lines.add(line);
        lines.addAll(tail.lines());
        return new Split(lines, cost);
    }

    private static double unevenness(String line, double ideal) {
        double width = Wording.width(line);
        return Math.pow(width - ideal, 2) + (width > WIDEST ? BAD_PLACE : 0);
    }

    private static double place(String line, String rest) {
        char last = line.charAt(line.length() - 1);
        char first = rest.charAt(0);
        boolean bound = NEVER_BEFORE.indexOf(first) >= 0
                || NEVER_AFTER.indexOf(last) >= 0
                || (last < 0x80 && first < 0x80)
                || (last < 0x80 && first == '年')
                || Character.isLowSurrogate(first);
        if (bound) {
            return BAD_PLACE;
        }
        boolean good = BREAK_AFTER.stream().anyMatch(line::endsWith)
                || BREAK_BEFORE.stream().anyMatch(rest::startsWith);
        return good ? GOOD_PLACE : 0;
    }
}
