package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty-four hours are twenty-four hours, whatever lies between. */
class HourReckoningTest {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T09:30, 24, 2026-11-11T09:30",
        "2026-11-13T16:20, 24, 2026-11-14T16:20", // Friday to Saturday
        "2026-09-30T23:59, 24, 2026-10-01T23:59", // into National Day
        "2026-12-31T20:00, 24, 2027-01-01T20:00", // over New Year, no notice needed
        "2028-02-28T08:00, 48, 2028-03-01T08:00" // over a leap day
    })
    void hours_run_through_night_weekend_and_holiday(LocalDateTime start, int hours, LocalDateTime end) {
        var reckoning = new HourReckoning(start, start, new Span.Hours(hours));
        assertThat(reckoning.earliestEnd()).isEqualTo(end);
        assertThat(reckoning.latestEnd()).isEqualTo(end);
    }

    /** Each day of 2019 to 2027 has its turn, at each hour of the day; a server elsewhere has hours twice or never. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "America/New_York"})
    void hours_are_the_same_on_every_day_whatever_the_time_of_the_server(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            int hour = 0;
            for (var day = LocalDate.of(2019, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
                hour = (hour + 1) % 24;
                var start = day.atTime(hour, 30);
                for (int length : List.of(1, 12, 24, 48, 72)) {
                    var end = LocalDateTime.ofEpochSecond(start.toEpochSecond(CHINA) + length * 3600L, 0, CHINA);
                    var reckoning = new HourReckoning(start, start, new Span.Hours(length));
                    assertThat(reckoning.earliestEnd()).isEqualTo(end);
                    assertThat(reckoning.latestEnd()).isEqualTo(end);
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void an_unknown_start_gives_both_ends_and_says_how_to_settle_it() {
        var day = LocalDateTime.of(2026, 3, 6, 0, 0);
        var reckoning = new HourReckoning(day, day.plusHours(10), new Span.Hours(24));
        assertThat(reckoning.bounds()).isEqualTo(new DayBounds(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 7)));
        assertThat(reckoning.explain())
                .containsExactly(
                        "没有记录开始的时刻，只知道在2026年3月6日00:00至3月6日10:00之间，期限为24小时；夜间、休息日和节假日都计入。",
                        "最早3月7日00:00届满，最迟3月7日10:00届满；更正时补上时刻，期限即可确定。");
    }

    @Test
    void a_known_start_is_told_in_two_lines() {
        var start = LocalDateTime.of(2026, 3, 6, 22, 10);
        assertThat(new HourReckoning(start, start, new Span.Hours(24)).explain())
                .containsExactly("2026年3月6日22:10开始计算，期限为24小时；夜间、休息日和节假日都计入。", "3月7日22:10届满。");
    }
}
