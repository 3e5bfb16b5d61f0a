package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.law.Value;
import org.mingfa.staff.Actor;
import org.mingfa.staff.TestActor;
import tools.jackson.core.JacksonException;

/** What is read is what the description says, exactly; what is written can be entered again. */
class StrictJsonTest {

    private static final Actor CLERK = TestActor.archivist("990101001");

    private static ActRequest read(String json) {
        return StrictJson.mapper().readValue(json, ActRequest.class);
    }

    @Test
    void a_request_is_read_as_it_is_described() {
        var request = read("""
                {"step": "assign", "happened": "2026-11-20", "values": {"amount": 1200.50, "count": 3, "yes": true},
                 "evidence": [{"kind": "proof", "digest": "ab", "name": "a.pdf"}], "seen": 2}
                """);
        assertThat(request.happened()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(request.values())
                .containsEntry("amount", new BigDecimal("1200.50")) // not a binary fraction
                .containsEntry("yes", true);
        assertThat(request.evidence()).containsExactly(new ActRequest.File("proof", "ab", "a.pdf"));
        assertThat(request.outcome()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"happened\": \"2026-11-20\", \"colour\": 1}", // an unknown key
                "{\"happened\": \"2026-11-20\", \"voiding\": {\"reason\": \"x\", \"colour\": 1}}", // deeper down
                "{\"happened\": \"2026-11-20\", \"happened\": \"2026-11-21\"}", // a key twice
                "{\"happened\": \"2026-11-20\", \"step\": 7}", // a number for a text
                "{\"happened\": \"2026-11-20\", \"step\": true}",
                "{\"happened\": \"2026-11-20\", \"seen\": \"2\"}", // a text for a number
                "{\"happened\": \"2026-11-20\", \"seen\": 2.5}",
                "{\"happened\": \"2026-11-20\", \"carriedOver\": \"true\"}",
                "{\"happened\": \"20 November\"}",
                "{\"happened\": \"2026-11-20\"} {}", // something behind the end
                "{\"happened\": \"2026-11-20\",}",
                "[]",
                ""
            })
    void anything_else_is_not_read(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void json_that_only_serves_to_tire_the_reader_is_not_read() {
        var deep = "{\"happened\":\"2026-11-20\",\"values\":{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}}";
        assertThatThrownBy(() -> read(deep)).isInstanceOf(JacksonException.class);
        var number = "{\"happened\":\"2026-11-20\",\"values\":{\"a\":" + "9".repeat(100) + "}}";
        assertThatThrownBy(() -> read(number)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "{\"happened\":\"2026-11-20\"}                                                       | -",
                "{\"step\":\"assign\"}                                                               | happened",
                "{\"happened\":\"2026-11-20\",\"voiding\":{}}                                        | voiding.reason",
                "{\"happened\":\"2026-11-20\",\"evidence\":[{\"kind\":\"a\",\"digest\":\"b\"}]}      | evidence[0].name",
                "{\"happened\":\"2026-11-20\",\"with\":[\"one\",null]}                               | with[1]"
            })
    void the_first_key_that_is_missing_is_named_by_its_path(String json, @Nullable String missing) {
        assertThat(Keys.missing(read(json)).orElse(null)).isEqualTo(missing);
    }

    @Test
    void values_are_written_in_the_order_of_their_ids_and_personal_data_masked() {
        var values = new LinkedHashMap<String, Value>();
        values.put("when", new Value.Day(LocalDate.of(2026, 11, 20)));
        values.put("amount", new Value.Amount(new BigDecimal("1200.50")));
        values.put("calm", new Value.YesNo(true));
        values.put("party", new Value.Row(Map.of("name", new Value.Sealed("张＊", "c2VhbGVk"))));
        values.put("several", new Value.Many(List.of(new Value.Text("甲"), new Value.Text("乙"))));
        assertThat(StrictJson.mapper().writeValueAsString(PlainValues.of(values, Set.of())))
                .isEqualTo("""
                {"amount":1200.50,"calm":true,"party":{"name":"张＊"},"several":["甲","乙"],"when":"2026-11-20"}""");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "50, true", "51, false", "-1, false"})
    void a_number_in_an_address_lies_between_its_bounds(int value, boolean allowed) {
        if (allowed) {
            Bounds.require("limit", value, 1, 50);
        } else {
            assertThatThrownBy(() -> Bounds.require("limit", value, 1, 50))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("“limit”应在1至50之间，收到的是" + value + "。");
        }
    }

    @Test
    void a_word_in_an_address_is_one_of_those_there_are() {
        Bounds.requireOneOf("state", "", "", "open", "closed");
        Bounds.requireOneOf("state", "open", "", "open", "closed");
        assertThatThrownBy(() -> Bounds.requireOneOf("state", "Open", "", "open", "closed"))
                .hasMessage("“state”应为open、closed中的一个，收到的是“Open”。");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'',           990101001", // one's own
                "990101001,    990101001",
                "990101001002, 990101001002",
                "990101002,    -",
                "990101,       -",
                "石桥镇,       -",
                "9901010 01,   -"
            })
    void a_place_outside_is_not_found(String asked, @Nullable String place) {
        if (place == null) {
            assertThatThrownBy(() -> Bounds.placeOf(CLERK, asked)).isInstanceOf(ProblemException.class);
        } else {
            assertThat(Bounds.placeOf(CLERK, asked)).hasToString(place);
        }
    }
}
