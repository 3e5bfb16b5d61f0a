package org.mingfa.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.DateWords;

/**
 * Whether a notice can be the whole arrangement of a year. Each rule holds for every notice since 2019; the last one follows
 * from the law: moved rest days cancel out, so the Mondays to Fridays off, less the weekend days worked, are the statutory
 * days (全国年节及纪念日放假办法第六条: what falls on a weekend is made up).
 */
final class NoticeCheck {

    private static final int LONGEST = 15;

    private final HolidayNotice notice;
    private final List<String> mistakes = new ArrayList<>();

    private NoticeCheck(HolidayNotice notice) {
        this.notice = notice;
    }

    /** Every mistake, each in a Chinese sentence; none for a sound notice. */
    static List<String> mistakes(HolidayNotice notice) {
        var check = new NoticeCheck(notice);
        check.holidays();
        check.daysOff();
        check.daysWorked();
        if (check.mistakes.isEmpty()) {
            check.balance();
        }
        return check.mistakes;
    }

    private void holidays() {
        for (var holiday : Holiday.values()) {
            var pieces = notice.off().stream()
                    .filter(off -> off.holidays().contains(holiday))
                    .toList();
            if (pieces.isEmpty()) {
                mistakes.add("缺少“" + holiday.chinese() + "”的放假安排，请补全七个节日。");
            } else if (pieces.size() > 1) {
                mistakes.add("“" + holiday.chinese() + "”的放假日期分成了几段，请写成连续的一段，周末也要算上。");
            } else {
                statutory(holiday, pieces.getFirst());
            }
        }
    }

    private void statutory(Holiday holiday, TimeOff off) {
        var left = holiday.statutoryDays(notice.year()).stream()
                .filter(day -> !off.contains(day))
                .toList();
        if (!left.isEmpty()) {
            mistakes.add("“" + holiday.chinese() + "”的放假没有包括法定的" + Days.list(left) + "，请核对日期。");
        }
    }

    private void daysOff() {
        var seen = new HashMap<LocalDate, String>();
        for (var off : notice.off()) {
            if (off.to().isBefore(off.from())) {
                mistakes.add("“" + off.name() + "”放假到" + DateWords.full(off.to()) + "，早于开始的"
                        + DateWords.full(off.from()) + "，请核对。");
            } else if (off.to().toEpochDay() - off.from().toEpochDay() >= LONGEST) {
                mistakes.add("“" + off.name() + "”放假超过" + LONGEST + "天，请核对日期。");
            } else {
                off.days().forEach(day -> dayOff(day, off.name(), seen.putIfAbsent(day, off.name())));
            }
        }
    }

    private void dayOff(LocalDate day, String name, @Nullable String other) {
        if (other != null) {
            mistakes.add(DateWords.full(day) + "既算“" + other + "”又算“" + name + "”放假，请核对；两节连休的合写成一项。");
        }
        if (!within(day, name)) {
            mistakes.add("“" + name + "”的" + DateWords.full(day) + "不在" + notice.year() + "年，请核对年份。");
        }
    }

    private void daysWorked() {
        var seen = new HashSet<LocalDate>();
        for (var made : notice.worked()) {
            var day = made.day();
            if (!seen.add(day)) {
                mistakes.add(DateWords.full(day) + "上班写了两次，请留一次。");
            } else if (!TimeOff.isWeekend(day)) {
                mistakes.add("上班日" + Days.withWeekday(day) + "不是周末，请核对日期。");
            }
            if (notice.off().stream().anyMatch(off -> off.contains(day))) {
                mistakes.add(DateWords.full(day) + "既放假又上班，请核对。");
            }
            if (!within(day, made.name())) {
                mistakes.add("上班日" + DateWords.full(day) + "不在" + notice.year() + "年，请核对年份。");
            }
        }
    }

    /** The first holiday of a year may begin, or be made up for, in the December before. */
    private boolean within(LocalDate day, String name) {
        boolean decemberBefore = day.getYear() == notice.year() - 1
                && day.getMonthValue() == 12
                && name.contains(Holiday.NEW_YEAR.chinese());
        return day.getYear() == notice.year() || decemberBefore;
    }

    private void balance() {
        long off = notice.off().stream()
                .flatMap(one -> one.days().stream())
                .filter(day -> !TimeOff.isWeekend(day))
                .count();
        long statutory = Arrays.stream(Holiday.values())
                .flatMap(one -> Stream.of(one.statutoryDays(notice.year())))
                .mapToLong(List::size)
                .sum();
        long over = off - notice.worked().size() - statutory;
        var count = "周一至周五放假" + off + "天，调休上班" + notice.worked().size() + "天，相抵后";
        if (over < 0) {
            mistakes.add(count + "比法定的" + statutory + "天少" + -over + "天，请核对是否漏了放假日、多了上班日。");
        } else if (over > 0 && !notice.extension()) {
            mistakes.add(count + "比法定的" + statutory + "天多" + over + "天，请核对是否漏了上班日；国务院办公厅另行通知延长假期的，请勾选“临时延长假期”。");
        }
    }
}
