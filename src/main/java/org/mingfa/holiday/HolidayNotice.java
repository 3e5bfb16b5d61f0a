package org.mingfa.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingfa.calendar.HolidayYear;

/**
 * What the State Council's notice (部分节假日安排的通知) says of a year.
 *
 * @param number its document number; those of later notices that changed it stand behind it, parted by 、
 * @param published the day of the last of them
 * @param source where it was read: an address or the name of a publication
 * @param extension whether a notice of the year itself gives more days than the law (2020's longer Spring Festival)
 * @param off in order of the days
 * @param worked in order of the days
 */
public record HolidayNotice(
        int year,
        String number,
        LocalDate published,
        String source,
        boolean extension,
        List<TimeOff> off,
        List<MakeUpDay> worked) {

    public HolidayNotice {
        off = off.stream().sorted(Comparator.comparing(TimeOff::from)).toList();
        worked = worked.stream().sorted(Comparator.comparing(MakeUpDay::day)).toList();
    }

    /** 国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）. */
    public String title() {
        return "国务院办公厅关于" + year + "年部分节假日安排的通知（" + number + "）";
    }

    /**
     * As the calendar knows it.
     *
     * @throws IllegalArgumentException for a notice that {@link NoticeCheck} has something against
     */
    public HolidayYear asYear() {
        var holidays = new TreeMap<LocalDate, String>();
        off.forEach(one -> one.days().forEach(day -> holidays.put(day, one.name())));
        var makeUps = new TreeMap<LocalDate, String>();
        worked.forEach(one -> makeUps.put(one.day(), one.name()));
        return new HolidayYear(year, title(), holidays, makeUps);
    }

    /** Each day with what it is, a line for each: {@code 2026-01-01,元旦放假}; {@link NoticeTable} reads it back. */
    public String days() {
        var lines = new ArrayList<String>();
        off.forEach(one -> one.days().forEach(day -> lines.add(day + "," + one.name() + "放假")));
        worked.forEach(one -> lines.add(one.day() + "," + one.name() + "上班"));
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }
}
