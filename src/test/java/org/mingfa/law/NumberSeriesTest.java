package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NumberSeriesTest {

    private static final Map<String, String> SHIQIAO = Map.of("abbreviation", "石政", "town-sign", "$1\\");

    @Test
    void a_number_is_written_by_its_pattern() {
        assertThat(written("{abbreviation}规〔{year}〕{serial}号")).isEqualTo("石政规〔2026〕7号");
        assertThat(written("{serial}/{year}")).isEqualTo("7/2026");
        assertThat(written("{town-sign}{serial}")).isEqualTo("$1\\7");
    }

    @Test
    void the_parameters_are_what_is_in_braces_but_year_and_serial() {
        assertThat(new NumberSeries("normative", "{abbreviation}规〔{year}〕{serial}号（{town-sign}）").parameters())
                .containsExactly("abbreviation", "town-sign");
    }

    private static String written(String pattern) {
        return new NumberSeries("normative", pattern)
                .number(2026, 7, name -> Objects.requireNonNull(SHIQIAO.get(name)));
    }
}
