package org.mingfa.holiday;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as people paste it, made plain: full-width digits and signs, blanks and invisible marks make no difference. */
final class NoticeText {

    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{C}]+");
    private static final Pattern BRACKETED = Pattern.compile("(\\p{IsHan}{2,8})[〔\\[(【](\\d{4})[〕\\])】]第?(\\d{1,4})号");
    private static final Pattern CABINET = Pattern.compile("国(?:(?!国)\\p{IsHan}){1,6}$");

    private NoticeText() {}

    /** Without any blank. */
    static String plain(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** The document numbers in a text in their proper form, parted by 、; empty where there is none. */
    static String numbers(String text) {
        var spaced =
                BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
        return BRACKETED
                .matcher(spaced)
                .results()
                .map(found -> issuer(found.group(1)) + "〔" + found.group(2) + "〕" + found.group(3) + "号")
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String issuer(String before) {
        var own = CABINET.matcher(before);
        return own.find() ? own.group() : before;
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
