package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every day on which a period may begin, with every kind of span, against a reckoning that shares nothing with the program's:
 * days off and worked are read out of the files by their dates alone, and days are counted one after another.
 */
class EveryStartDayTest {

    private static final List<String> SPANS = List.of(
            "1 day",
            "7 days",
            "15 days",
            "60 days",
            "1 month",
            "6 months",
            "1 working day",
            "5 working days",
            "7 working days",
            "20 working days",
            "60 working days");
    private static final Pattern RANGE = Pattern.compile("from: (\\S+?), to: (\\S+?)[,}]");
    private static final Pattern DATE = Pattern.compile("date: ([-0-9]+)");

    /** A made-up arrangement of 2027, in the form of the files. */
    private static final String EXERCISE = """
            {name: 元旦, from: 2027-01-01, to: 2027-01-03}
            {name: 春节, from: 2027-02-05, to: 2027-02-13}
            {name: 清明节, from: 2027-04-03, to: 2027-04-05}
            {name: 劳动节, from: 2027-05-01, to: 2027-05-05}
            {name: 端午节, from: 2027-06-09, to: 2027-06-09}
            {name: 中秋节, from: 2027-09-15, to: 2027-09-15}
            {name: 国庆节, from: 2027-10-01, to: 2027-10-07}
            {date: 2027-02-14}
            {date: 2027-02-28}
            {date: 2027-05-08}
            {date: 2027-09-26}
            {date: 2027-10-09}
            """;

    /** The last day whose kind is settled: later ones the notice of 2028 may still move. */
    private static final LocalDate SETTLED = LocalDate.of(2027, 11, 30);

    private static final Set<LocalDate> OFF = new HashSet<>();
    private static final Set<LocalDate> WORKED = new HashSet<>();

    /** By the files and the exercise. */
    private static final WorkCalendar KNOWN = new WorkCalendar(
            Stream.concat(Notices.YEARS.stream(), Stream.of(exercise())).toList());

    private static HolidayYear exercise() {
        var off = new TreeMap<LocalDate, String>();
        var worked = new TreeMap<LocalDate, String>();
        for (var line : EXERCISE.lines().toList()) {
            days(line).forEach(day -> off.put(day, "假日"));
            workedOn(line).forEach(day -> worked.put(day, "假日"));
        }
        return new HolidayYear(2027, "演练用的2027年安排", off, worked);
    }

    static {
        read(EXERCISE.lines().toList());
        try (Stream<Path> files = Files.list(Path.of("law/calendar"))) {
            for (var file : files.toList()) {
                read(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(List<String> lines) {
        for (var line : lines) {
            days(line).forEach(OFF::add);
            workedOn(line).forEach(WORKED::add);
        }
    }

    private static Stream<LocalDate> days(String line) {
        var range = RANGE.matcher(line);
        return range.find()
                ? LocalDate.parse(range.group(1))
                        .datesUntil(LocalDate.parse(range.group(2)).plusDays(1))
                : Stream.empty();
    }

    private static Stream<LocalDate> workedOn(String line) {
        var date = DATE.matcher(line);
        return date.find() ? Stream.of(LocalDate.parse(date.group(1))) : Stream.empty();
    }

    private static boolean isRest(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return OFF.contains(day) || (weekend && !WORKED.contains(day));
    }

    private static LocalDate counted(LocalDate start, String span, Ending ending) {
        int count = Integer.parseInt(span.substring(0, span.indexOf(' ')));
        var end = start;
        if (span.contains("month")) {
            end = start.plusMonths(count);
        } else if (span.contains("working")) {
            for (int left = count; left > 0; left -= isRest(end) ? 0 : 1) {
                end = end.plusDays(1);
            }
        } else {
            end = start.plusDays(count);
        }
        while (ending == Ending.ROLLS_OVER && isRest(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void with_every_notice_the_program_and_the_count_agree(int year) {
        assertThat(disagreements(KNOWN, year, (end, bounds) -> bounds.equals(DayBounds.at(end))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void without_the_notice_of_the_last_year_the_bounds_hold_the_count(int last) {
        var unknown = KNOWN.until(last - 1);
        for (int year = Math.max(2019, last - 1); year <= last; year++) {
            assertThat(disagreements(
                            unknown,
                            year,
                            (end, bounds) -> !end.isBefore(Objects.requireNonNull(bounds.earliest()))
                                    && !end.isAfter(Objects.requireNonNull(bounds.latest()))))
                    .isEmpty();
        }
    }

    /** Every start day of a year with every span and ending whose end is settled and yet not as the program has it. */
    private static List<String> disagreements(
            WorkCalendar calendar, int year, BiPredicate<LocalDate, DayBounds> agree) {
        var wrong = new ArrayList<String>();
        for (var start = LocalDate.of(year, 1, 1); start.getYear() == year; start = start.plusDays(1)) {
            for (var span : SPANS) {
                for (var ending : Ending.values()) {
                    var end = counted(start, span, ending);
                    if (end.isAfter(SETTLED)) {
                        continue;
                    }
                    var bounds = calendar.reckon(start, Span.parse(span), List.of(), ending)
                            .bounds();
                    if (!agree.test(end, bounds)) {
                        wrong.add(start + " " + span + " " + ending + ": " + end + ", the program says " + bounds);
                    }
                }
            }
        }
        return wrong;
    }
}
