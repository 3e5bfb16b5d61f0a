package org.mingfa.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.law.PlaceCode;

/** 周岚 reviews for 石桥镇 until 30 June 2026; from 1 July 郑明 does. 顾清 works for the county. */
class RosterTest {

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final LocalDate NEXT = LocalDate.of(2026, 7, 1);

    private static final PlaceCode SHIQIAO = PlaceCode.of("990101001");

    private static final Roster ROSTER = new Roster(
            "990101",
            List.of(person("zhou", "周岚"), person("zheng", "郑明"), person("gu", "顾清")),
            List.of(new Unit("office", SHIQIAO, "司法所")),
            List.of(
                    post("1", "zhou", "legality-reviewer", SHIQIAO, LocalDate.of(2024, 3, 1), LAST),
                    post("2", "zheng", "legality-reviewer", SHIQIAO, NEXT, null),
                    post("3", "gu", "county-law-office", PlaceCode.of("990101"), LocalDate.of(2020, 1, 1), null),
                    post("4", "zhou", "archivist", SHIQIAO, LocalDate.of(2023, 1, 1), null)),
            List.of(new Qualification(
                    "q",
                    "990101",
                    "zheng",
                    "enforcement-certificate",
                    "99-0001",
                    LocalDate.of(2021, 5, 1),
                    LocalDate.of(2026, 4, 30))),
            List.of());

    private static Person person(String id, String name) {
        return new Person(id, SHIQIAO, name, null, false, null);
    }

    private static Post post(
            String id, String person, String role, PlaceCode place, LocalDate from, @Nullable LocalDate to) {
        return new Post(id, place, person, "office", role, from, to);
    }

    @Test
    void a_post_gives_its_role_on_its_last_day_and_not_on_the_day_after() {
        assertThat(ROSTER.holdsRole("zhou", "legality-reviewer", SHIQIAO, LAST)).isTrue();
        assertThat(ROSTER.holdsRole("zhou", "legality-reviewer", SHIQIAO, NEXT)).isFalse();
    }

    @Test
    void a_post_gives_its_role_on_its_first_day_and_not_on_the_day_before() {
        assertThat(ROSTER.holdsRole("zheng", "legality-reviewer", SHIQIAO, LAST))
                .isFalse();
        assertThat(ROSTER.holdsRole("zheng", "legality-reviewer", SHIQIAO, NEXT))
                .isTrue();
    }

    @Test
    void a_post_reaches_the_villages_of_its_place_but_neither_neighbours_nor_the_county() {
        assertThat(ROSTER.holdsRole("zheng", "legality-reviewer", PlaceCode.of("990101001007"), NEXT))
                .isTrue();
        assertThat(ROSTER.holdsRole("zheng", "legality-reviewer", PlaceCode.of("990101002"), NEXT))
                .isFalse();
        assertThat(ROSTER.holdsRole("zheng", "legality-reviewer", PlaceCode.of("990101"), NEXT))
                .isFalse();
        assertThat(ROSTER.holdsRole("gu", "county-law-office", PlaceCode.of("990101002003"), NEXT))
                .isTrue();
        assertThat(ROSTER.holdsRole("gu", "county-law-office", PlaceCode.of("990102001"), NEXT))
                .isFalse();
    }

    @Test
    void one_role_does_not_stand_for_another_nor_one_person_for_another() {
        assertThat(ROSTER.holdsRole("zhou", "drafter", SHIQIAO, LAST)).isFalse();
        assertThat(ROSTER.holdsRole("nobody", "legality-reviewer", SHIQIAO, LAST))
                .isFalse();
    }

    @Test
    void a_certificate_counts_until_the_day_it_expires() {
        assertThat(ROSTER.isQualified("zheng", "enforcement-certificate", LocalDate.of(2026, 4, 30)))
                .isTrue();
        assertThat(ROSTER.isQualified("zheng", "enforcement-certificate", LocalDate.of(2026, 5, 1)))
                .isFalse();
        assertThat(ROSTER.isQualified("zheng", "legal-qualification", LocalDate.of(2026, 4, 30)))
                .isFalse();
        assertThat(ROSTER.isQualified("zhou", "enforcement-certificate", LocalDate.of(2026, 4, 30)))
                .isFalse();
    }

    @Test
    void who_holds_a_role_changes_hands_overnight() {
        assertThat(ROSTER.personsWith("legality-reviewer", SHIQIAO, LAST))
                .extracting(Person::name)
                .containsExactly("周岚");
        assertThat(ROSTER.personsWith("legality-reviewer", SHIQIAO, NEXT))
                .extracting(Person::name)
                .containsExactly("郑明");
        assertThat(ROSTER.personsWith("legality-reviewer", PlaceCode.of("990101002"), NEXT))
                .isEmpty();
    }

    @Test
    void the_posts_of_a_person_come_with_the_one_held_longest_first() {
        assertThat(ROSTER.postsOf("zhou", LAST))
                .extracting(Post::role)
                .containsExactly("archivist", "legality-reviewer");
        assertThat(ROSTER.postsOf("zhou", NEXT)).extracting(Post::role).containsExactly("archivist");
        assertThat(ROSTER.postsOf("nobody", NEXT)).isEmpty();
    }

    @Test
    void somebody_unknown_is_called_by_the_id() {
        assertThat(ROSTER.nameOf("zhou")).isEqualTo("周岚");
        assertThat(ROSTER.nameOf("nobody")).isEqualTo("nobody");
        assertThat(ROSTER.unitName("office")).isEqualTo("司法所");
    }
}
