package org.mingfa.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people and their spreadsheets write it. */
public final class Day {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))(?: 0?0:00(?::00)?)?");

    /** What a cell formatted as a number shows of a day: days since the end of 1899; here from 1954 to 2099. */
    private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}|7[0-3]\\d{3}");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Day() {}

    /** The day; empty when the text is none, or leaves open which (26/1/5). */
    public static Optional<LocalDate> read(String text) {
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(DAY_ZERO.plusDays(Long.parseLong(text)));
        }
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int month = parts.group(2) != null ? 2 : parts.group(4) != null ? 4 : 6;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(month)),
                    Integer.parseInt(parts.group(month + 1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
