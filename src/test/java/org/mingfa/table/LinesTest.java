package org.mingfa.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is taken apart under the separator that makes sense of it. */
class LinesTest {

    /** Sense is made of lines of two cells. */
    private static Optional<List<Line>> pairs(String text) {
        return Lines.read(
                "表",
                text,
                lines -> Optional.of(lines)
                        .filter(all ->
                                all.stream().allMatch(line -> line.cells().size() == 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲,乙", "甲\t乙", "甲;乙", "甲，乙", "甲；乙", "sep=;\r\n甲;乙", "\"甲\",\"乙\"", " \"甲\" ,乙"})
    void whichever_separator_a_program_or_a_person_wrote(String text) {
        assertThat(pairs(text).orElseThrow()).extracting(Line::cells).containsExactly(List.of("甲", "乙"));
    }

    @Test
    void the_first_separator_that_makes_sense_is_taken() {
        assertThat(pairs("甲，乙,丙").orElseThrow()).extracting(Line::cells).containsExactly(List.of("甲，乙", "丙"));
        assertThat(pairs("甲;乙,丙;丁").orElseThrow()).extracting(Line::cells).containsExactly(List.of("甲;乙", "丙;丁"));
    }

    @Test
    void what_makes_no_sense_under_any_is_no_table() {
        assertThat(pairs("甲")).isEmpty();
        assertThat(pairs("甲,乙\n丙")).isEmpty();
    }

    @Test
    void lines_are_counted_as_they_stand_in_the_file() {
        assertThat(pairs("甲,乙\n\n丙,\"丁\n戊\"\n己,庚\n").orElseThrow())
                .containsExactly(
                        new Line(1, List.of("甲", "乙")),
                        new Line(3, List.of("丙", "丁\n戊")),
                        new Line(5, List.of("己", "庚")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "甲,\"乙#丙,丁       | 表 第1行：引号不成对。内容里有引号的，在Excel或者WPS里打开再另存一次",
                "甲,乙#\"丙\"x,丁    | 表 第2行：引号不成对。内容里有引号的，在Excel或者WPS里打开再另存一次"
            })
    void a_quote_without_its_counterpart_is_told_by_its_line(String text, String told) {
        assertThatThrownBy(() -> pairs(text.replace('#', '\n')))
                .isInstanceOf(UnsoundRows.class)
                .hasMessage(told);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-01-05,     2026-01-05",
                "2026/1/5,       2026-01-05",
                "20260105,       2026-01-05",
                "2026年1月5日,   2026-01-05",
                "2026/1/5 0:00,  2026-01-05",
                "2026/1/5 00:00:00, 2026-01-05",
                "2024-02-29,     2024-02-29",
                "20000,          1954-10-03", // the first number taken for a day
                "46027,          2026-01-05",
                "73999,          2102-08-07",
                "19999,          -", // a number and no day
                "74000,          -",
                "2026-02-29,     -",
                "2026-13-01,     -",
                "2026/1/5 8:30,  -",
                "26-1-5,         -",
                "2026年1月,      -",
                "'',             -"
            })
    void a_day_is_read_only_when_it_can_be_no_other(String text, @Nullable LocalDate day) {
        assertThat(Day.read(text)).isEqualTo(Optional.ofNullable(day));
    }
}
