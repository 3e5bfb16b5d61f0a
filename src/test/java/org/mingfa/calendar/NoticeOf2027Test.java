package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Notices for 2027 as the State Council might write them: whichever comes, every period ends between its bounds. */
class NoticeOf2027Test {

    /** What of a holiday may be off, the days in a row; and how many days off are owed for it (办法 art. 2 and 6). */
    private record Holiday(String name, int owed, List<List<LocalDate>> choices) {

        static Holiday of(String name, int owed, String... choices) {
            return new Holiday(
                    name,
                    owed,
                    Stream.of(choices)
                            .map(choice -> LocalDate.parse(choice.substring(0, 10))
                                    .datesUntil(LocalDate.parse(choice.substring(11))
                                            .plusDays(1))
                                    .toList())
                            .toList());
        }
    }

    /** Written down from the wall calendar of 2027. */
    private static final List<Holiday> HOLIDAYS = List.of(
            Holiday.of("元旦", 1, "2027-01-01 2027-01-03", "2026-12-31 2027-01-03", "2027-01-01 2027-01-04"),
            Holiday.of(
                    "春节",
                    4,
                    "2027-02-05 2027-02-11",
                    "2027-02-05 2027-02-12",
                    "2027-02-05 2027-02-13",
                    "2027-02-04 2027-02-10",
                    "2027-02-05 2027-02-14"),
            Holiday.of("清明节", 1, "2027-04-03 2027-04-05", "2027-04-02 2027-04-05"),
            Holiday.of(
                    "劳动节",
                    2,
                    "2027-05-01 2027-05-04",
                    "2027-05-01 2027-05-05",
                    "2027-04-29 2027-05-02",
                    "2027-04-30 2027-05-04"),
            Holiday.of("端午节", 1, "2027-06-09 2027-06-09", "2027-06-09 2027-06-12", "2027-06-07 2027-06-09"),
            Holiday.of("中秋节", 1, "2027-09-15 2027-09-15", "2027-09-15 2027-09-18", "2027-09-15 2027-09-17"),
            Holiday.of(
                    "国庆节",
                    3,
                    "2027-10-01 2027-10-07",
                    "2027-10-01 2027-10-05",
                    "2027-09-29 2027-10-05",
                    "2027-10-01 2027-10-08"));

    private static final List<Span> SPANS = Stream.of(
                    "15 days",
                    "30 days",
                    "3 months",
                    "1 working day",
                    "5 working days",
                    "7 working days",
                    "20 working days",
                    "60 working days")
            .map(Span::parse)
            .toList();

    @Property(tries = 120)
    void whichever_notice_comes_no_end_lies_outside_its_bounds(
            @ForAll long seed, @ForAll @IntRange(max = 6) int first) {
        var random = new Random(seed);
        var years = new ArrayList<>(
                Notices.YEARS.stream().filter(year -> year.year() < 2027).toList());
        var before = new WorkCalendar(years);
        years.add(notice(random));
        var after = new WorkCalendar(years);
        for (var start = LocalDate.of(2026, 9, 1).plusDays(first); start.getYear() < 2028; start = start.plusDays(7)) {
            for (var span : SPANS) {
                for (var ending : Ending.values()) {
                    var bounds = before.reckon(start, span, List.of(), ending).bounds();
                    var end = after.reckon(start, span, List.of(), ending);
                    if (end.bounds().isSettled()
                            && Objects.requireNonNull(end.end()).getYear() < 2028) {
                        assertThat(end.end())
                                .as("%s %s %s by %s", start, span, ending, years.getLast())
                                .isBetween(bounds.earliest(), bounds.latest());
                    }
                }
            }
        }
    }

    private static HolidayYear notice(Random random) {
        var off = new TreeMap<LocalDate, String>();
        var worked = new TreeMap<LocalDate, String>();
        var runs = HOLIDAYS.stream()
                .map(holiday ->
                        holiday.choices().get(random.nextInt(holiday.choices().size())))
                .toList();
        for (int i = 0; i < runs.size(); i++) {
            var name = HOLIDAYS.get(i).name();
            runs.get(i).forEach(day -> off.put(day, name));
        }
        for (int one = 0; one < runs.size(); one++) {
            var holiday = HOLIDAYS.get(one);
            var run = runs.get(one);
            long swapped = run.stream().filter(day -> !isWeekend(day)).count() - holiday.owed();
            var weekends = weekends(run);
            // a weekend day beside the days off is worked, or they would be more than the notice says
            Stream.of(run.getFirst().minusDays(1), run.getLast().plusDays(1))
                    .filter(NoticeOf2027Test::isWeekend)
                    .forEach(day -> worked.put(day, holiday.name()));
            long more = swapped
                    - worked.values().stream().filter(holiday.name()::equals).count();
            weekends.removeAll(worked.keySet());
            weekends.removeAll(off.keySet());
            for (int i = 0; i < more; i++) {
                worked.put(weekends.remove(random.nextInt(weekends.size())), holiday.name());
            }
        }
        return new HolidayYear(2027, "国务院办公厅关于2027年部分节假日安排的通知", off, worked);
    }

    /** The weekend days of the two weeks on either side. */
    private static List<LocalDate> weekends(List<LocalDate> run) {
        return new ArrayList<>(Stream.concat(
                        run.getFirst().minusDays(14).datesUntil(run.getFirst()),
                        run.getLast().plusDays(1).datesUntil(run.getLast().plusDays(15)))
                .filter(NoticeOf2027Test::isWeekend)
                .toList());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }
}
