package org.mingfa.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.calendar.DateWords;
import org.mingfa.table.Decoded;
import org.mingfa.table.Line;
import org.mingfa.table.Lines;
import org.mingfa.table.UnsoundRows;

/**
 * Reads a table with a day and what it is in each line: {@code 2026-01-01,元旦放假}, {@code 2026-01-04,元旦上班}. The holiday may
 * stand in a third column, or be left out: it is then found by its statutory days.
 */
final class NoticeTable {

    private static final int MOST_LINES = 400;
    private static final String FILE = "文件";
    private static final Pattern HEADING = Pattern.compile("日期|date|DATE|Date");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern OFF = Pattern.compile("(.*?)(?:放假|休息|休假|休|假)?");
    private static final Pattern WORKED = Pattern.compile("(.*?)(?:调休)?(?:上班|补班|班)");

    private final int year;
    private final NoticeReading reading = new NoticeReading();
    private final Map<LocalDate, String> off = new TreeMap<>();
    private final Map<LocalDate, String> worked = new TreeMap<>();

    private NoticeTable(int year) {
        this.year = year;
    }

    /** A file as a spreadsheet saved it. */
    static NoticeReading read(byte[] file, int year) {
        try {
            return read(Decoded.of(FILE, file), year);
        } catch (UnsoundRows e) {
            return refused(e);
        }
    }

    static NoticeReading read(String text, int year) {
        try {
            var reader = new NoticeTable(year);
            reader.lines(Lines.read(FILE, text, NoticeTable::parted)
                    .or(() -> Lines.read(FILE, text, Optional::of))
                    .orElseThrow());
            if (reader.reading.mistakes.isEmpty()) {
                reader.gather();
            }
            return reader.reading;
        } catch (UnsoundRows e) {
            return refused(e);
        }
    }

    private static NoticeReading refused(UnsoundRows unsound) {
        var reading = new NoticeReading();
        reading.mistakes.add(Objects.requireNonNull(unsound.getMessage()));
        return reading;
    }

    private static Optional<List<Line>> parted(List<Line> lines) {
        return Optional.of(lines)
                .filter(all -> all.stream().anyMatch(line -> line.cells().size() > 1));
    }

    private void lines(List<Line> lines) {
        var written = lines.stream()
                .map(line -> new Line(
                        line.number(),
                        line.cells().stream().map(NoticeText::plain).toList()))
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        if (written.isEmpty()) {
            reading.mistakes.add("文件是空的。每行写一天：日期、放假或者上班、节日。");
            return;
        }
        if (lines.size() > MOST_LINES) {
            reading.mistakes.add("文件有" + lines.size() + "行，一年的安排不超过" + MOST_LINES + "行，请核对文件。");
            return;
        }
        boolean headed = HEADING.matcher(written.getFirst().cells().getFirst()).matches();
        written.stream().skip(headed ? 1 : 0).forEach(line -> line(line.number(), line.cells()));
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
