package org.mingfa.exchange.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the number in a cell means, by its number format (ECMA-376 part 1, 18.8.30 and 18.8.31). */
enum NumberFormat {
    NUMBER,
    /** A day, perhaps with a time. */
    DAY,
    /** A month of a year: the day of the month is not shown and was not meant. */
    MONTH,
    /** A time of day. */
    TIME;

    /** Quoted text, escaped signs, padding and conditions such as [$-804]; what is left are the format's own letters. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    /** The format with a number that needs no code; 27 to 36 and 50 to 58 mean what they mean in Chinese programs. */
    static NumberFormat builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58 -> DAY;
            case 17, 27, 36, 50, 52, 57 -> MONTH;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> TIME;
            default -> NUMBER;
        };
    }

    /** The format a workbook spells out. */
    static NumberFormat byCode(String code) {
        String first = code.split(";", 2)[0];
        String letters = LITERAL.matcher(first)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("general|am/pm|a/p|上午/下午|e[+-]", "");
        boolean time = letters.contains("h") || letters.contains("s");
        if (letters.contains("d")) {
            return DAY;
        }
        if (letters.contains("y") || letters.contains("e")) {
            return time ? DAY : MONTH;
        }
        return time ? TIME : NUMBER;
    }
}
