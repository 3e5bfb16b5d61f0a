package org.mingfa.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands before a heading or an item to number it.
 *
 * @param length with the blanks that follow it
 * @param clean whether it is written as the standard has it: full-width brackets, no blank after it, nothing doubled
 */
public record Mark(MarkSeries series, int number, String shown, int length, boolean clean) {

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
        for (var series : MarkSeries.values()) {
            var number = series.number(matcher);
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
                        end == matcher.end() && series.isClean(shown)));
            }
        }
        return Optional.empty();
    }

    /** Whether it numbers a heading. */
    public boolean isHeading() {
        return series != MarkSeries.ITEM;
    }
}
