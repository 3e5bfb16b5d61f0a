package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "5 working days, 5个工作日",
        "1 working day, 1个工作日",
        "30 days, 30日",
        "1 day, 1日",
        "6 months, 6个月",
        "1 month, 1个月",
        "24 hours, 24小时",
        "1 hour, 1小时",
        "9999 days, 9999日"
    })
    void a_span_reads_as_english_in_the_file_and_as_chinese_law_on_screen(String text, String chinese) {
        Span span = Span.parse(text);
        assertThat(span).hasToString(text);
        assertThat(span.chinese()).isEqualTo(chinese);
    }

    @Test
    void five_days_are_not_five_working_days() {
        assertThat(Span.parse("5 days")).isNotEqualTo(Span.parse("5 working days"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "days",
                "0 days",
                "0 hours",
                "24 working hours",
                "-3 days",
                "05 days",
                "10000 days",
                "5  days",
                "5 weekdays",
                "5个工作日",
                " 5 days"
            })
    void anything_else_is_refused_with_the_text_and_the_way_to_write_it(String text) {
        assertThatThrownBy(() -> Span.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("期限“" + text
                        + "”无法识别，应写作“5 working days”（工作日）、“30 days”（自然日）、“6 months”（月）或“24 hours”（小时），数目为1至9999。");
    }

    @Test
    void a_span_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Span.WorkingDays(0)).hasMessage("期限的数目应为1至9999，不能是0。");
        assertThatThrownBy(() -> new Span.CalendarDays(0)).hasMessage("期限的数目应为1至9999，不能是0。");
        assertThatThrownBy(() -> new Span.Months(10000)).hasMessage("期限的数目应为1至9999，不能是10000。");
    }
}
