package org.mingfa.judging.rulings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.judging.Asking;

/** A form asks for what the act will be judged by, given what is filled in so far. */
class AskingTest {

    private final Story story = new Story(Case.TABLES.resolve("law"));

    private Asking asking(int acts, String step, Map<String, Object> but) {
        return Asking.of(story.procedure, story.sound.subList(0, acts), story.act(acts + 1, step, but), story.setting);
    }

    @Test
    void what_depends_on_an_answer_is_asked_for_once_it_is_given() {
        assertThat(asking(0, "register", Map.of()).fields()).contains("urgent").doesNotContain("why");
        var urgent = asking(0, "register", Map.of("values", Map.of("urgent", true)));
        assertThat(urgent.fields()).contains("urgent", "why");
        assertThat(urgent.needed()).containsExactlyInAnyOrder("subject", "village", "kind", "why");
    }

    @Test
    void only_what_must_be_attached_in_this_case_is_asked_for() {
        assertThat(asking(1, "inspect", Map.of()).files()).containsExactly("record");
        var large = story.act(1, "register", Map.of("values", Map.of("kind", "large")));
        var inspect = story.act(2, "inspect", Map.of());
        assertThat(Asking.of(story.procedure, List.of(large), inspect, story.setting)
                        .files())
                .containsExactlyInAnyOrder("record", "photo");
    }

    @Test
    void a_correction_is_asked_for_what_the_corrected_act_would_be() {
        var day = LocalDate.of(2026, 3, 2);
        List<Act> urgent = List.of(story.act(1, "register", Map.of("values", Map.of("urgent", true, "why", "堵路"))));
        var correction = story.act(
                2, "register", Map.of("corrects", 1, "why", "写错", "day", day, "values", Map.of("subject", "占道摆摊")));
        assertThat(Asking.of(story.procedure, urgent, correction, story.setting).needed())
                .contains("why");
        var calm = story.act(
                2, "register", Map.of("corrects", 1, "why", "写错", "day", day, "values", Map.of("urgent", false)));
        assertThat(Asking.of(story.procedure, urgent, calm, story.setting).fields())
                .doesNotContain("why");
    }

    @Test
    void a_step_there_is_not_asks_for_nothing() {
        assertThatThrownBy(() -> asking(1, "ring", Map.of("day", LocalDate.of(2026, 3, 3))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
