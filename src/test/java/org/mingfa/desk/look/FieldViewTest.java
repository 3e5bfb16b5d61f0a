package org.mingfa.desk.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldViewTest {

    @Test
    void a_cell_of_a_table_is_named_by_row_and_column() {
        FieldView table = FieldView.table(
                        "witnesses",
                        "在场人",
                        List.of(FieldView.text("name", "姓名").build()),
                        List.of(Map.of("name", "吴桂兰"), Map.of()))
                .build();
        FieldView first = table.rows().getFirst().cells().getFirst();
        assertThat(first.name()).isEqualTo("witnesses[0].name");
        assertThat(first.id()).isEqualTo("f-witnesses-0-name");
        assertThat(first.value()).isEqualTo("吴桂兰");
        assertThat(table.rows().get(1).cells().getFirst().value()).isEmpty();
        assertThat(table.blank()).isNotNull();
    }

    @Test
    void few_short_options_lie_side_by_side_and_many_go_into_a_list() {
        List<Option> three = List.of(Option.of("a", "合法"), Option.of("b", "应当予以修改"), Option.of("c", "不合法"));
        List<Option> six = List.of("一", "二", "三", "四", "五", "六").stream()
                .map(name -> Option.of(name, name))
                .toList();
        assertThat(FieldView.choice("outcome", "结论", three).build().grouped()).isTrue();
        assertThat(FieldView.choice("outcome", "结论", six).build().grouped()).isFalse();
    }

    @Test
    void help_and_error_are_both_read_with_the_field() {
        FieldView field =
                FieldView.text("title", "名称").help("写全称。").error("还没有写。").build();
        assertThat(field.describedBy()).isEqualTo("f-title-help f-title-error");
        assertThat(field.invalid()).isEqualTo("true");
    }
}
