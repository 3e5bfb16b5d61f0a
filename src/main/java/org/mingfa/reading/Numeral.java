package org.mingfa.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Chinese reports write them: 1500, 1.2万, 两万, 三十, 一千零五, 百分之九十五. */
final class Numeral {

    /** Two neighbouring digits mean one or the other: 两三, 五六十. */
    static final Pattern BETWEEN = Pattern.compile("^([一二两三四五六七八九])[二三四五六七八九]([十百千万]?)$");

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";

    private Numeral() {}

    /** A whole number in Chinese or Arabic digits. */
    static Optional<Integer> whole(String text) {
        return of(text).map(BigDecimal::intValue);
    }

    /** Any number; empty when the text is none. */
    public static Optional<BigDecimal> of(String text) {
        var plain = BETWEEN.matcher(text.replaceAll("[,，\\s\u00A0\u2009]", "")).replaceAll("$1$2");
        try {
            if (!plain.isEmpty() && plain.charAt(0) <= '9' && plain.charAt(0) >= '0') {
                return Optional.of(scaled(plain));
            }
            return plain.isEmpty() ? Optional.empty() : Optional.of(BigDecimal.valueOf(chinese(plain)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal scaled(String text) {
        int end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        var number = new BigDecimal(text.substring(0, end));
        for (char unit : text.substring(end).toCharArray()) {
            number = number.multiply(BigDecimal.valueOf(scale(unit)));
        }
        return number;
    }

    private static long scale(char unit) {
        return switch (unit) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> throw new NumberFormatException(String.valueOf(unit));
        };
    }

    private static long chinese(String text) {
        for (var big : new char[] {'亿', '万'}) {
            int at = text.indexOf(big);
            if (at >= 0) {
                var rest = text.substring(at + 1);
                return (at == 0 ? 1 : chinese(text.substring(0, at))) * scale(big)
                        + (rest.isEmpty() ? 0 : chinese(rest));
            }
        }
        return belowTenThousand(text);
    }

    private static long belowTenThousand(String text) {
        long sum = 0;
        long digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i) == '两' ? '二' : text.charAt(i) == '〇' ? '零' : text.charAt(i);
            int value = DIGITS.indexOf(sign);
            if (value >= 0) {
                digit = digit > 0 && i > 0 && DIGITS.indexOf(text.charAt(i - 1)) > 0 ? digit * 10 + value : value;
            } else if (UNITS.indexOf(sign) >= 0) {
                sum += (digit < 0 ? 1 : digit) * scale(sign);
                digit = -1;
            } else {
                throw new NumberFormatException(text);
            }
        }
        return sum + Math.max(0, digit);
    }
}
