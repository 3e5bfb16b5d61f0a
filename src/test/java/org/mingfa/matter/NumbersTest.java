package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Scope;
import org.mingfa.store.TestStore;

/** Numbers counted ahead of the database hold only where nobody else has taken one meanwhile. */
class NumbersTest {

    private static final TestStore STORE = TestStore.fresh();
    private static final Scope SCOPE = Scope.of("990101001");

    @AfterAll
    static void drop() {
        STORE.close();
    }

    private static Numbers.Key series(String name) {
        return new Numbers.Key(PlaceCode.of("990101001"), name, 2026);
    }

    private static Numbers.Ahead ahead() {
        return new Numbers.Ahead(
                series -> STORE.transactions().reading(SCOPE, client -> Numbers.Ahead.stands(client, series)));
    }

    private static boolean advance(Numbers.Ahead numbers) {
        return STORE.transactions().within(SCOPE, numbers::advance);
    }

    @Test
    void of_two_who_count_on_from_the_same_number_only_one_gets_his() {
        var letters = series("letters");
        var one = ahead();
        var two = ahead();
        assertThat(one.next(letters)).isEqualTo(1);
        assertThat(one.next(letters)).isEqualTo(2);
        assertThat(two.next(letters)).isEqualTo(1);
        assertThat(advance(one)).isTrue();
        assertThat(advance(two)).isFalse();
        assertThat(ahead().next(letters)).isEqualTo(3);
    }

    @Test
    void what_is_undone_is_given_out_again_and_what_is_kept_is_not() {
        var orders = series("orders");
        var numbers = ahead();
        numbers.next(orders);
        numbers.keep();
        assertThat(numbers.next(orders)).isEqualTo(2);
        numbers.undo();
        assertThat(numbers.next(orders)).isEqualTo(2);
        numbers.undo();
        assertThat(numbers.reached()).containsEntry(orders, 1);
        assertThat(advance(numbers)).isTrue();
        assertThat(ahead().next(orders)).isEqualTo(2);
    }

    @Test
    void a_series_of_which_no_number_was_kept_may_move_meanwhile() {
        var notices = series("notices");
        var numbers = ahead();
        numbers.next(notices);
        numbers.undo();
        var other = ahead();
        other.next(notices);
        other.keep();
        assertThat(advance(other)).isTrue();
        assertThat(advance(numbers)).isTrue();
    }
}
