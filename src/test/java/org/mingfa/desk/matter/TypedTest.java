package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/** What a browser sends of a form, as what was typed: nothing is lost on the way back to the form, nothing empty is judged. */
class TypedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));
    private static final Procedure DISPUTE = LAW.inForce("dispute", TODAY).orElseThrow();
    private static final Procedure ACTIVITY =
            LAW.inForce("publicity-activity", TODAY).orElseThrow();

    private static Typed typed(Procedure procedure, String... sent) {
        var parameters = new HashMap<String, String[]>();
        for (var one : sent) {
            var name = one.substring(0, one.indexOf('='));
            var values = one.substring(one.indexOf('=') + 1).split("\\+", -1);
            parameters.put(name, values);
        }
        Step step = procedure.opening();
        return Typed.read(parameters, procedure, step);
    }

    @ParameterizedTest
    @CsvSource({
        "subject=宅基地,        宅基地",
        "subject=  宅基地  ,    宅基地",
        "amount=1200,           1200",
        "oral=true,             true",
        "source=court,          court"
    })
    void a_text_is_what_was_typed_without_the_spaces_around_it(String sent, String text) {
        assertThat(typed(DISPUTE, sent).texts(sent.substring(0, sent.indexOf('='))))
                .containsExactly(text);
    }

    @Test
    void what_may_be_several_is_several_even_when_it_is_one() {
        assertThat(typed(ACTIVITY, "audience=villagers+youth").fields())
                .isEqualTo(Map.of("audience", Entered.texts(List.of("villagers", "youth"))));
        assertThat(typed(ACTIVITY, "audience=youth").fields())
                .isEqualTo(Map.of("audience", Entered.texts(List.of("youth"))));
        assertThat(typed(ACTIVITY, "villages=990101001001+ +990101001002").texts("villages"))
                .containsExactly("990101001001", "990101001002");
    }

    @Test
    void laws_are_typed_line_by_line() {
        assertThat(typed(ACTIVITY, "laws=《中华人民共和国民法典》\r\n\r\n  《信访工作条例》  ").texts("laws"))
                .containsExactly("《中华人民共和国民法典》", "《信访工作条例》");
    }

    @Test
    void people_outside_are_rows_in_the_order_of_their_numbers() {
        var typed = typed(
                DISPUTE, "parties[10].name=王五", "parties[0].name=张三", "parties[0].phone= 555 ", "parties[2].name=李四");
        assertThat(typed.rows("parties")).extracting(row -> row.get("name")).containsExactly("张三", "李四", "王五");
        assertThat(typed.rows("parties").getFirst()).containsEntry("phone", "555");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject[0].name=x", "parties[x].name=x", "parties[12345].name=x", "parties[0]=x"})
    void what_only_looks_like_a_row_is_a_field_of_that_name(String sent) {
        var typed = typed(DISPUTE, sent);
        assertThat(typed.rows("parties")).isEmpty();
        assertThat(typed.fields()).containsOnlyKeys(sent.substring(0, sent.lastIndexOf('=')));
    }

    @Test
    void a_row_is_added_at_the_end_and_dropped_where_it_stands() {
        var two = new String[] {"parties[0].name=张三", "parties[1].name=李四", ""};
        two[2] = "_rows=add:parties";
        assertThat(typed(DISPUTE, two).rows("parties")).hasSize(3).last().isEqualTo(Map.of());
        two[2] = "_rows=drop:parties[0]";
        assertThat(typed(DISPUTE, two).rows("parties")).containsExactly(Map.of("name", "李四"));
        two[2] = "_rows=drop:parties[7]";
        assertThat(typed(DISPUTE, two).rows("parties")).hasSize(2);
        two[2] = "_rows=drop:nothing[0]";
        assertThat(typed(DISPUTE, two).rows("parties")).hasSize(2);
        assertThat(typed(DISPUTE, "_rows=add:parties").rows("parties")).containsExactly(Map.of());
    }

    @Test
    void no_more_rows_are_read_than_anybody_types() {
        var sent = new String[600];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = "parties[" + i + "].name=第" + i;
        }
        assertThat(typed(DISPUTE, sent).rows("parties")).hasSize(500).last().isEqualTo(Map.of("name", "第499"));
    }

    @Test
    void the_form_itself_speaks_with_an_underscore_and_never_of_a_field() {
        var typed = typed(
                DISPUTE,
                "_outcome=passed",
                "_happened= 2026-11-19 ",
                "_at=14:30",
                "_with=one+ +two",
                "_seen=12",
                "_reason=登记有误",
                "_carried=on",
                "_csrf=abc",
                "subject=x");
        assertThat(typed)
                .isEqualTo(new Typed(
                        Map.of("subject", new Entered.Text("x")),
                        "passed",
                        "2026-11-19",
                        "14:30",
                        List.of("one", "two"),
                        12,
                        "登记有误",
                        true));
        assertThat(typed(DISPUTE, "_seen=many").seen()).isNull();
        assertThat(typed(DISPUTE, "_seen=-1").seen()).isNull();
        assertThat(typed(DISPUTE).carriedOver()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-19,    2026-11-19",
                "2026年11月19日, 2026-11-19",
                "'',            2026-11-20", // today
                "去年,          -",
                "2026-02-30,    -"
            })
    void the_day_of_an_act_is_today_where_nothing_was_typed(String typed, @Nullable LocalDate day) {
        assertThat(typed(DISPUTE, "_happened=" + typed).day(TODAY)).isEqualTo(day);
    }

    @Test
    void the_time_of_day_is_none_where_nothing_was_typed_and_a_mistake_where_it_is_none() {
        assertThat(typed(DISPUTE).time()).isNull();
        assertThat(typed(DISPUTE, "_at=14:30").time()).hasToString("14:30");
        var wrong = typed(DISPUTE, "_at=下午");
        assertThatThrownBy(wrong::time).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_what_was_filled_in_goes_to_the_judge_but_the_form_keeps_its_empty_rows() {
        var typed = typed(
                DISPUTE,
                "subject=x",
                "summary=  ",
                "parties[0].name=张三",
                "parties[0].kind=person",
                "parties[1].kind=person",
                "parties[2].name= ");
        assertThat(typed.rows("parties")).hasSize(3);
        assertThat(typed.fields()).containsKey("summary");
        assertThat(typed.entries()).containsOnlyKeys("subject", "parties");
        assertThat(((Entered.Many) Objects.requireNonNull(typed.entries().get("parties"))).parts())
                .hasSize(1);
    }

    @Test
    void in_a_correction_only_what_differs_is_left() {
        var typed = typed(DISPUTE, "subject=新", "source=court", "amount=5");
        var standing = Map.<String, Entered>of("subject", new Entered.Text("旧"), "source", new Entered.Text("court"));
        assertThat(typed.without(standing).fields())
                .isEqualTo(Map.of("subject", new Entered.Text("新"), "amount", new Entered.Text("5")));
    }
}
