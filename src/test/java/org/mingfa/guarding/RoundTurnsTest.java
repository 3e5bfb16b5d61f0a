package org.mingfa.guarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mingfa.store.TestStore;

/** Of the programs that share a database, one at a time does what is to be done once. */
class RoundTurnsTest {

    @AutoClose
    private final TestStore store = TestStore.fresh();

    private final RoundTurns one = new RoundTurns(store.transactions());
    private final RoundTurns other = new RoundTurns(store.transactions());
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void while_one_is_at_it_the_other_does_not_begin() {
        assertThat(one.take("SEALING", () -> {
                    assertThat(other.take("SEALING", done::incrementAndGet)).isFalse();
                    assertThat(other.take("TENDING", done::incrementAndGet))
                            .as("another round is nobody's")
                            .isTrue();
                }))
                .isTrue();
        assertThat(done).hasValue(1);
        assertThat(other.take("SEALING", done::incrementAndGet)).isTrue();
    }

    @Test
    void what_breaks_off_gives_the_turn_back() {
        assertThatThrownBy(() -> one.take("SEALING", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(other.take("SEALING", done::incrementAndGet)).isTrue();
    }

    @Test
    void who_was_killed_at_it_loses_the_turn_by_time_and_does_not_take_it_from_who_has_it_then() {
        one.take("SEALING", () -> {
            store.owner()
                    .sql("update turn set until = now() - interval '1 second'")
                    .update();
            other.take("SEALING", () -> {
                done.incrementAndGet();
                assertThat(new RoundTurns(store.transactions()).take("SEALING", done::incrementAndGet))
                        .isFalse();
            });
        });
        assertThat(done).hasValue(1);
    }
}
