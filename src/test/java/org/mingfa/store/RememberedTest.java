package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private static final TestStore STORE = TestStore.fresh();

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final Remembered<Integer> here = remembered();

    @AfterAll
    static void drop() {
        STORE.close();
    }

    @BeforeEach
    void aCountyWhereNothingHasChanged() {
        STORE.owner().sql("delete from revision").update();
    }

    /** Counts how often it was read. */
    private Remembered<Integer> remembered() {
        return Remembered.scoped(
                STORE.transactions(),
                Scope.of("990101"),
                "990101",
                "test",
                client -> reads.incrementAndGet(),
                nanos::get);
    }

    private static void anotherProcessChangesSomething() {
        STORE.transactions().within(Scope.of("990101"), client -> {
            Remembered.changed(client, "990101", "test");
            return true;
        });
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void what_has_not_changed_is_read_once() {
        assertThat(here.get()).isEqualTo(1);
        pass(Duration.ofMinutes(10));
        assertThat(here.get()).isEqualTo(1);
    }

    @Test
    void a_change_made_elsewhere_is_seen_after_ten_seconds_and_not_asked_about_before() {
        assertThat(here.get()).isEqualTo(1);
        anotherProcessChangesSomething();
        pass(Duration.ofMillis(9_999));
        assertThat(here.get()).isEqualTo(1);
        pass(Duration.ofMillis(1));
        assertThat(here.get()).isEqualTo(2);
    }

    @Test
    void a_change_made_here_is_seen_at_once() {
        assertThat(here.get()).isEqualTo(1);
        anotherProcessChangesSomething();
        here.forget();
        assertThat(here.get()).isEqualTo(2);
    }

    @Test
    void who_asks_while_another_reads_the_change_waits_for_it() throws Exception {
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Remembered<Integer> slow = Remembered.scoped(
                STORE.transactions(),
                Scope.of("990101"),
                "990101",
                "test",
                _ -> {
                    if (reads.incrementAndGet() == 2) {
                        reading.countDown();
                        await(goOn);
                    }
                    return reads.get();
                },
                nanos::get);
        assertThat(slow.get()).isEqualTo(1);
        anotherProcessChangesSomething();
        slow.forget();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(slow::get);
            await(reading);
            var second = people.submit(slow::get);
            assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            goOn.countDown();
            assertThat(first.get()).isEqualTo(2);
            assertThat(second.get()).isEqualTo(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void forgetting_what_has_not_changed_does_not_read_it_again() {
        assertThat(here.get()).isEqualTo(1);
        here.forget();
        assertThat(here.get()).isEqualTo(1);
    }

    @Test
    void rows_of_a_scope_cannot_be_asked_for_within_a_transaction_even_when_they_are_known() {
        assertThat(here.get()).isEqualTo(1);
        assertThatThrownBy(() -> STORE.transactions().within(Scope.of("990101"), client -> here.get()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before opening it");
    }
}
