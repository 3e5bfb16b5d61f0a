package org.mingfa.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in something brought in, and what was wrong with it; filled by its readers. */
final class NoticeReading {

    final List<TimeOff> off = new ArrayList<>();
    final List<MakeUpDay> worked = new ArrayList<>();
    final List<String> mistakes = new ArrayList<>();

    /** The year it says it is about, or 0. */
    int year;
    /** The document numbers it bears, or an empty string. */
    String number = "";

    @Nullable
    LocalDate published;
}
