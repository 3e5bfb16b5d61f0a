package org.mingfa.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a document (发文字号), for example 石政发〔2026〕7号 (GB/T 9704-2012, 7.2.5).
 *
 * @param issuer the issuer's abbreviation (机关代字), such as 石政发
 * @param year the year in full
 * @param serial the serial within the year, from 1
 */
public record DocumentNumber(String issuer, int year, int serial) {

    private static final Pattern FORM = Pattern.compile("([^〔〕]+)〔([^〔〕]*)〕(.*)");
    private static final Pattern WRONG_BRACKETS = Pattern.compile("[\\[\\]()（）【】［］{}<>《》﹝﹞]");

    /** @throws IllegalArgumentException if the abbreviation is blank or holds a bracket, or a number is out of range */
    public DocumentNumber {
        issuer = CleanText.required(issuer, "机关代字");
        if (issuer.indexOf('〔') >= 0
                || issuer.indexOf('〕') >= 0
                || WRONG_BRACKETS.matcher(issuer).find()) {
            throw new IllegalArgumentException("机关代字“" + issuer + "”里不能有括号。");
        }
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("发文字号的年份应当是四位数字，现在是“" + year + "”。");
        }
        if (serial < 1) {
            throw new IllegalArgumentException("发文字号的序号从 1 开始，现在是“" + serial + "”。");
        }
    }

    /**
     * Reads a number as it is printed.
     *
     * @throws IllegalArgumentException saying which part breaks 7.2.5 of the standard and how it should be written
     */
    public static DocumentNumber parse(String text) {
        String trimmed = text.strip();
        Matcher wrong = WRONG_BRACKETS.matcher(trimmed);
        if (wrong.find()) {
            throw refused(trimmed, "年份应当用六角括号〔〕括起，第 " + (wrong.start() + 1) + " 个字符是“" + wrong.group() + "”");
        }
        Matcher parts = FORM.matcher(trimmed);
        if (!parts.matches()) {
            throw refused(trimmed, "应当写成“机关代字〔年份〕序号号”，例如“石政发〔2026〕7号”");
        }
        return new DocumentNumber(parts.group(1), year(trimmed, parts.group(2)), serial(trimmed, parts.group(3)));
    }

    private static int year(String text, String year) {
        if (!year.matches("[1-9][0-9]{3}")) {
            throw refused(text, "年份应当写全四位阿拉伯数字，现在是“" + year + "”");
        }
        return Integer.parseInt(year);
    }

    private static int serial(String text, String tail) {
        if (!tail.endsWith("号")) {
            throw refused(text, "序号之后应当有“号”字");
        }
        String serial = tail.substring(0, tail.length() - 1);
        if (serial.startsWith("第")) {
            throw refused(text, "序号之前不加“第”字");
        }
        if (serial.matches("0[0-9]*")) {
            throw refused(text, "序号不编虚位，不能以 0 开头");
        }
        if (!serial.matches("[1-9][0-9]{0,7}")) {
            throw refused(text, "序号应当是阿拉伯数字，现在是“" + serial + "”");
        }
        return Integer.parseInt(serial);
    }

    private static IllegalArgumentException refused(String text, String why) {
        return new IllegalArgumentException("发文字号“" + text + "”不合规范：" + why + "。");
    }

    /** As printed: 石政发〔2026〕7号. */
    @Override
    public String toString() {
        return issuer + "〔" + year + "〕" + serial + "号";
    }
}
