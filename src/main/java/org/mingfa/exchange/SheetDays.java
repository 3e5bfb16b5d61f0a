package org.mingfa.exchange;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Entered;

/** Days written without their year (3.5, 3月5日), in a sheet whose title names the year. */
final class SheetDays {

    private static final Pattern SHORT = Pattern.compile("\\s*(\\d{1,2})\\s*[.月/-]\\s*(\\d{1,2})\\s*[日号]?\\s*");

    private final @Nullable Integer year;

    SheetDays(@Nullable Integer year) {
        this.year = year;
    }

    /** The day with its year, or what was entered when nothing is to be added or the day is not certain. */
    Entered inFull(Entered entered) {
        var day = SHORT.matcher(plain(entered));
        return year != null && day.matches() && !isAmbiguous(entered)
                ? new Entered.Text(year + "-" + day.group(1) + "-" + day.group(2))
                : entered;
    }

    /** Why a day without its year was not understood; null when it is something else. */
    @Nullable
    String complaint(Entered entered) {
        if (!SHORT.matcher(plain(entered)).matches()) {
            return null;
        }
        return year == null
                ? "没有写年份，表名和标题里也没有。请写全，例如2026-3-5"
                : isAmbiguous(entered) ? "这一格是数字，末尾的0会丢失，分不清是哪一天。请写成“3月1日”或者“3月10日”的样子" : null;
    }

    private static String plain(Entered entered) {
        return Normalizer.normalize(entered.words(), Normalizer.Form.NFKC);
    }

    /** As a number, the 10th and the 1st of a month are written alike. */
    private static boolean isAmbiguous(Entered entered) {
        return entered instanceof Entered.Number(var number)
                && number.stripTrailingZeros().toPlainString().matches("\\d{1,2}\\.[123]");
    }
}
