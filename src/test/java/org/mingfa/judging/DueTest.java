package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.calendar.HourReckoning;
import org.mingfa.calendar.Span;
import org.mingfa.law.Clock;
import org.mingfa.law.Severity;

/** A last day that a holiday notice not yet out may still move: to be met by the one day, late only after the other. */
class DueTest {

    private static final Due OPEN = new Due(LocalDate.of(2026, 12, 30), null, LocalDate.of(2027, 1, 4));
    private static final Due SETTLED = new Due(LocalDate.of(2026, 12, 30), null, LocalDate.of(2026, 12, 30));
    private static final Due HOURS =
            new Due(LocalDate.of(2026, 12, 30), LocalTime.of(14, 30, 59), LocalDate.of(2026, 12, 30));

    @ParameterizedTest
    @CsvSource({
        "2026-12-29, false, 2026-12-30",
        "2026-12-30, false, 2026-12-30",
        "2026-12-31, false, 2027-01-04",
        "2027-01-04, false, 2027-01-04",
        "2027-01-05, true,  2027-01-04",
    })
    void between_the_two_days_nobody_is_late_and_the_later_one_is_counted_to(
            LocalDate today, boolean past, LocalDate ahead) {
        assertThat(OPEN.isPast(today)).isEqualTo(past);
        assertThat(OPEN.ahead(today)).isEqualTo(ahead);
    }

    @Test
    void it_is_said_with_the_hour_or_with_what_may_still_move_it() {
        assertThat(OPEN.isSettled()).isFalse();
        assertThat(OPEN.chinese(LocalDate::toString, "办结")).isEqualTo("最迟2026-12-30办结（以国务院放假通知为准，可能顺延到2027-01-04）");
        assertThat(SETTLED.isSettled()).isTrue();
        assertThat(SETTLED.chinese(LocalDate::toString, "")).isEqualTo("最迟2026-12-30");
        assertThat(HOURS.time()).isEqualTo("14:30");
        assertThat(SETTLED.time()).isNull();
        assertThat(HOURS.chinese(LocalDate::toString, "送达")).isEqualTo("最迟2026-12-3014:30送达");
    }

    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 29);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 30);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 31);

    /** A cap that ends with a day that was agreed, or so many hours after an instant that lies between two. */
    private static Period cap(@Nullable LocalDate agreed, @Nullable HourReckoning hours) {
        var clock = new Clock(
                Clock.Kind.CAP,
                Clock.Direction.AFTER,
                new Clock.Length.Fixed(new Span.Hours(24)),
                new Clock.Start.Opening(),
                false,
                List.of(),
                List.of(),
                Clock.RunsFor.TOWNSHIP,
                null,
                List.of(),
                Severity.CAUTION,
                false);
        return new Period(clock, TUESDAY, List.of(), agreed, hours, null);
    }

    private static Period byTheEndOf(LocalDate day) {
        return cap(day, null);
    }

    /** To be met by half past two on Wednesday; late for certain, whenever it began, only after a time on another day. */
    private static Period onWednesdayAtHalfPastTwo(LocalDate lateAfter) {
        var began = LocalDateTime.of(2026, 12, 29, 14, 30);
        return cap(null, new HourReckoning(began, lateAfter.minusDays(1).atTime(16, 0), new Span.Hours(24)));
    }

    private static void nearestIs(Due expected, Period one, Period other) {
        assertThat(Due.nearest(Stream.of(one, other))).isEqualTo(expected);
        assertThat(Due.nearest(Stream.of(other, one))).isEqualTo(expected);
    }

    @Test
    void of_two_last_days_the_nearer_counts_and_on_one_day_the_hour_before_the_whole_day() {
        assertThat(Due.nearest(Stream.of())).isNull();
        nearestIs(new Due(TUESDAY, null, TUESDAY), byTheEndOf(TUESDAY), byTheEndOf(THURSDAY));
        nearestIs(new Due(TUESDAY, null, TUESDAY), byTheEndOf(TUESDAY), onWednesdayAtHalfPastTwo(WEDNESDAY));
        var halfPastTwo = LocalTime.of(14, 30);
        nearestIs(
                new Due(WEDNESDAY, halfPastTwo, WEDNESDAY), byTheEndOf(WEDNESDAY), onWednesdayAtHalfPastTwo(WEDNESDAY));
        nearestIs(
                new Due(WEDNESDAY, halfPastTwo, WEDNESDAY), byTheEndOf(THURSDAY), onWednesdayAtHalfPastTwo(WEDNESDAY));
    }

    @Test
    void it_is_late_once_one_of_two_has_run_out_whatever_may_become_of_the_other() {
        var halfPastTwo = LocalTime.of(14, 30);
        var newYear = LocalDate.of(2027, 1, 4);
        nearestIs(new Due(WEDNESDAY, halfPastTwo, WEDNESDAY), byTheEndOf(WEDNESDAY), onWednesdayAtHalfPastTwo(newYear));
        nearestIs(new Due(WEDNESDAY, halfPastTwo, THURSDAY), byTheEndOf(THURSDAY), onWednesdayAtHalfPastTwo(newYear));
    }

    @Test
    void a_day_a_notice_may_move_is_said_with_the_later_one() {
        assertThat(OPEN.days(LocalDate::toString)).isEqualTo("2026-12-30（可能顺延到2027-01-04）");
        assertThat(SETTLED.days(LocalDate::toString)).isEqualTo("2026-12-30");
    }
}
