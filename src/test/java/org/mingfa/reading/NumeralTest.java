package org.mingfa.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as reports write them. */
class NumeralTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1500     | 1500
            1,204    | 1204
            1 204    | 1204
            1.2万    | 12000
            3亿      | 300000000
            98.5     | 98.5
            〇       | 0
            十       | 10
            十二     | 12
            三十     | 30
            两百     | 200
            一百零五 | 105
            一千零五 | 1005
            一千二百三十四 | 1234
            两万     | 20000
            万       | 10000
            三万五千 | 35000
            一亿零二万 | 100020000
            两三     | 2
            五六十   | 50
            """)
    void a_number_is_read_however_it_is_written(String written, String number) {
        assertThat(Numeral.of(written))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "若干", "3件", "十几", "一百多"})
    void what_is_no_number_is_none(String written) {
        assertThat(Numeral.of(written)).isEmpty();
    }
}
