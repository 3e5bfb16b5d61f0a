package org.mingfa.law;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingfa.calendar.HolidayYear;

/** Reads the holidays of one year; each entry is held against the year as it is read, so that a mistake has its line. */
final class HolidayReader {

    private final int year;
    private final String notice;
    private final SortedMap<LocalDate, String> holidays = new TreeMap<>();
    private final SortedMap<LocalDate, String> worked = new TreeMap<>();

    private HolidayReader(int year, String notice) {
        this.year = year;
        this.notice = notice;
    }

    static HolidayYear read(LawNode node) {
        var keys = node.keys("year", "notice", "published", "note", "holidays", "make-up-days");
        var reader =
                new HolidayReader(keys.need("year").whole(), keys.need("notice").text());
        keys.need("holidays").list().forEach(reader::holiday);
        keys.need("make-up-days").list().forEach(reader::makeUp);
        return reader.whole(node);
    }

    private void holiday(LawNode node) {
        var keys = node.keys("name", "from", "to");
        var name = keys.need("name").text();
        var first = keys.need("from").day();
        var last = keys.need("to").day();
        if (last.isBefore(first)) {
            throw keys.need("to").mistake("a holiday ends on " + last + " before it begins on " + first);
        }
        first.datesUntil(last.plusDays(1)).forEach(day -> holidays.put(day, name));
        whole(node);
    }

    private void makeUp(LawNode node) {
        var keys = node.keys("date", "for");
        worked.put(keys.need("date").day(), keys.need("for").text());
        whole(node);
    }

    private HolidayYear whole(LawNode node) {
        return node.here(() -> new HolidayYear(year, notice, holidays, worked));
    }
}
