package org.mingfa.document;

/** Chinese numerals as headings carry them: 一 … 九十九. */
public final class ChineseNumeral {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumeral() {}

    /**
     * The numeral of a number from 1 to 99: 1 is 一, 10 is 十, 12 is 十二, 20 is 二十.
     *
     * @throws IllegalArgumentException outside 1 to 99
     */
    public static String of(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("标题序号只能从一到九十九，现在是 " + number + "，请合并或者下移一级标题。");
        }
        int tens = number / 10;
        int units = number % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
        return units == 0 ? head : head + digit(units);
    }

    private static String digit(int value) {
        return DIGITS.substring(value, value + 1);
    }
}
