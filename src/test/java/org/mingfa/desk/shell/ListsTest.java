package org.mingfa.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.look.PagerView;
import org.mingfa.law.PlaceCode;
import org.mingfa.staff.Actor;
import org.mingfa.staff.TestActor;

/** What every list has: pages, the years and the places one may look at, and the words of addresses. */
class ListsTest {

    private static final Actor CLERK = TestActor.archivist("990101001");

    /** Rows of ten a page: the pages named, the rows shown. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "0   | 1  | -",
                "10  | 1  | -",
                "11  | 1  | 1-10 of 11: [1] 2 >2",
                "11  | 2  | 11-11 of 11: 1 [2] <1",
                "200 | 1  | 1-10 of 200: [1] 2 3 20 >2",
                "200 | 10 | 91-100 of 200: 1 8 9 [10] 11 12 20 <9 >11",
                "200 | 20 | 191-200 of 200: 1 18 19 [20] <19",
                "200 | 99 | 191-200 of 200: 1 18 19 [20] <19", // beyond the last is the last
                "200 | -5 | 1-10 of 200: [1] 2 3 20 >2"
            })
    void a_long_list_is_cut_into_pages(long total, int page, @Nullable String shown) {
        var view = Pager.view(total, page, 10, number -> "/list?page=" + number);
        assertThat(view == null ? null : said(view)).isEqualTo(shown);
    }

    private static String said(PagerView view) {
        var pages = view.pages().stream()
                .map(link -> link.current() ? "[" + link.label() + "]" : link.label())
                .collect(Collectors.joining(" "));
        return view.from() + "-" + view.to() + " of " + view.total() + ": " + pages
                + (view.previous() == null ? "" : " <" + number(view.previous()))
                + (view.next() == null ? "" : " >" + number(view.next()));
    }

    private static String number(@Nullable String href) {
        return Objects.requireNonNull(href).replaceAll(".*=", "");
    }

    @ParameterizedTest
    @CsvSource({"1, 30, 0", "2, 30, 30", "7, 30, 180", "0, 30, 0", "-4, 30, 0"})
    void a_page_begins_behind_those_before_it(int page, int size, int offset) {
        assertThat(Pager.offset(page, size)).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026", "2025, 2025", "2021, 2021", "2020, 2026", "2027, 2026", "0, 2026", "-1, 2026"})
    void a_year_one_may_not_look_at_is_this_one(int asked, int year) {
        assertThat(new Years(2026).orNow(asked)).isEqualTo(year);
    }

    @Test
    void this_year_and_the_five_before_it_can_be_chosen() {
        assertThat(new Years(2026).options())
                .extracting(Option::label)
                .containsExactly("2026年", "2025年", "2024年", "2023年", "2022年", "2021年");
    }

    @ParameterizedTest
    @CsvSource({
        "990101001,    true",
        "990101001002, true",
        "990101002,    false",
        "990101,       false", // above
        "9901010011,   false", // no code
        "'',           false",
        "石桥镇,       false"
    })
    void one_reaches_ones_own_place_and_those_below(String place, boolean reached) {
        assertThat(Reach.find(CLERK, place).isPresent()).isEqualTo(reached);
        assertThat(Reach.orOwn(CLERK, place)).hasToString(reached ? place : "990101001");
    }

    @Test
    void whoever_looks_at_a_part_acts_in_the_same_post_and_sees_no_more_than_the_part() {
        var narrowed = Reach.narrowed(CLERK, PlaceCode.of("990101001002"));
        assertThat(narrowed.post()).isEqualTo(CLERK.post());
        assertThat(narrowed.place()).hasToString("990101001002");
        assertThatIllegalArgumentException().isThrownBy(() -> Reach.narrowed(CLERK, PlaceCode.of("990101002")));
    }

    @ParameterizedTest
    @CsvSource({"mine, MINE", "others, OTHERS", "late, LATE", "'', MINE", "LATE, MINE", "everything, MINE"})
    void a_list_that_no_address_names_is_ones_own(String id, WaitingList list) {
        assertThat(WaitingList.of(id)).isEqualTo(list);
        assertThat(WaitingList.of(list.id())).isEqualTo(list);
    }
}
