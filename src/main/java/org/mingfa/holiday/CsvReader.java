package org.mingfa.holiday;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.calendar.DateWords;

/**
 * Reads a table with a day and what it is in each line: {@code 2026-01-01,元旦放假}, {@code 2026-01-04,元旦上班}. The holiday may
 * stand in a third column, or be left out: it is then found by its statutory days.
 */
final class CsvReader {

    private static final int MOST_LINES = 400;
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern OFF = Pattern.compile("(.*?)(?:放假|休息|休假|休|假)?");
    private static final Pattern WORKED = Pattern.compile("(.*?)(?:调休)?(?:上班|补班|班)");

    private final int year;
    private final NoticeReading reading = new NoticeReading();
    private final Map<LocalDate, String> off = new TreeMap<>();
    private final Map<LocalDate, String> worked = new TreeMap<>();

    private CsvReader(int year) {
        this.year = year;
    }

    /** UTF-8, else as Excel and WPS write it on a Chinese system. */
    static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("GB18030"));
        }
    }

    static NoticeReading read(String text, int year) {
        var reader = new CsvReader(year);
        reader.lines(text);
        if (reader.reading.mistakes.isEmpty()) {
            reader.gather();
        }
        return reader.reading;
    }

    private void lines(String text) {
        var lines = text.replace("\uFEFF", "").lines().toList();
        if (lines.stream().allMatch(line -> line.replaceAll("[,;\\s\"]", "").isEmpty())) {
            reading.mistakes.add("文件是空的。每行写一天：日期、放假或者上班、节日。");
            return;
        }
        if (lines.size() > MOST_LINES) {
            reading.mistakes.add("文件有" + lines.size() + "行，一年的安排不超过" + MOST_LINES + "行，请核对文件。");
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            var cells = Stream.of(lines.get(i).split("[,;\t，；]"))
                    .map(NoticeText::plain)
                    .map(cell -> cell.replace("\"", ""))
                    .toList();
            boolean heading = i == 0 && cells.getFirst().matches("日期|date|DATE|Date");
            if (!heading && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                line(i + 1, cells);
            }
        }
    }

    private void line(int number, List<String> cells) {
        var day = day(cells.getFirst());
        if (day.isEmpty()) {
            reading.mistakes.add("第" + number + "行的日期“" + cells.getFirst() + "”读不懂或者不存在，请写成2026-01-01的样子。");
            return;
        }
        var kind = cells.size() > 1 ? cells.get(1) : "";
        var made = WORKED.matcher(kind);
        var free = OFF.matcher(kind);
        boolean works = made.matches();
        var name = works ? made.group(1) : free.matches() ? free.group(1) : "";
        if (name.isEmpty() && cells.size() > 2) {
            name = cells.get(2);
        }
        var proper = Stream.of(name.split("、")).map(Holiday::named).toList();
        if (kind.isEmpty() || (!name.isEmpty() && proper.stream().anyMatch(Optional::isEmpty))) {
            reading.mistakes.add("第" + number + "行的“" + kind + "”读不懂，请写“放假”或者“上班”，后面可以写节日。");
            return;
        }
        var said =
                proper.stream().flatMap(Optional::stream).map(Holiday::chinese).collect(Collectors.joining("、"));
        if (off.containsKey(day.get()) || worked.containsKey(day.get())) {
            reading.mistakes.add("第" + number + "行的" + DateWords.full(day.get()) + "前面已经写过，请留一行。");
            return;
        }
        (works ? worked : off).put(day.get(), said);
    }

    private static Optional<LocalDate> day(String text) {
        return Stream.of(DATE, DIGITS)
                .map(pattern -> pattern.matcher(text))
                .filter(matcher -> matcher.matches())
                .findFirst()
                .flatMap(found -> NoticeText.day(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))));
    }

    /** Days that follow each other for the same holiday are one piece. */
    private void gather() {
        var pieces = new ArrayList<TimeOff>();
        off.forEach((day, name) -> {
            var last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null
                    && last.name().equals(name)
                    && last.to().plusDays(1).equals(day)) {
                pieces.add(new TimeOff(name, pieces.removeLast().from(), day));
            } else {
                pieces.add(new TimeOff(name, day, day));
            }
        });
        pieces.stream().map(this::named).forEach(reading.off::add);
        worked.forEach((day, name) -> reading.worked.add(new MakeUpDay(day, name.isEmpty() ? nearest(day) : name)));
    }

    private TimeOff named(TimeOff piece) {
        if (!piece.name().isEmpty() || year < Holiday.firstYear() || year > Holiday.lastYear()) {
            return piece;
        }
        var within = new LinkedHashMap<String, LocalDate>();
        for (var holiday : Holiday.values()) {
            holiday.statutoryDays(year).stream()
                    .filter(piece::contains)
                    .findFirst()
                    .ifPresent(day -> within.put(holiday.chinese(), day));
        }
        if (within.isEmpty()) {
            reading.mistakes.add(DateWords.full(piece.from()) + "起的放假里没有任何节日，请核对日期。");
        }
        var names = within.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("、"));
        return new TimeOff(names, piece.from(), piece.to());
    }

    private String nearest(LocalDate day) {
        return reading.off.stream()
                .min(Comparator.comparingLong(piece -> Math.min(
                        Math.abs(piece.from().toEpochDay() - day.toEpochDay()),
                        Math.abs(piece.to().toEpochDay() - day.toEpochDay()))))
                .map(TimeOff::name)
                .orElse("");
    }
}
