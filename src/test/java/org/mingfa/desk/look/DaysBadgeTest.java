package org.mingfa.desk.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysBadgeTest {

    @ParameterizedTest
    @CsvSource({
        "-2, true,  逾期, 2,    天,       LATE",
        "0,  true,  今天, 到期, '',       SOON",
        "3,  true,  还剩, 3,    个工作日, SOON",
        "3,  false, 还剩, 3,    个工作日, ONTIME"
    })
    void what_is_left_of_a_cap_is_said_in_words_and_coloured_by_how_near_it_is(
            int left, boolean soon, String caption, String number, String unit, Meaning meaning) {
        DaysBadge badge = DaysBadge.until(left, "个工作日", soon);
        assertThat(badge.caption()).isEqualTo(caption);
        assertThat(badge.number()).isEqualTo(number);
        assertThat(badge.unit()).isEqualTo(unit);
        assertThat(badge.meaning()).isEqualTo(meaning);
    }
}
