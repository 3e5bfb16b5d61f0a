package org.mingfa.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.mingfa.calendar.WorkCalendar;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.staff.Roster;

/**
 * One township as its stories see it.
 *
 * @param lastDay the last day on which anything has happened
 */
record Town(String code, String name, List<Place> villages, Roster roster, LawLibrary law, LocalDate lastDay) {

    /** The day life begins: from here on the law files of all procedures but one are in force. */
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 8);

    PlaceCode place() {
        return PlaceCode.of(code);
    }

    String county() {
        return place().county();
    }

    WorkCalendar calendar() {
        return law.calendar();
    }

    /** The day itself if it is worked, else the next day that is. */
    LocalDate working(LocalDate day) {
        return calendar().isWorkingDay(day) ? day : calendar().nextWorkingDay(day);
    }

    LocalDate workingDaysAfter(LocalDate day, int number) {
        LocalDate found = working(day);
        for (int i = 0; i < number && found.isBefore(lastDay); i++) {
            found = calendar().nextWorkingDay(found);
        }
        return found;
    }

    LocalDate workingDaysAgo(int number) {
        return calendar().workingDaysBefore(calendar().lastWorkingDayOnOrBefore(lastDay), number);
    }

    /** A working day between two days, the last of life at the latest. */
    LocalDate someDay(Random random, LocalDate from, LocalDate until) {
        LocalDate end = until.isAfter(lastDay) ? lastDay : until;
        long days = Math.max(1, end.toEpochDay() - from.toEpochDay());
        return calendar().lastWorkingDayOnOrBefore(working(from.plusDays(random.nextLong(days))));
    }

    Place someVillage(Random random) {
        return villages.get(random.nextInt(villages.size()));
    }
}
