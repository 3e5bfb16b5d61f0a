package org.mingfa.desk.figure;

import java.time.LocalDate;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.staff.Actor;

/** Whose year is looked at, by whom and when. */
record LookedAt(Actor actor, PlaceCode place, int year, LocalDate today) {

    /** The last month there is anything to compare of. */
    int lastMonth() {
        return year == today.getYear() ? today.getMonthValue() : 12;
    }

    String figure(Measure measure) {
        return Addresses.figure(measure.id(), place, year);
    }
}
