package org.mingfa.document;

import java.time.LocalDate;

/** Dates as an official document writes them. */
public final class ChineseDate {

    private ChineseDate() {}

    /** Year, month and day in full with Arabic digits and no leading zero: 2026年7月1日 (GB/T 9704-2012, 7.3.5.4). */
    public static String format(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
