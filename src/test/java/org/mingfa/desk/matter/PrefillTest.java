package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.law.Entered;
import org.mingfa.law.Value;

/** What a form is filled in with means what was recorded, whatever else is called the same. */
class PrefillTest {

    private static final Value.Link OURS = new Value.Link("ours", "5号");
    private static final Value.Link THEIRS = new Value.Link("theirs", "5号");

    private static String called(Value.Link link) {
        return link.equals(OURS) ? "5号" : "5号（柳河乡）";
    }

    private static @Nullable Entered prefilled(Value value) {
        return Prefill.of(Map.of("field", value), List.of("field"), PrefillTest::called)
                .get("field");
    }

    @Test
    void matters_of_one_number_are_told_apart_alone_in_lists_and_in_rows() {
        assertThat(prefilled(THEIRS)).isEqualTo(new Entered.Text("5号（柳河乡）"));
        assertThat(prefilled(new Value.Many(List.of(OURS, THEIRS)))).isEqualTo(Entered.texts(List.of("5号", "5号（柳河乡）")));
        assertThat(prefilled(new Value.Many(List.of(new Value.Row(Map.of("item", THEIRS))))))
                .isEqualTo(new Entered.Many(List.of(new Entered.Row(Map.of("item", new Entered.Text("5号（柳河乡）"))))));
    }
}
