package org.mingfa.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.DateWords;

/**
 * Reads the notice as it is published: an item for each holiday, its days off and the days worked for them. Where it says
 * the day of the week or how many days there are, that is held against the dates.
 */
final class ProseReader {

    private static final String NAME = "(?:元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?)";
    private static final Pattern ITEM = Pattern.compile("(" + NAME + "(?:[、和及]" + NAME + ")*):");
    private static final Pattern DATE =
            Pattern.compile("(?:(?<!\\d)(\\d{4})年)?(?:(?<!\\d)(\\d{1,2})月)?(?<!\\d)(\\d{1,2})日(?:\\(([^)]*)\\))?");
    private static final Pattern TO = Pattern.compile("[至到~—–-]+");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final Pattern COUNT = Pattern.compile("(?:共|放假)(\\d{1,2})天");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})年(?:元旦|部分节假日)");
    private static final Pattern SIGNED = Pattern.compile("国务院办公厅(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final String WEEK = "一二三四五六日";

    private final int year;
    private final NoticeReading reading = new NoticeReading();

    private ProseReader(int year) {
        this.year = year;
    }

    /** @param year the notice is said to be for; dates without a year are of this one */
    static NoticeReading read(String text, int year) {
        return new ProseReader(year).all(text);
    }

    /** The holidays, the days off and the days worked of one line of a form, in the words of a notice. */
    static NoticeReading readItem(String name, String off, String worked, int year) {
        var reader = new ProseReader(year);
        var days = NoticeText.plain(off);
        var made = NoticeText.plain(worked);
        reader.item(name, days + (days.isEmpty() ? "" : "放假。") + made + (made.isEmpty() ? "" : "上班。"));
        return reader.reading;
    }

    private NoticeReading all(String text) {
        var plain = NoticeText.plain(text);
        reading.number = NoticeText.numbers(text);
        var about = YEAR.matcher(plain);
        reading.year = about.find() ? Integer.parseInt(about.group(1)) : 0;
        var signed = SIGNED.matcher(plain);
        while (signed.find()) {
            reading.published = NoticeText.day(number(signed, 1), number(signed, 2), number(signed, 3))
                    .orElse(null);
        }
        var item = ITEM.matcher(plain);
        boolean more = item.find();
        if (!more) {
            reading.mistakes.add("没有读到节假日。请复制通知全文，从“一、元旦”到“七、国庆节”都要有。");
        }
        while (more) {
            var name = proper(item.group(1));
            int begin = item.end();
            more = item.find();
            item(name, plain.substring(begin, more ? item.start() : plain.length()));
        }
        return reading;
    }

    /** {@code 国庆、中秋节} becomes {@code 国庆节、中秋节}. */
    private static String proper(String names) {
        return Stream.of(names.split("[、和及]"))
                .flatMap(name -> Holiday.named(name).stream())
                .map(Holiday::chinese)
                .collect(Collectors.joining("、"));
    }

    private void item(String name, String text) {
        int before = reading.mistakes.size();
        int said = 0;
        int found = 0;
        for (var clause : clauses(text)) {
            var count = COUNT.matcher(clause);
            if (count.find()) {
                said += number(count, 1);
            }
            if (clause.contains("上班") && !clause.contains("起")) {
                days(name, clause).forEach(off -> reading.worked.add(new MakeUpDay(off.from(), name)));
            } else if (clause.contains("放假")) {
                var days = days(name, clause);
                reading.off.addAll(days);
                found += days.stream().mapToInt(off -> off.days().size()).sum();
            }
        }
        if (reading.mistakes.size() > before) {
            return;
        }
        if (found == 0) {
            reading.mistakes.add("没有读到“" + name + "”的放假日期，请写明从哪天到哪天放假。");
        } else if (said > 0 && said != found) {
            reading.mistakes.add("“" + name + "”写的是共" + said + "天，按日期算是" + found + "天，请核对。");
        }
    }

    /** Parts between full stops, commas and semicolons that do not stand within brackets. */
    private static List<String> clauses(String text) {
        var clauses = new ArrayList<String>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && "。;,".indexOf(c) >= 0) {
                clauses.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        clauses.add(text.substring(begin));
        return clauses;
    }

    /** The days and stretches of days in a clause; a single day begins and ends on itself. */
    private List<TimeOff> days(String name, String clause) {
        var days = new ArrayList<TimeOff>();
        var date = DATE.matcher(clause);
        LocalDate last = null;
        int end = 0;
        while (date.find()) {
            var day = day(name, date, last);
            if (day == null) {
                return List.of();
            }
            boolean closes = last != null
                    && !days.isEmpty()
                    && TO.matcher(clause.substring(end, date.start())).matches();
            if (closes) {
                days.add(new TimeOff(name, days.removeLast().from(), day));
            } else {
                days.add(new TimeOff(name, day, day));
            }
            last = day;
            end = date.end();
        }
        return days;
    }

    /** A date says what has changed since the one before it; null, and a mistake, for a day that does not exist. */
    private @Nullable LocalDate day(String name, Matcher date, @Nullable LocalDate last) {
        int month = date.group(2) != null ? number(date, 2) : last != null ? last.getMonthValue() : 0;
        int of = date.group(1) != null ? number(date, 1) : year(name, month, last);
        var found = NoticeText.day(of, month, number(date, 3));
        if (found.isEmpty()) {
            reading.mistakes.add("“" + name + "”中的“" + date.group().replaceAll("\\(.*", "") + "”"
                    + (month == 0 ? "没有写月份" : "不存在") + "，请核对。");
            return null;
        }
        var weekday = WEEKDAY.matcher(date.group(4) == null ? "" : date.group(4));
        if (weekday.find()) {
            int said = WEEK.indexOf(weekday.group(1).replace('天', '日')) + 1;
            int is = found.get().getDayOfWeek().getValue();
            if (said != is) {
                reading.mistakes.add("“" + name + "”中" + DateWords.full(found.get()) + "是星期" + WEEK.charAt(is - 1)
                        + "，不是星期" + weekday.group(1) + "，请核对日期和年份。");
                return null;
            }
        }
        return found.get();
    }

    /** Of a date that does not say its year: New Year's holiday may begin in December, and what follows goes on from it. */
    private int year(String name, int month, @Nullable LocalDate last) {
        if (last != null) {
            return last.getMonthValue() == 12 && month == 1 ? last.getYear() + 1 : last.getYear();
        }
        return month == 12 && name.contains(Holiday.NEW_YEAR.chinese()) ? year - 1 : year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
