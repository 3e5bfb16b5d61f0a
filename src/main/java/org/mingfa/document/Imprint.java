package org.mingfa.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The record at the foot of the last page (版记).
 *
 * @param copies who gets a copy (抄送), without 抄送： and without the closing full stop; null for nobody (GB/T 9704-2012,
 *     7.4.2)
 * @param printer the office that prints (印发机关) (7.4.3)
 * @param printed the day of printing (印发日期) (7.4.3)
 */
public record Imprint(@Nullable String copies, String printer, LocalDate printed) {

    /** @throws IllegalArgumentException if a text is blank */
    public Imprint {
        copies = copies == null ? null : CleanText.required(copies, "抄送机关").replaceFirst("。+$", "");
        printer = CleanText.required(printer, "印发机关");
    }
}
