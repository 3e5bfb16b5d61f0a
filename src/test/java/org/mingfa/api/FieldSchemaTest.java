package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/** What a machine is told of a field is what the law file says of it. */
@Tag("slow")
class FieldSchemaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));

    private static Procedure procedure(String id) {
        return LAW.inForce(id, TODAY).orElseThrow();
    }

    /** A column of a procedure, and its schema without the spaces. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dispute            | subject            | {\"type\":\"string\",\"minLength\":1,\"maxLength\":60}",
                "dispute            | oral               | {\"type\":\"boolean\"}",
                "dispute            | parties.atLeast    | 2",
                "task-supervision   | due                | {\"type\":\"string\",\"format\":\"date\"}",
                "task-supervision   | progress.percent   | {\"type\":\"integer\",\"minimum\":0,\"maximum\":100,\"description\":\"单位：%\"}",
                "task-supervision   | remind.reason      | {\"type\":\"string\",\"enum\":[\"unanswered\",\"due-soon\",\"overdue\"],\"description\":\"unanswered 未按时反馈；due-soon 临近期限；overdue 超期\"}",
                "task-supervision   | assign.owner       | {\"type\":\"string\",\"description\":\"人员编号，或者不重名的姓名\"}",
                "publicity-activity | villages           | {\"type\":\"array\",\"items\":{\"type\":\"string\",\"description\":\"区划代码，或者本地村（社区）的名称\"},\"minItems\":0}",
                "publicity-activity | laws               | {\"type\":\"array\",\"items\":{\"type\":\"string\",\"description\":\"法律、法规、规章的全称\"},\"minItems\":0}"
            })
    void each_type_has_its_schema(String procedure, String column, String schema) {
        var known = procedure(procedure);
        if (column.endsWith(".atLeast")) {
            var type = known.column(column.replace(".atLeast", "")).type();
            assertThat(FieldSchema.of(type)).containsEntry("minItems", Integer.valueOf(schema));
            assertThat(((FieldType.Parties) type).atLeast()).isEqualTo(Integer.parseInt(schema));
        } else {
            assertThat(json(FieldSchema.of(known.column(column).type()))).isEqualTo(schema);
        }
    }

    private static String json(Object value) {
        return StrictJson.mapper().writeValueAsString(value);
    }

    @Test
    void a_step_asks_for_what_is_always_needed_and_takes_nothing_it_does_not_know() {
        var known = procedure("task-supervision");
        var schema = FieldSchema.ofStep(known, known.opening());
        assertThat(schema)
                .containsEntry("title", "督查督办：立项登记")
                .containsEntry("required", List.of("title", "source", "standard", "due"))
                .containsEntry("additionalProperties", false);
        assertThat(json(schema)).contains("\"description\":\"县级任务填任务编号\"");
    }

    @Test
    void what_is_updated_at_a_step_may_be_left_as_it_is() {
        var known = procedure("task-supervision");
        var assign = FieldSchema.ofStep(known, Objects.requireNonNull(known.step("assign")));
        assertThat(json(assign)).contains("\"due\":{");
        assertThat(assign).containsEntry("required", List.of("owner", "project"));
    }

    @Test
    void the_example_of_a_step_has_an_entry_for_each_field_it_asks_for_and_no_other() {
        for (var procedure : LAW.procedures()) {
            for (var step : procedure.steps()) {
                assertThat(FieldSchema.example(procedure, step).keySet())
                        .as(procedure.id() + "." + step.id())
                        .containsExactlyInAnyOrderElementsOf(required(procedure, step));
            }
        }
    }

    private static List<String> required(Procedure procedure, Step step) {
        var required = (List<?>)
                Objects.requireNonNull(FieldSchema.ofStep(procedure, step).get("required"));
        return required.stream().map(String::valueOf).toList();
    }

    @Test
    void people_outside_are_told_to_be_kept_sealed() {
        var schema = json(FieldSchema.of(procedure("dispute").column("parties").type()));
        assertThat(schema).contains("加密保存", "\"additionalProperties\":false", "\"name\":{\"type\":\"string\"}");
    }
}
