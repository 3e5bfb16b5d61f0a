package org.mingfa.holiday;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The seven holidays of all citizens (全国年节及纪念日放假办法第二条), in the order of the notices. */
public enum Holiday {
    NEW_YEAR("元旦"),
    SPRING_FESTIVAL("春节"),
    QINGMING("清明节"),
    LABOUR_DAY("劳动节"),
    DRAGON_BOAT("端午节"),
    MID_AUTUMN("中秋节"),
    NATIONAL_DAY("国庆节");

    /** From here on New Year's Eve of the lunar year and 2 May are free as well (国务院令第795号). */
    private static final int THIRTEEN_DAYS_SINCE = 2025;

    private final String chinese;

    Holiday(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** By its name; that of a festival also without 节. */
    static Optional<Holiday> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.chinese.equals(name) || one.chinese.equals(name + "节"))
                .findFirst();
    }

    /**
     * The days off the law itself gives, in order.
     *
     * @param year one of {@link #firstYear()} to {@link #lastYear()}
     */
    public List<LocalDate> statutoryDays(int year) {
        var festivals = Festivals.of(year);
        boolean thirteen = year >= THIRTEEN_DAYS_SINCE;
        return switch (this) {
            case NEW_YEAR -> List.of(LocalDate.of(year, 1, 1));
            case SPRING_FESTIVAL -> days(festivals.newYear().minusDays(thirteen ? 1 : 0), thirteen ? 4 : 3);
            case QINGMING -> List.of(festivals.qingming());
            case LABOUR_DAY -> days(LocalDate.of(year, 5, 1), thirteen ? 2 : 1);
            case DRAGON_BOAT -> List.of(festivals.dragonBoat());
            case MID_AUTUMN -> List.of(festivals.midAutumn());
            case NATIONAL_DAY -> days(LocalDate.of(year, 10, 1), 3);
        };
    }

    /** The first year whose days off are known by this. */
    public static int firstYear() {
        return Festivals.FIRST_YEAR;
    }

    /** The last year whose days off are known by this. */
    public static int lastYear() {
        return Festivals.LAST_YEAR;
    }

    private static List<LocalDate> days(LocalDate first, int count) {
        return Stream.iterate(first, day -> day.plusDays(1)).limit(count).toList();
    }
}
