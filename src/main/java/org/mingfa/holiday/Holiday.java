package org.mingfa.holiday;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingfa.calendar.StatutoryHoliday;

/** The seven holidays of all citizens (全国年节及纪念日放假办法第二条), in the order of the notices. */
public enum Holiday {
    NEW_YEAR("元旦"),
    SPRING_FESTIVAL("春节"),
    QINGMING("清明节"),
    LABOUR_DAY("劳动节"),
    DRAGON_BOAT("端午节"),
    MID_AUTUMN("中秋节"),
    NATIONAL_DAY("国庆节");

    /** The years whose notices are taken. */
    private static final int FIRST_YEAR = 2014;

    private static final int LAST_YEAR = 2050;

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
        return StatutoryHoliday.of(year).stream()
                .filter(fixed -> fixed.name().equals(chinese))
                .findFirst()
                .orElseThrow()
                .days();
    }

    /** The first year whose days off are known by this. */
    public static int firstYear() {
        return FIRST_YEAR;
    }

    /** The last year whose days off are known by this. */
    public static int lastYear() {
        return LAST_YEAR;
    }
}
