package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is entered is understood or refused with words, and holds no signs that nobody sees. */
class EntryTest {

    private static final FieldType MONEY = new FieldType.Money(null, null);

    @ParameterizedTest
    @CsvSource({
        "1e308, 数字太大",
        "-1e308, 数字太大",
        "1e999999999, 数字太大",
        "1e-999999999, 小数位数太多",
        "0.0000000000000000000001, 小数位数太多"
    })
    void a_number_nobody_means_is_refused_however_it_comes_in(String entered, String complaint) {
        for (Object one : List.of(entered, new BigDecimal(entered))) {
            assertThat(Entry.read(MONEY, one))
                    .isInstanceOfSatisfying(
                            Value.Unread.class,
                            unread -> assertThat(unread.complaint()).isEqualTo(complaint));
        }
    }

    @ParameterizedTest
    @CsvSource({"'12,000元', 12000", "３０００, 3000", "0.50, 0.50"})
    void an_amount_as_people_write_it_is_understood(String entered, BigDecimal amount) {
        assertThat(Entry.read(MONEY, entered)).isEqualTo(new Value.Amount(amount));
    }

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
        assertThat(Signs.plain(Map.of("parties", List.of(Map.of("name", "王\u202e大山")))))
                .isEqualTo(Map.of("parties", List.of(Map.of("name", "王大山"))));
    }
}
