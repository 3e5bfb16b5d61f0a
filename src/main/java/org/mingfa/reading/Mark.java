package org.mingfa.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands before a heading or an item to number it.
 *
 * @param length with the blanks that follow it
 * @param clean whether it is written as the standard has it: full-width brackets, no blank after it, nothing doubled
 */
public record Mark(Series series, int number, String shown, int length, boolean clean) {

    /** The kinds of numbers, in the order of the levels of GB/T 9704-2012, 7.3.3; 一是 numbers items, not headings. */
    public enum Series {
        HAN("一、", 2),
        HAN_PAREN("（一）", 4),
        DIGIT("1.", 6),
        DIGIT_PAREN("（1）", 8),
        ITEM("一是", 10);

        private final String sample;
        private final int group;

        /** @param group where its number stands in {@link Mark#PATTERN} */
        Series(String sample, int group) {
            this.sample = sample;
            this.group = group;
        }

        public String sample() {
            return sample;
        }
    }

    private static final String HAN = "[一二三四五六七八九十]{1,3}";
    private static final Pattern PATTERN = Pattern.compile("(?<han>(" + HAN + ")[、.．])"
            + "|(?<hanparen>[（(](" + HAN + ")[)）][、.．]?)"
            + "|(?<digit>(\\d{1,2})(?:[.．](?!\\d)|、))"
            + "|(?<digitparen>[（(](\\d{1,2})[)）][、.．]?)"
            + "|(?<item>(" + HAN + ")是)");

    /** The mark at the head of a paragraph, if there is one. */
    static Optional<Mark> of(String text) {
        var matcher = PATTERN.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        for (var series : Series.values()) {
            var number = matcher.group(series.group);
            if (number != null) {
                int end = matcher.end();
                while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                var shown = matcher.group();
                return Optional.of(new Mark(
                        series,
                        Numeral.whole(number).orElse(0),
                        shown,
                        end,
                        end == matcher.end() && clean(series, shown)));
            }
        }
        return Optional.empty();
    }

    private static boolean clean(Series series, String shown) {
        return switch (series) {
            case HAN -> shown.endsWith("、");
            case HAN_PAREN, DIGIT_PAREN -> shown.startsWith("（") && shown.endsWith("）");
            case DIGIT -> shown.endsWith(".") || shown.endsWith("．");
            case ITEM -> true;
        };
    }

    /** Whether it numbers a heading. */
    public boolean isHeading() {
        return series != Series.ITEM;
    }
}
