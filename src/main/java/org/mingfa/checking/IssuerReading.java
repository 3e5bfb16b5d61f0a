package org.mingfa.checking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.reading.ReadParagraph;
import org.mingfa.reading.Reading;

/** Tells from the head, the title and the signature of a report who issues it. */
final class IssuerReading {

    private static final Pattern FULL = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5]{2,7}?(?:省|自治区))?(?:[\\u4e00-\\u9fa5]{2,5}?市)?[\\u4e00-\\u9fa5]{1,6}?(县|区|市|旗)(?:人民政府)?([\\u4e00-\\u9fa5]{1,6}?(?:镇|乡|街道))");
    private static final Pattern SHORT = Pattern.compile("^([\\u4e00-\\u9fa5]{1,8}?(?:镇|乡|街道))");
    private static final Pattern LEADER = Pattern.compile("([县区市旗])委、\\1(?:人民)?政府");
    private static final Pattern BUREAU = Pattern.compile(
            "^(?:中共)?([\\u4e00-\\u9fa5]{2,12}?(?:局|委员会|办公室|大队|支队))(?=关于|20\\d\\d|年度|$)", Pattern.MULTILINE);
    private static final Pattern COUNTY =
            Pattern.compile("^([\\u4e00-\\u9fa5]{2,10}?(?:县|区|市|旗))(?:人民政府)?(?=关于|20\\d\\d|$)", Pattern.MULTILINE);
    private static final Pattern UNIT = Pattern.compile("镇|乡|街道");

    private IssuerReading() {}

    static Issuer of(Reading reading) {
        var names = reading.paragraphs().stream()
                .filter(one -> one.kind() == ReadParagraph.Kind.SIGNATURE
                        || one.kind() == ReadParagraph.Kind.HEAD
                        || one.kind() == ReadParagraph.Kind.TITLE)
                .map(one -> one.text().replaceFirst("^(中共|关于)", ""))
                .collect(Collectors.joining("\n"));
        var full = FULL.matcher(names);
        if (full.find()) {
            return new Issuer(full.group(2), full.group(1), Issuer.Level.TOWNSHIP);
        }
        var leader = LEADER.matcher(
                reading.paragraphs().stream().map(ReadParagraph::text).collect(Collectors.joining("\n")));
        var above = leader.find() ? leader.group(1) : "";
        for (var name : List.of(reading.title().replaceFirst("^(中共|关于)", ""), names)) {
            var place = SHORT.matcher(name);
            if (place.find()) {
                return new Issuer(place.group(1), above, Issuer.Level.TOWNSHIP);
            }
        }
        return UNIT.matcher(names).find() ? new Issuer("", above, Issuer.Level.TOWNSHIP) : higher(names, above);
    }

    private static Issuer higher(String names, String above) {
        var bureau = BUREAU.matcher(names);
        if (bureau.find()) {
            return new Issuer(bureau.group(1), "", Issuer.Level.BUREAU);
        }
        var county = COUNTY.matcher(names);
        return county.find()
                ? new Issuer(county.group(1), "", Issuer.Level.COUNTY)
                : new Issuer("", above, Issuer.Level.TOWNSHIP);
    }
}
