package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.RuleId;
import org.mingfa.law.Value;

/** The form in which acts are linked never changes: every chain ever recorded is checked against it. */
class CanonicalTest {

    private static Act act(Act.Kind kind, @Nullable String outcome, Map<String, Value> values, Act.Evidence... files) {
        return act(null, kind, outcome, values, files);
    }

    private static Act act(
            @Nullable LocalTime at,
            Act.Kind kind,
            @Nullable String outcome,
            Map<String, Value> values,
            Act.Evidence... files) {
        return new Act(
                3,
                kind,
                "decide",
                outcome,
                values,
                List.of(files),
                List.of("p1", "p2"),
                "post",
                LocalDate.of(2026, 3, 12),
                at,
                Instant.parse("2026-03-12T04:05:06.123456789Z"),
                false);
    }

    @Test
    void an_act_with_everything() {
        var values = new LinkedHashMap<String, Value>();
        values.put("zone", Value.of("东沟"));
        values.put("amount", new Value.Amount(new BigDecimal("1500.50")));
        values.put("none", new Value.Amount(new BigDecimal("0.00")));
        values.put("day", Value.of(LocalDate.of(2026, 3, 1)));
        values.put("yes", Value.of(true));
        values.put(
                "rows",
                new Value.Many(List.of(new Value.Row(Map.of("name", new Value.Sealed("李某", "c1"))), Value.of("a"))));
        var one = new Act.Evidence("record", "ab", "笔录.pdf", "application/pdf", 12);
        var two = new Act.Evidence("photo", "cd", "1.jpg", "image/jpeg", 7);
        assertThat(Canonical.of(act(new Act.Kind.Doing(), "fined", values, one, two)))
                .isEqualTo("""
                {"carriedOver":false,\
                "evidence":[{"digest":"ab","kind":"record","mediaType":"application/pdf","name":"笔录.pdf","size":12},\
                {"digest":"cd","kind":"photo","mediaType":"image/jpeg","name":"1.jpg","size":7}],\
                "happened":"2026-03-12","kind":{"doing":true},"outcome":"fined","persons":["p1","p2"],"post":"post",\
                "recorded":"2026-03-12T04:05:06.123456Z","seq":3,"step":"decide",\
                "values":{"amount":{"number":"1500.5"},"day":{"day":"2026-03-01"},"none":{"number":"0"},\
                "rows":[{"row":{"name":{"cipher":"c1","masked":"李某"}}},"a"],"yes":true,"zone":"东沟"}}""");
    }

    @Test
    void an_act_with_nothing() {
        assertThat(Canonical.of(act(new Act.Kind.Doing(), null, Map.of()))).isEqualTo("""
                {"carriedOver":false,"evidence":[],"happened":"2026-03-12","kind":{"doing":true},"outcome":null,\
                "persons":["p1","p2"],"post":"post","recorded":"2026-03-12T04:05:06.123456Z","seq":3,"step":"decide",\
                "values":{}}""");
    }

    @Test
    void a_time_of_day_is_part_of_the_form_to_the_minute() {
        var early = act(LocalTime.of(9, 5, 30), new Act.Kind.Doing(), null, Map.of());
        assertThat(Canonical.of(early)).startsWith("{\"at\":\"09:05\",\"carriedOver\":false,");
        assertThat(Chain.link("", early)).isNotEqualTo(Chain.link("", act(new Act.Kind.Doing(), null, Map.of())));
    }

    @Test
    void acts_that_mend_say_why() {
        assertThat(Canonical.of(act(new Act.Kind.Correcting(1, "写错"), null, Map.of())))
                .contains("\"kind\":{\"correcting\":1,\"reason\":\"写错\"},");
        assertThat(Canonical.of(act(new Act.Kind.Voiding("重复"), null, Map.of())))
                .contains("\"kind\":{\"reason\":\"重复\",\"voiding\":true},");
    }

    @Test
    void acts_that_come_of_other_matters_say_which_and_what_became_of_it() {
        assertThat(Canonical.of(act(new Act.Kind.Resulting("TZ-1", true), null, Map.of())))
                .contains("\"kind\":{\"resulting\":\"TZ-1\"},");
        assertThat(Canonical.of(act(new Act.Kind.Resulting("TZ-1", false), null, Map.of())))
                .contains("\"kind\":{\"resulting\":\"TZ-1\",\"withdrawn\":true},");
        assertThat(Canonical.of(act(new Act.Kind.Reopening("结论已更正"), null, Map.of())))
                .contains("\"kind\":{\"reason\":\"结论已更正\",\"reopening\":true},");
    }

    /** What an act leaned on and broke is bound by its chain: whoever changed it afterwards would be found out. */
    @Test
    void what_an_act_leaned_on_and_what_it_broke_are_part_of_the_form() {
        var leaning = act(new Act.Kind.Doing(), null, Map.of("power", new Value.Link("m-7", "SX-7")))
                .on(List.of(new Pin("m-7", 4, "ef"), new Pin("m-8", 1, "")))
                .breaking(List.of(RuleId.parse("decide.cap"), RuleId.parse("decide.actor")));
        assertThat(Canonical.of(leaning)).isEqualTo("""
                {"broken":["decide.cap","decide.actor"],"carriedOver":false,"evidence":[],"happened":"2026-03-12",\
                "kind":{"doing":true},"outcome":null,"persons":["p1","p2"],\
                "pins":[{"head":"ef","matter":"m-7","seq":4},{"head":"","matter":"m-8","seq":1}],"post":"post",\
                "recorded":"2026-03-12T04:05:06.123456Z","seq":3,"step":"decide",\
                "values":{"power":{"matter":"m-7","known-as":"SX-7"}}}""");
    }

    @ParameterizedTest
    @MethodSource("askedOf")
    void what_a_figure_said_is_part_of_the_form(Question.By by, String written) {
        var question = new Question(
                List.of("inspections", "visits"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                PlaceCode.of("990101001"),
                by instanceof Question.By.All ? null : "village",
                by);
        var quote = new FigureQuote("this-year", question, 3, new BigDecimal("2.50"));
        assertThat(Canonical.of(act(new Act.Kind.Doing(), null, Map.of()).told(List.of(quote, quote))))
                .contains("""
                ,"told":[{"by":%1$s,"field":"this-year","from":"2026-01-01","measures":["inspections","visits"],\
                "part":%2$s,"place":"990101001","records":3,"to":"2026-12-31","value":"2.5"},\
                {"by":%1$s,"field":"this-year","from":"2026-01-01","measures":["inspections","visits"],\
                "part":%2$s,"place":"990101001","records":3,"to":"2026-12-31","value":"2.5"}],"values":\
                """.formatted(written, question.part() == null ? "null" : "\"village\""));
    }

    static Stream<Arguments> askedOf() {
        return Stream.of(
                Arguments.of(new Question.By.All(), "\"all\""),
                Arguments.of(new Question.By.Own(), "\"own\""),
                Arguments.of(new Question.By.Saying("kind", "old"), "{\"in\":\"kind\",\"saying\":\"old\"}"),
                Arguments.of(new Question.By.Holding("plan", "m-7"), "{\"holding\":\"m-7\",\"in\":\"plan\"}"),
                Arguments.of(new Question.By.Holding("plan", null), "{\"holding\":null,\"in\":\"plan\"}"));
    }

    @Test
    void signs_that_end_a_text_are_written_so_that_they_do_not() {
        assertThat(Canonical.of(Map.of("a", Value.of("\"b\\c\n\u001f d"))))
                .isEqualTo("{\"a\":\"\\\"b\\\\c\\u000a\\u001f d\"}");
    }

    @Test
    void what_could_not_be_read_is_never_recorded() {
        assertThatThrownBy(() -> Canonical.of(Map.of("a", new Value.Unread("十", "应填写数字"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void links_are_sm3_and_bind_an_act_to_all_before_it() {
        assertThat(Chain.digest("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        var act = act(new Act.Kind.Doing(), null, Map.of());
        var root = Chain.root("m", "990101001", "check@2020-01-01");
        assertThat(root).isEqualTo(Chain.digest("mingfa-matter\nm\n990101001\ncheck@2020-01-01"));
        assertThat(Chain.link(root, act)).isEqualTo(Chain.digest(root + "\n" + Canonical.of(act)));
    }

    @Test
    void who_does_not_know_the_key_cannot_write_the_proof() {
        var words = "abc".getBytes(StandardCharsets.UTF_8);
        var proof = Chain.mac(new KeyParameter(new byte[32]), words);
        assertThat(proof).hasSize(32).isEqualTo(Chain.mac(new KeyParameter(new byte[32]), words));
        assertThat(Chain.mac(new KeyParameter("k".getBytes(StandardCharsets.UTF_8)), words))
                .isNotEqualTo(proof);
        assertThat(Chain.mac(new KeyParameter(new byte[32]), "abd".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(proof);
    }
}
