package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HolidayYearTest {

    @Test
    void a_make_up_day_on_a_monday_is_refused() {
        assertThatThrownBy(() -> year(Map.of(), Map.of(LocalDate.of(2026, 1, 5), "元旦")))
                .hasMessage("调休上班日应是星期六或星期日，2026-01-05不是。");
    }

    @Test
    void a_day_both_off_and_worked_is_refused() {
        var sunday = Map.of(LocalDate.of(2026, 1, 4), "元旦");
        assertThatThrownBy(() -> year(sunday, sunday)).hasMessage("2026-01-04既列为放假，又列为调休上班。");
    }

    @Test
    void a_day_of_another_year_is_refused_but_the_december_before_belongs_to_new_year() {
        assertThatThrownBy(() -> year(Map.of(LocalDate.of(2025, 10, 1), "国庆节"), Map.of()))
                .hasMessage("2026年的节假日安排中有不属于该年（或上年12月）的日期：2025-10-01。");
        assertThatThrownBy(() -> year(Map.of(), Map.of(LocalDate.of(2027, 1, 3), "元旦")))
                .hasMessage("2026年的节假日安排中有不属于该年（或上年12月）的日期：2027-01-03。");
        assertThat(year(Map.of(LocalDate.of(2025, 12, 31), "元旦"), Map.of()).holidays())
                .hasSize(1);
    }

    @Test
    void a_year_given_twice_is_refused() {
        var year = Notices.year(2026);
        assertThatThrownBy(() -> new WorkCalendar(List.of(year, year))).hasMessage("2026年的节假日安排给出了两次。");
    }

    @Test
    void a_notice_is_cited_by_its_numbers_or_else_by_its_title() {
        assertThat(Notices.year(2026).citation()).isEqualTo("国办发明电〔2025〕7号");
        assertThat(Notices.year(2019).citation()).isEqualTo("国办发明电〔2018〕15号、国办发明电〔2019〕3号");
        assertThat(year(Map.of(), Map.of()).citation()).isEqualTo("某通知");
    }

    private static HolidayYear year(Map<LocalDate, String> holidays, Map<LocalDate, String> makeUpDays) {
        return new HolidayYear(2026, "某通知", new TreeMap<>(holidays), new TreeMap<>(makeUpDays));
    }
}
