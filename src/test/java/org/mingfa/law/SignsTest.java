package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is entered holds no signs that nobody sees. */
class SignsTest {

    @ParameterizedTest
    @CsvSource({
        "甲\\u202e乙, 甲乙",
        "零\\u200b宽\\ufeff, 零宽",
        "控\\u0000制\\u001b, 控制",
        "半\\ud800个, 半个",
        "\\ud842\\udfb7野, \\ud842\\udfb7野",
        "\\ue863姓, \\ue863姓",
        "葛\\udb40\\udd00, 葛\\udb40\\udd00"
    })
    void signs_nobody_sees_are_left_out_and_rare_characters_stay(String entered, String plain) {
        assertThat(Signs.plain(unescaped(entered))).isEqualTo(unescaped(plain));
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    @Test
    void signs_are_left_out_in_lists_and_rows_too() {
        assertThat(Signs.plain(Entered.all(Map.of("parties", List.of(Map.of("name", "王\u202e大山"))))))
                .isEqualTo(Entered.all(Map.of("parties", List.of(Map.of("name", "王大山")))));
    }
}
