package org.mingfa.report.check;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.report.reading.Paragraph;
import org.mingfa.report.reading.Reading;

/**
 * Who issues the report.
 *
 * @param place the township's name as the report gives it, such as 石桥镇; empty when it cannot be told
 * @param above 县, 区, 市 or 旗: what the place above it is; empty when it cannot be told
 */
record Issuer(String place, String above) {

    private static final Pattern FULL = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5]{2,7}?(?:省|自治区))?(?:[\\u4e00-\\u9fa5]{2,5}?市)?[\\u4e00-\\u9fa5]{1,6}?(县|区|市|旗)([\\u4e00-\\u9fa5]{1,6}?(?:镇|乡|街道))");
    private static final Pattern SHORT = Pattern.compile("^([\\u4e00-\\u9fa5]{1,8}?(?:镇|乡|街道))");
    private static final Pattern LEADER = Pattern.compile("([县区市旗])委、\\1(?:人民)?政府");

    static Issuer of(Reading reading) {
        var names = reading.paragraphs().stream()
                .filter(one -> one.kind() == Paragraph.Kind.SIGNATURE
                        || one.kind() == Paragraph.Kind.HEAD
                        || one.kind() == Paragraph.Kind.TITLE)
                .map(Paragraph::text)
                .collect(Collectors.joining("\n"))
                .replace("中共", "");
        var full = FULL.matcher(names);
        if (full.find()) {
            return new Issuer(full.group(2), full.group(1));
        }
        var place = SHORT.matcher(reading.title().replaceFirst("^(中共|关于)", ""));
        var leader = LEADER.matcher(reading.body().stream().map(Paragraph::text).collect(Collectors.joining("\n")));
        return new Issuer(place.find() ? place.group(1) : "", leader.find() ? leader.group(1) : "");
    }
}
