package org.mingfa.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only its format tells whether a number in a cell is a number, a day, a month or a time of day. */
class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "General                                | NUMBER",
                "0                                      | NUMBER",
                "#,##0.00_ ;[Red]-#,##0.00              | NUMBER",
                "0.00E+00                               | NUMBER", // no year, an exponent
                "0\"日\"                                | NUMBER", // days counted, not a day
                "0\"days\"                              | NUMBER",
                "0\\d                                   | NUMBER",
                "[DBNum1][$-804]General                 | NUMBER",
                "yyyy-mm-dd                             | DAY",
                "yyyy/m/d;@                             | DAY",
                "[$-804]yyyy\"年\"m\"月\"d\"日\"        | DAY",
                "yyyy\"年\"m\"月\"d\"日\" h:mm          | DAY",
                "m\"月\"d\"日\"                         | DAY",
                "d-mmm                                  | DAY",
                "e/m/d                                  | DAY",
                "yyyy\"年\"m\"月\"                      | MONTH",
                "mmm-yy                                 | MONTH",
                "[$-411]ge.m                            | MONTH",
                "h:mm                                   | TIME",
                "h:mm AM/PM                             | TIME",
                "上午/下午h\"时\"mm\"分\"               | TIME",
                "mm:ss.0                                | TIME",
                "0;yyyy-mm-dd                           | NUMBER" // what counts is the format of what is above zero
            })
    void a_format_a_workbook_spells_out_says_what_is_meant(String code, NumberFormat meant) {
        assertThat(NumberFormat.byCode(code)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NUMBER", "4, NUMBER", "10, NUMBER", "13, NUMBER", "14, DAY", "16, DAY", "17, MONTH", "18, TIME", "22, DAY",
        "27, MONTH", "31, DAY", "32, TIME", "37, NUMBER", "45, TIME", "49, NUMBER", "57, MONTH", "58, DAY",
                "164, NUMBER"
    })
    void a_format_without_a_code_means_what_it_means_in_chinese_programs(int id, NumberFormat meant) {
        assertThat(NumberFormat.builtIn(id)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"B2:D5, 1, 1, 4, 3", "A1, 0, 0, 0, 0", "AA10:AB10, 9, 26, 9, 27"})
    void a_rectangle_is_read_from_its_corners(String reference, int top, int left, int bottom, int right) {
        var range = CellRange.of(reference);
        assertThat(range).isEqualTo(new CellRange(top, left, bottom, right));
        assertThat(range.isVertical()).isEqualTo(bottom > top);
        assertThat(range.width()).isEqualTo(right - left + 1);
        assertThat(range.covers(left)).isTrue();
        assertThat(range.covers(right)).isTrue();
        assertThat(range.covers(right + 1)).isFalse();
        assertThat(range.covers(left - 1)).isFalse();
    }

    @Test
    void asked_row_by_row_merged_cells_are_those_that_touch_the_row() {
        var title = CellRange.of("A1:D1");
        var tall = CellRange.of("A2:A4");
        var late = CellRange.of("B4:B5");
        var merges = new Merges(List.of(late, title, tall));
        assertThat(List.copyOf(merges.on(0))).containsExactly(title);
        assertThat(List.copyOf(merges.on(1))).containsExactly(tall);
        assertThat(List.copyOf(merges.on(3))).containsExactlyInAnyOrder(tall, late);
        assertThat(List.copyOf(merges.on(4))).containsExactly(late);
        assertThat(List.copyOf(merges.on(5))).isEmpty();
        assertThat(merges.beginningAt(1)).containsExactly(tall);
        assertThat(merges.beginningAt(2)).isEmpty();
    }

    @Test
    void a_merge_that_ends_above_the_first_row_asked_for_is_passed_over() {
        var merges = new Merges(List.of(CellRange.of("A1:A2"), CellRange.of("B2:B9")));
        assertThat(List.copyOf(merges.on(4))).containsExactly(CellRange.of("B2:B9"));
    }
}
