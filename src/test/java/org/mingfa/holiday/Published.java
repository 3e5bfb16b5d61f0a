package org.mingfa.holiday;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mingfa.calendar.DateWords;
import org.mingfa.calendar.HolidayYear;
import org.mingfa.law.LawLibrary;

/** The years under law/calendar as notices, and notices worded as they are published. */
public final class Published {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));
    private static final String WEEK = "一二三四五六日";
    private static final String COUNT = "一二三四五六七";

    private Published() {}

    /** The years of the law folder. */
    public static List<HolidayYear> years() {
        return LAW.holidayYears();
    }

    /** A year of the law folder as the notice it came from. */
    public static HolidayNotice of(int year) {
        var shipped =
                years().stream().filter(one -> one.year() == year).findFirst().orElseThrow();
        var worked = new ArrayList<MakeUpDay>();
        shipped.makeUpDays().forEach((day, name) -> worked.add(new MakeUpDay(day, name)));
        var number = shipped.citation();
        return new HolidayNotice(
                year,
                number,
                LocalDate.of(year - 1, 11, 20),
                "中国政府网",
                year == 2020,
                pieces(shipped.holidays()),
                worked);
    }

    private static List<TimeOff> pieces(Map<LocalDate, String> days) {
        var pieces = new ArrayList<TimeOff>();
        new TreeMap<>(days).forEach((day, name) -> {
            var last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && last.name().equals(name)) {
                pieces.add(new TimeOff(name, pieces.removeLast().from(), day));
            } else {
                pieces.add(new TimeOff(name, day, day));
            }
        });
        return pieces;
    }

    /**
     * A made-up notice for 2027, under a number that says so: the seven holidays about their statutory days, days made up
     * on 7 weekend days.
     */
    public static HolidayNotice exercise() {
        return new HolidayNotice(
                2027,
                "演练发电〔2026〕99号",
                LocalDate.of(2026, 11, 19),
                "演练材料，不是真实通知",
                false,
                List.of(
                        off("元旦", "2027-01-01", "2027-01-03"),
                        off("春节", "2027-02-05", "2027-02-13"),
                        off("清明节", "2027-04-03", "2027-04-05"),
                        off("劳动节", "2027-05-01", "2027-05-05"),
                        off("端午节", "2027-06-09", "2027-06-09"),
                        off("中秋节", "2027-09-15", "2027-09-15"),
                        off("国庆节", "2027-10-01", "2027-10-07")),
                List.of(
                        new MakeUpDay(LocalDate.of(2027, 2, 14), "春节"),
                        new MakeUpDay(LocalDate.of(2027, 2, 28), "春节"),
                        new MakeUpDay(LocalDate.of(2027, 5, 8), "劳动节"),
                        new MakeUpDay(LocalDate.of(2027, 9, 26), "国庆节"),
                        new MakeUpDay(LocalDate.of(2027, 10, 9), "国庆节")));
    }

    /** The exercise with a Spring Festival notice that follows it: a day in January is off that was not. */
    public static HolidayNotice corrected() {
        var first = exercise();
        var worked = new ArrayList<>(first.worked());
        worked.add(new MakeUpDay(LocalDate.of(2027, 1, 16), "元旦"));
        return new HolidayNotice(
                2027,
                first.number() + "、演练发电〔2026〕100号",
                first.published(),
                first.source(),
                false,
                ending(first, "元旦", last -> last.plusDays(1)),
                worked);
    }

    /** The days off of a notice, those of one holiday until another day. */
    public static List<TimeOff> ending(HolidayNotice notice, String holiday, UnaryOperator<LocalDate> last) {
        return notice.off().stream()
                .map(one -> one.name().equals(holiday) ? new TimeOff(holiday, one.from(), last.apply(one.to())) : one)
                .toList();
    }

    private static TimeOff off(String name, String from, String to) {
        return new TimeOff(name, LocalDate.parse(from), LocalDate.parse(to));
    }

    /** As notices are worded since 2024: 1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。 */
    public static String prose(HolidayNotice notice) {
        return wording(notice, "周");
    }

    /** As they were worded before: a single day without a count, the day of the week only where people work. */
    static String olderProse(HolidayNotice notice) {
        return wording(notice, "星期");
    }

    private static String wording(HolidayNotice notice, String week) {
        boolean older = week.equals("星期");
        var text = new StringBuilder(
                "演练用文稿\n" + notice.number() + "\n　　现将" + notice.year() + "年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期安排如下。\n");
        for (int i = 0; i < notice.off().size(); i++) {
            var off = notice.off().get(i);
            var made = notice.worked().stream()
                    .filter(day -> day.name().equals(off.name()))
                    .toList();
            long days = ChronoUnit.DAYS.between(off.from(), off.to()) + 1;
            text.append("　　")
                    .append(COUNT.charAt(i))
                    .append('、')
                    .append(off.name())
                    .append("：");
            text.append(day(off.from(), notice.year(), older ? "" : week));
            if (days > 1) {
                boolean sameMonth = off.from().getMonth() == off.to().getMonth();
                var last = day(off.to(), off.from().getYear(), older ? "" : week);
                text.append("至").append(sameMonth ? last.substring(last.indexOf('月') + 1) : last);
            }
            text.append(
                    days > 1
                            ? "放假" + (made.isEmpty() ? "" : "调休") + "，共" + days + "天。"
                            : older ? "放假，与周末连休。" : "放假1天，不调休。");
            if (!made.isEmpty()) {
                text.append(made.stream()
                                .map(day -> day(day.day(), notice.year(), week))
                                .collect(Collectors.joining("、")))
                        .append("上班。");
            }
            text.append('\n');
        }
        return text + "　　放假期间，请妥善安排值班。\n国务院办公厅\n" + DateWords.full(notice.published()) + "\n";
    }

    private static String day(LocalDate day, int year, String week) {
        var weekday = week + WEEK.charAt(day.getDayOfWeek().getValue() - 1);
        return (day.getYear() == year ? "" : day.getYear() + "年") + day.getMonthValue() + "月" + day.getDayOfMonth()
                + "日" + (week.isEmpty() ? "" : "（" + weekday + "）");
    }
}
