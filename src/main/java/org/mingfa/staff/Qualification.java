package org.mingfa.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A qualification a person holds (行政执法证 …).
 *
 * @param kind as named by the law's qualifications
 * @param number of the certificate
 * @param from the first day it is valid
 * @param to the last one; null when it does not expire
 */
public record Qualification(
        String id,
        String county,
        String person,
        String kind,
        String number,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether it is valid on the day. */
    public boolean isValid(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
