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
import java.util.Set;
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

    private static final Set<LocalDate> OFF = new HashSet<>();
    private static final Set<LocalDate> WORKED = new HashSet<>();

    static {
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
            var range = RANGE.matcher(line);
            var date = DATE.matcher(line);
            if (range.find()) {
                LocalDate.parse(range.group(1))
                        .datesUntil(LocalDate.parse(range.group(2)).plusDays(1))
                        .forEach(OFF::add);
            } else if (date.find()) {
                WORKED.add(LocalDate.parse(date.group(1)));
            }
        }
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
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void the_program_and_the_count_agree(int year) {
        var wrong = new ArrayList<String>();
        for (var start = LocalDate.of(year, 1, 1); start.getYear() == year; start = start.plusDays(1)) {
            for (var span : SPANS) {
                for (var ending : Ending.values()) {
                    var end = counted(start, span, ending);
                    var bounds = Notices.CALENDAR
                            .reckon(start, Span.parse(span), List.of(), ending)
                            .bounds();
                    // From December 2026 on the notice to come may still move what the files cannot know.
                    boolean known = end.isBefore(LocalDate.of(2026, 12, 1));
                    if (known && !bounds.equals(DayBounds.at(end))) {
                        wrong.add(start + " " + span + " " + ending + ": " + end + ", the program says " + bounds);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
