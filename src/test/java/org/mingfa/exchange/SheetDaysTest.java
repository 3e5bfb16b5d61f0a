package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.Entered;

class SheetDaysTest {

    @ParameterizedTest
    @CsvSource({
        "3.5, 2024-3-5",
        "3月5日, 2024-3-5",
        "12/4, 2024-12-4",
        "3．15, 2024-3-15",
        "３月５日, 2024-3-5",
        "2024年3月5日, 2024年3月5日",
        "三月, 三月"
    })
    void aShortDayTakesTheYearOfTheTitle(String written, String full) {
        assertThat(new SheetDays(2024).inFull(new Entered.Text(written))).isEqualTo(new Entered.Text(full));
    }

    @Test
    void aNumberMayHaveLostItsLastZero() {
        var days = new SheetDays(2024);
        assertThat(days.inFull(Entered.of(new BigDecimal("3.5")))).isEqualTo(Entered.of("2024-3-5"));
        assertThat(days.inFull(Entered.of(new BigDecimal("3.15")))).isEqualTo(Entered.of("2024-3-15"));
        assertThat(days.inFull(Entered.of(new BigDecimal("3.1")))).isEqualTo(Entered.of(new BigDecimal("3.1")));
        assertThat(days.complaint(Entered.of(new BigDecimal("3.1")))).contains("分不清");
    }

    @Test
    void withoutAYearItAsksForOne() {
        var days = new SheetDays(null);
        assertThat(days.inFull(Entered.of("3.5"))).isEqualTo(Entered.of("3.5"));
        assertThat(days.complaint(Entered.of("3.5"))).contains("没有写年份");
    }
}
