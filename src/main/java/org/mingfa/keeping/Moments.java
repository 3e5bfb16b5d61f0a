package org.mingfa.keeping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.mingfa.judging.Act;

/** Moments as a person reads and types them, in Chinese time. */
public final class Moments {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu年M月d日HH:mm:ss");

    private Moments() {}

    /** Such as 2026年11月30日02:30:00. */
    public static String chinese(Instant moment) {
        return SHOWN.format(moment.atZone(Act.ZONE));
    }

    /** Reads 2026-11-30T02:30:00, with or without seconds and fractions of them, with a space or a T. */
    public static Instant read(String typed) {
        return LocalDateTime.parse(typed.strip().replace(' ', 'T'))
                .atZone(Act.ZONE)
                .toInstant();
    }
}
