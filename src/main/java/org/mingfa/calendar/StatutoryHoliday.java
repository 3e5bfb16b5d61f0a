package org.mingfa.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A holiday that the State Council's regulation (全国年节及纪念日放假办法) fixes for everybody, whatever the yearly notice says.
 *
 * @param days the days that are off in any case, in order; two holidays may share one
 * @param owed how many days off people are owed for it: one that falls on a weekend is made up on a working day (art. 6)
 * @param longest the most days in a row a notice may make of it
 */
public record StatutoryHoliday(String name, List<LocalDate> days, int owed, int longest) {

    /** How citations name the rule behind a day that is off without a notice. */
    static final String SOURCE = "《全国年节及纪念日放假办法》";

    /** The revision that adds the eve of the Spring Festival and the second of May. */
    private static final int THIRTEEN_DAYS = 2025;
    /** The revision that adds 清明, 端午 and 中秋 and leaves Labour Day one day. */
    private static final int ELEVEN_DAYS = 2008;

    // One day more than any yearly notice since 2008 has made of each.
    private static final int SINGLE = 4;
    private static final int LABOUR = 6;
    private static final int NATIONAL = 8;
    private static final int SPRING = 10;
    private static final int NATIONAL_AND_AUTUMN = 9;

    LocalDate first() {
        return days.getFirst();
    }

    LocalDate last() {
        return days.getLast();
    }

    /**
     * The weekend that a single day joins by itself. Its three days are what the State Council means a single day to become,
     * and no notice has cut them.
     */
    List<LocalDate> weekend() {
        return days.size() > 1
                ? List.of()
                : switch (first().getDayOfWeek()) {
                    case FRIDAY -> List.of(first().plusDays(1), first().plusDays(2));
                    case MONDAY -> List.of(first().minusDays(2), first().minusDays(1));
                    case TUESDAY, WEDNESDAY, THURSDAY, SATURDAY, SUNDAY -> List.of();
                };
    }

    /** Two holidays of which a notice may make one. */
    StatutoryHoliday with(StatutoryHoliday other) {
        var both = Stream.concat(days.stream(), other.days.stream())
                .distinct()
                .sorted()
                .toList();
        return new StatutoryHoliday(name + "、" + other.name, both, owed + other.owed, NATIONAL_AND_AUTUMN);
    }

    /** Those of a year, by the revision in force in it; of years {@link Feasts} does not know, those of the solar year. */
    public static List<StatutoryHoliday> of(int year) {
        var holidays = new ArrayList<StatutoryHoliday>();
        boolean eleven = year >= ELEVEN_DAYS;
        boolean thirteen = year >= THIRTEEN_DAYS;
        holidays.add(of("元旦", LocalDate.of(year, 1, 1), 1, SINGLE));
        holidays.add(of("劳动节", LocalDate.of(year, 5, 1), thirteen ? 2 : eleven ? 1 : 3, eleven ? LABOUR : NATIONAL));
        holidays.add(of("国庆节", LocalDate.of(year, 10, 1), 3, NATIONAL));
        Feasts.in(year).ifPresent(feasts -> {
            // From 2008 to 2013 the eve and two days, before and after that the first three days.
            boolean eve = thirteen || (eleven && year < 2014);
            holidays.add(of("春节", feasts.newYear().minusDays(eve ? 1 : 0), thirteen ? 4 : 3, SPRING));
            if (eleven) {
                holidays.add(of("清明节", feasts.qingming(), 1, SINGLE));
                holidays.add(of("端午节", feasts.dragonBoat(), 1, SINGLE));
                holidays.add(of("中秋节", feasts.midAutumn(), 1, SINGLE));
            }
        });
        return holidays;
    }

    private static StatutoryHoliday of(String name, LocalDate first, int days, int longest) {
        return new StatutoryHoliday(name, first.datesUntil(first.plusDays(days)).toList(), days, longest);
    }
}
