package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class ReckoningPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    @Property
    void reckon_agrees_with_counting_on_the_fingers(
            @ForAll("starts") LocalDate start,
            @ForAll("spans") Span span,
            @ForAll @Size(max = 3) List<@IntRange(min = -10, max = 100) Integer> froms,
            @ForAll @IntRange(min = -1, max = 30) int length,
            @ForAll Ending ending) {
        List<Suspension> suspensions = suspensions(start, froms, length);
        assertThat(reckon(start, span, suspensions, ending).end())
                .isEqualTo(onTheFingers(start, span, suspensions, ending));
    }

    @Property
    void a_later_start_never_gives_an_earlier_end(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(max = 40) int later,
            @ForAll("spans") Span span,
            @ForAll Ending ending) {
        assertThat(end(start.plusDays(later), span, ending)).isAfterOrEqualTo(end(start, span, ending));
    }

    @Property
    void a_longer_span_never_gives_an_earlier_end(
            @ForAll("starts") LocalDate start, @ForAll("spans") Span span, @ForAll Ending ending) {
        Span longer = switch (span) {
            case Span.CalendarDays days -> new Span.CalendarDays(days.count() + 1);
            case Span.WorkingDays days -> new Span.WorkingDays(days.count() + 1);
            case Span.Months months -> new Span.Months(months.count() + 1);
            case Span.Hours _ -> throw new AssertionError("hours are not reckoned in days");
        };
        assertThat(end(start, longer, ending)).isAfterOrEqualTo(end(start, span, ending));
    }

    @Property
    void working_days_end_on_a_working_day(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 30) int length) {
        List<Suspension> suspensions = suspensions(start, List.of(from), length);
        LocalDate end = reckon(start, new Span.WorkingDays(count), suspensions, Ending.AS_IS)
                .end();
        assertThat(end).isNotNull().matches(Notices.CALENDAR::isWorkingDay);
    }

    @Property
    void rolling_over_ends_on_a_working_day_never_before_the_plain_end(
            @ForAll("starts") LocalDate start, @ForAll("spans") Span span) {
        LocalDate rolled = end(start, span, Ending.ROLLS_OVER);
        assertThat(rolled).matches(Notices.CALENDAR::isWorkingDay).isAfterOrEqualTo(end(start, span, Ending.AS_IS));
    }

    @Property
    void a_further_suspension_never_gives_an_earlier_end(
            @ForAll("starts") LocalDate start,
            @ForAll("spans") Span span,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = -10, max = 100) Integer> froms,
            @ForAll @IntRange(max = 30) int length,
            @ForAll Ending ending) {
        List<Suspension> all = suspensions(start, froms, length);
        LocalDate fewer =
                reckon(start, span, all.subList(1, all.size()), ending).end();
        assertThat(reckon(start, span, all, ending).end()).isNotNull().isAfterOrEqualTo(fewer);
    }

    @Property
    void an_explanation_ends_with_the_end_and_counts_every_working_day(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int count) {
        Reckoning reckoning = reckon(start, new Span.WorkingDays(count), List.of(), Ending.AS_IS);
        List<String> lines = reckoning.explain();
        LocalDate end = end(start, new Span.WorkingDays(count), Ending.AS_IS);
        assertThat(lines.getLast()).endsWith(end.getMonthValue() + "月" + end.getDayOfMonth() + "日届满。");
        assertThat(lines.get(lines.size() - 2)).matches(".*[第至]" + count + "个工作日。");
    }

    @Property
    void a_span_survives_being_written_and_read(@ForAll("spans") Span span) {
        assertThat(Span.parse(span.toString())).isEqualTo(span);
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.integers().between(0, 2500).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 120))
                .as((unit, count) -> switch (unit) {
                    case 0 -> new Span.CalendarDays(count);
                    case 1 -> new Span.WorkingDays((count + 1) / 2);
                    default -> new Span.Months((count + 19) / 20);
                });
    }

    /** One suspension for each offset from the start; a length of minus one leaves them open. */
    private static List<Suspension> suspensions(LocalDate start, List<Integer> froms, int length) {
        return froms.stream()
                .map(start::plusDays)
                .map(from -> new Suspension(from, length < 0 ? null : from.plusDays(length), "原因"))
                .toList();
    }

    /** Day after day, asking of each whether it counts; gives up where an open suspension makes waiting vain. */
    private static @Nullable LocalDate onTheFingers(
            LocalDate start, Span span, List<Suspension> suspensions, Ending ending) {
        List<LocalDate> counted = new ArrayList<>();
        int needed = needed(start, span);
        LocalDate day = start;
        while (counted.size() < needed) {
            day = day.plusDays(1);
            if (isStuck(day, suspensions)) {
                return null;
            }
            if (isCounted(day, span, suspensions)) {
                counted.add(day);
            }
        }
        while (ending == Ending.ROLLS_OVER && isRest(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static int needed(LocalDate start, Span span) {
        return span instanceof Span.Months months
                ? start.datesUntil(start.plusMonths(months.count())).toList().size()
                : span.count();
    }

    private static boolean isStuck(LocalDate day, List<Suspension> suspensions) {
        return suspensions.stream().anyMatch(one -> one.until() == null && day.isAfter(one.from()));
    }

    private static boolean isCounted(LocalDate day, Span span, List<Suspension> suspensions) {
        boolean suspended = suspensions.stream()
                .anyMatch(one -> one.until() != null && day.isAfter(one.from()) && !day.isAfter(one.until()));
        return !suspended && !(span instanceof Span.WorkingDays && isRest(day));
    }

    private static boolean isRest(LocalDate day) {
        HolidayYear year = Notices.year(day.getYear());
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        boolean off = Notices.YEARS.stream().anyMatch(one -> one.holidays().containsKey(day));
        return off || (weekend && !year.makeUpDays().containsKey(day));
    }

    private static LocalDate end(LocalDate start, Span span, Ending ending) {
        LocalDate end = reckon(start, span, List.of(), ending).end();
        return Objects.requireNonNull(end);
    }

    private static Reckoning reckon(LocalDate start, Span span, List<Suspension> suspensions, Ending ending) {
        return Notices.CALENDAR.reckon(start, span, suspensions, ending);
    }
}
