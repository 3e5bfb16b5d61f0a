package org.mingfa.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch during which a period does not run (中止). The day it begins still counts; the days after it, up to and
 * including {@code until}, do not.
 *
 * @param from the day the suspension began
 * @param until the last day that is not counted; null while it lasts
 * @param reason why, in Chinese, as it is to be read in an explanation
 */
public record Suspension(LocalDate from, @Nullable LocalDate until, String reason) {

    /** @throws IllegalArgumentException (message in Chinese) if it ends before it begins */
    public Suspension {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("期限中止的结束日" + until + "早于开始日" + from + "。");
        }
    }

    /** Whether this suspension keeps the day from being counted. */
    boolean covers(LocalDate day) {
        return day.isAfter(from) && (until == null || !day.isAfter(until));
    }
}
