package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Chain;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;

/** A row that was imported once is known again, so what its key is made of must never change. */
class RowKeyTest {

    @Test
    void the_key_is_made_of_place_procedure_and_filled_cells() {
        var cells = Entered.all(Map.of(
                "day",
                LocalDate.of(2026, 3, 5),
                "checked",
                true,
                "people",
                new BigDecimal("120.0"),
                "parties",
                List.of(Map.of("name", "张三"), Map.of("name", "李四"))));
        var written =
                "9:9901010017:dispute7:checked4:true3:day10:2026-03-057:parties22:[{name=张三}, {name=李四}]6:people3:120";
        assertThat(new RowKey(PlaceCode.of("990101001")).next("dispute", cells))
                .isEqualTo(Chain.digest(Chain.digest(written) + " 1"));
    }

    @Test
    void of_two_equal_rows_each_has_its_own() {
        var keys = new RowKey(PlaceCode.of("990101001"));
        var cells = Entered.all(Map.of("theme", "宪法宣传"));
        var first = keys.next("publicity-activity", cells);
        assertThat(keys.next("publicity-activity", cells)).isNotEqualTo(first);
        assertThat(new RowKey(PlaceCode.of("990101001")).next("publicity-activity", cells))
                .isEqualTo(first);
    }
}
