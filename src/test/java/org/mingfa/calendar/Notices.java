package org.mingfa.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The years under law/calendar, read plainly. */
final class Notices {

    private Notices() {}

    static final List<HolidayYear> YEARS = read();

    /** The calendar of 2019 to 2026. */
    static final WorkCalendar CALENDAR = new WorkCalendar(YEARS);

    static HolidayYear year(int year) {
        return YEARS.stream().filter(one -> one.year() == year).findFirst().orElseThrow();
    }

    private static List<HolidayYear> read() {
        try (Stream<Path> files = Files.list(Path.of("law", "calendar"))) {
            return files.sorted().map(Notices::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HolidayYear read(Path file) {
        Map<String, Object> root = load(file);
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        for (Map<?, ?> range : rows(root, "holidays")) {
            date(range, "from")
                    .datesUntil(date(range, "to").plusDays(1))
                    .forEach(day -> holidays.put(day, text(range, "name")));
        }
        SortedMap<LocalDate, String> makeUpDays = new TreeMap<>();
        for (Map<?, ?> row : rows(root, "make-up-days")) {
            makeUpDays.put(date(row, "date"), text(row, "for"));
        }
        return new HolidayYear((Integer) value(root, "year"), text(root, "notice"), holidays, makeUpDays);
    }

    static Map<String, Object> load(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static List<Map<?, ?>> rows(Map<String, Object> root, String key) {
        return (List<Map<?, ?>>) value(root, key);
    }

    static LocalDate date(Map<?, ?> row, String key) {
        return LocalDate.ofInstant(((Date) value(row, key)).toInstant(), ZoneOffset.UTC);
    }

    private static String text(Map<?, ?> row, String key) {
        return (String) value(row, key);
    }

    static Object value(Map<?, ?> row, String key) {
        return Objects.requireNonNull(row.get(key), key);
    }
}
