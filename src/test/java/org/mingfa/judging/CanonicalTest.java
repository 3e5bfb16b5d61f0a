package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.law.Value;

/** The form by which chains are made: what was recorded once has the same digest for ever. */
class CanonicalTest {

    private static Act act(@Nullable LocalTime at) {
        return new Act(
                2,
                new Act.Kind.Doing(),
                "execute",
                null,
                Map.of("present", Value.of("absent")),
                List.of(),
                List.of("p1"),
                "post1",
                LocalDate.of(2026, 3, 6),
                at,
                Instant.parse("2026-03-06T04:00:00Z"),
                false);
    }

    @Test
    void an_act_without_a_time_of_day_is_written_as_ever() {
        assertThat(Canonical.of(act(null)))
                .isEqualTo(
                        "{\"carriedOver\":false,\"evidence\":[],\"happened\":\"2026-03-06\",\"kind\":{\"doing\":true},"
                                + "\"outcome\":null,\"persons\":[\"p1\"],\"post\":\"post1\",\"recorded\":\"2026-03-06T04:00:00Z\","
                                + "\"seq\":2,\"step\":\"execute\",\"values\":{\"present\":\"absent\"}}");
    }

    @Test
    void a_time_of_day_is_part_of_the_form_to_the_minute() {
        assertThat(Canonical.of(act(LocalTime.of(9, 5, 30)))).startsWith("{\"at\":\"09:05\",\"carriedOver\":false,");
        assertThat(Chain.link("", act(LocalTime.of(9, 5)))).isNotEqualTo(Chain.link("", act(null)));
    }
}
