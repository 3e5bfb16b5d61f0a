package org.mingfa.holiday;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.DateWords;

/**
 * A notice as somebody brings it in, every word still as it was written.
 *
 * @param number may be empty where the content bears it
 * @param published a day as 2026-11-20; may be empty where the content is signed with it
 */
public record NoticeForm(
        String year, String number, String published, String source, boolean extension, Content content) {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_SOURCE = 300;

    /** What the days are read from. */
    public sealed interface Content {

        /** The notice's own text. */
        record Prose(String text) implements Content {}

        /** A table; see {@link NoticeTable}. */
        record Table(byte[] file) implements Content {

            public static Table of(String text) {
                return new Table(text.getBytes(StandardCharsets.UTF_8));
            }
        }

        /** A line for each holiday. */
        record Typed(List<Line> lines) implements Content {}
    }

    /**
     * A holiday typed in.
     *
     * @param from a day as 2026-01-01
     * @param worked days as people write them: 1月4日、1月10日
     */
    public record Line(String name, String from, String to, String worked) {}

    /** What came of reading and checking it. */
    public sealed interface Outcome {

        record Sound(HolidayNotice notice) implements Outcome {}

        /** @param mistakes all of them, each in a Chinese sentence */
        record Unsound(List<String> mistakes) implements Outcome {}
    }

    /** Reads and checks it: the whole of it or nothing. */
    public Outcome read(LocalDate today) {
        var mistakes = new LinkedHashSet<String>();
        int about = year(today, mistakes);
        var reading = about == 0 ? new NoticeReading() : content(about);
        mistakes.addAll(reading.mistakes);
        if (reading.year != 0 && about != 0 && reading.year != about) {
            mistakes.add("内容是" + reading.year + "年的安排，选的是" + about + "年，请核对。");
        }
        var cited = number(reading, mistakes);
        var day = published(reading, today, mistakes);
        var origin = NoticeText.plain(source);
        if (origin.length() < 4 || source.length() > LONGEST_SOURCE) {
            mistakes.add("请填写来源，例如中国政府网的网址，不超过" + LONGEST_SOURCE + "字。");
        }
        var notice = new HolidayNotice(about, cited, day, source.strip(), extension, reading.off, reading.worked);
        if (about != 0 && !(reading.off.isEmpty() && !reading.mistakes.isEmpty())) {
            mistakes.addAll(NoticeCheck.mistakes(notice));
        }
        return mistakes.isEmpty() ? new Outcome.Sound(notice) : new Outcome.Unsound(List.copyOf(mistakes));
    }

    private int year(LocalDate today, LinkedHashSet<String> mistakes) {
        var plain = NoticeText.plain(year);
        int last = Math.min(today.getYear() + 1, Holiday.lastYear());
        if (plain.matches("\\d{4}")) {
            int found = Integer.parseInt(plain);
            if (found >= Holiday.firstYear() && found <= last) {
                return found;
            }
        }
        mistakes.add("年份应当是" + Holiday.firstYear() + "年至" + last + "年，请核对。");
        return 0;
    }

    private NoticeReading content(int about) {
        return switch (content) {
            case Content.Prose(var text) -> text.length() > LONGEST ? tooLong() : ProseReader.read(text, about);
            case Content.Table(var file) -> file.length > LONGEST ? tooLong() : NoticeTable.read(file, about);
            case Content.Typed(var lines) -> typed(lines, about);
        };
    }

    private static NoticeReading tooLong() {
        var reading = new NoticeReading();
        reading.mistakes.add("内容太长，不像一年的节假日安排，请核对。");
        return reading;
    }

    /** Holidays with the same days fall together and are one piece. */
    private static NoticeReading typed(List<Line> lines, int about) {
        var all = new NoticeReading();
        for (var line : lines) {
            if ((line.from() + line.to() + line.worked()).isBlank()) {
                continue;
            }
            var days = inWords(line.from()) + (line.to().isBlank() ? "" : "至" + inWords(line.to()));
            var one = ProseReader.readItem(line.name(), days, line.worked(), about);
            all.mistakes.addAll(one.mistakes);
            one.off.forEach(off -> join(all.off, off));
            all.worked.addAll(one.worked);
        }
        var worked = all.worked.stream()
                .map(made -> new MakeUpDay(made.day(), joined(all.off, made.name())))
                .distinct()
                .toList();
        all.worked.clear();
        all.worked.addAll(worked);
        return all;
    }

    private static String joined(List<TimeOff> pieces, String holiday) {
        return pieces.stream()
                .map(TimeOff::name)
                .filter(name -> List.of(name.split("、")).contains(holiday))
                .findFirst()
                .orElse(holiday);
    }

    private static void join(List<TimeOff> pieces, TimeOff off) {
        for (int i = 0; i < pieces.size(); i++) {
            var known = pieces.get(i);
            if (known.from().equals(off.from()) && known.to().equals(off.to())) {
                pieces.set(i, new TimeOff(known.name() + "、" + off.name(), off.from(), off.to()));
                return;
            }
        }
        pieces.add(off);
    }

    private static String inWords(String day) {
        var parsed = parsed(day);
        return parsed == null ? day : DateWords.full(parsed);
    }

    private String number(NoticeReading reading, LinkedHashSet<String> mistakes) {
        var cited = number.isBlank() ? reading.number : NoticeText.numbers(number);
        if (cited.isEmpty()) {
            mistakes.add("请填写文号，例如“国办发明电〔2025〕7号”；改过的写上两个文号，中间用顿号。");
        }
        return cited;
    }

    private LocalDate published(NoticeReading reading, LocalDate today, LinkedHashSet<String> mistakes) {
        var day = published.isBlank() ? reading.published : parsed(published);
        if (day == null) {
            mistakes.add("请填写通知的公布日期。");
        } else if (day.isAfter(today)) {
            mistakes.add("公布日期" + DateWords.full(day) + "还没有到，请核对。");
        } else if (day.getYear() < Holiday.firstYear() - 1) {
            mistakes.add("公布日期" + DateWords.full(day) + "太早，请核对。");
        }
        return day == null ? today : day;
    }

    private static @Nullable LocalDate parsed(String day) {
        try {
            return LocalDate.parse(NoticeText.plain(day));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
