package org.mingfa.guarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.guarding.RoundBook.Round;
import org.mingfa.matter.Stall;
import org.mingfa.matter.TestTownship;

/** What the nightly rounds could not do is told until they can, to whoever reads what the program does, in their own place. */
class RoundBookTest {

    @AutoClose
    private static TestTownship town;

    private static RoundBook book;

    @BeforeAll
    static void open() throws IOException {
        town = new TestTownship();
        book = new RoundBook(town.store.transactions(), town.watch);
    }

    @BeforeEach
    void nothing_told_yet() {
        town.store.owner().sql("delete from stalled").update();
        town.store.owner().sql("delete from round").update();
        town.watch.set(LocalDate.of(2026, 11, 20));
    }

    private static Stall stall(String place, String about, String reason) {
        return new Stall(COUNTY, place, about, reason, null);
    }

    private static List<String> told(String role, String place) {
        return book.told(town.actor(role, place), 10);
    }

    @Test
    void a_round_that_never_came_to_its_end_is_overdue_at_once() {
        book.failed(Round.SEALING);
        assertThat(told("archivist", SHIQIAO)).containsExactly("“每日封存”还没有完成过，请系统管理员查看日志。");
        assertThat(book.states())
                .singleElement()
                .satisfies(state -> assertThat(state.succeeded()).isNull());
    }

    @Test
    void a_round_is_overdue_when_a_night_went_by_without_it() {
        book.ended(Round.TENDING, List.of());
        town.watch.set(LocalDate.of(2026, 11, 21));
        assertThat(told("archivist", SHIQIAO)).as("a day later").isEmpty();
        town.watch.set(LocalDate.of(2026, 11, 22));
        book.failed(Round.TENDING);
        assertThat(told("archivist", SHIQIAO)).containsExactly("“更新期限”上次完成是在11月20日，以后没有完成，请系统管理员查看日志。");
        book.ended(Round.TENDING, List.of());
        assertThat(told("archivist", SHIQIAO)).as("once it came to its end").isEmpty();
    }

    @Test
    void what_stands_still_is_new_once_and_told_until_it_moves() {
        var one = stall(SHIQIAO, "one", "事项读不出来");
        var other = stall(SHIQIAO, "other", "文件读不出来");
        assertThat(book.ended(Round.TENDING, List.of(one))).containsExactly(one);
        assertThat(book.ended(Round.TENDING, List.of(one, other)))
                .as("only what is new")
                .containsExactly(other);
        assertThat(told("archivist", SHIQIAO)).containsExactlyInAnyOrder("事项读不出来。（11月20日发现）", "文件读不出来。（11月20日发现）");
        book.ended(Round.TENDING, List.of(other));
        assertThat(told("archivist", SHIQIAO)).containsExactly("文件读不出来。（11月20日发现）");
        assertThat(book.ended(Round.TENDING, List.of(one)))
                .as("it stands still again")
                .containsExactly(one);
    }

    @Test
    void the_day_told_is_that_on_which_it_was_found_first() {
        book.ended(Round.TENDING, List.of(stall(SHIQIAO, "one", "事项读不出来")));
        town.watch.set(LocalDate.of(2026, 11, 21));
        book.ended(Round.TENDING, List.of(stall(SHIQIAO, "one", "事项还是读不出来")));
        assertThat(told("archivist", SHIQIAO)).containsExactly("事项还是读不出来。（11月20日发现）");
    }

    @Test
    void a_round_forgets_nothing_that_another_found() {
        book.ended(Round.SEALING, List.of(stall(SHIQIAO, "one", "不能封存")));
        book.ended(Round.TENDING, List.of());
        assertThat(told("archivist", SHIQIAO)).containsExactly("不能封存。（11月20日发现）");
    }

    @Test
    void many_for_one_reason_are_told_in_one_sentence() {
        book.ended(
                Round.TENDING,
                List.of(
                        stall(SHIQIAO, "one", "事项读不出来"),
                        stall(SHIQIAO, "two", "事项读不出来"),
                        stall(SHIQIAO, "three", "事项读不出来")));
        assertThat(told("archivist", SHIQIAO)).containsExactly("事项读不出来（共3处）。（11月20日发现）");
    }

    @Test
    void each_place_is_told_what_stands_still_in_it_and_the_county_all() {
        book.ended(Round.TENDING, List.of(stall(SHIQIAO, "one", "石桥的"), stall(LIUHE, "two", "柳河的")));
        assertThat(told("archivist", SHIQIAO)).containsExactly("石桥的。（11月20日发现）");
        assertThat(told("archivist", LIUHE)).containsExactly("柳河的。（11月20日发现）");
        assertThat(told("county-law-office", COUNTY)).containsExactly("石桥的。（11月20日发现）", "柳河的。（11月20日发现）");
        assertThat(book.told(town.actor("county-law-office", COUNTY), 1)).containsExactly("石桥的。（11月20日发现）");
    }
}
