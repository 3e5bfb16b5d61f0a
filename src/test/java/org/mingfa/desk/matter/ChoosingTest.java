package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.desk.look.Option;
import org.mingfa.law.FieldType;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;

/** What a form offers to choose from: places around the matter, people of the township in the role asked for, units. */
class ChoosingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @AutoClose
    private static TestTownship town;

    private static Actor office;
    private static Actor other;
    private static Actor cadre;

    @BeforeAll
    static void hire() throws IOException {
        town = new TestTownship();
        office = town.actor("party-government-office", SHIQIAO);
        other = town.actor("party-government-office", LIUHE);
        cadre = town.actor("village-cadre", village(SHIQIAO, 1));
    }

    private static Choosing choosing(String place) {
        return new Choosing(
                town.places, town.staff, town.staff.roster(COUNTY), PlaceCode.of(place), TODAY, office.unit());
    }

    /** Three villages each: 第1村, 第2村, 第3村. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "990101001,    VILLAGE,  第1村 第2村 第3村", // those below
                "990101001002, VILLAGE,  第2村", // the one it is in
                "990101001002, TOWNSHIP, 石桥镇",
                "990101,       TOWNSHIP, 石桥镇 柳河乡",
                "990101001,    COUNTY,   云溪县",
                "990101001,    -,        云溪县 石桥镇 第1村 第2村 第3村"
            })
    void places_are_those_of_the_level_around_the_matter(String place, @Nullable Level level, String names) {
        assertThat(choosing(place).places(new FieldType.Place(level, false)))
                .extracting(Option::label)
                .containsExactly(names.split(" "));
    }

    @Test
    void people_are_those_of_the_township_and_its_villages() {
        assertThat(choosing(SHIQIAO).persons(new FieldType.Person(List.of(), null, false, 0)))
                .extracting(Option::value)
                .containsExactlyInAnyOrder(office.person(), cadre.person());
        assertThat(choosing(village(SHIQIAO, 1)).persons(new FieldType.Person(List.of(), null, false, 0)))
                .as("in a village, of the whole township")
                .extracting(Option::value)
                .containsExactlyInAnyOrder(office.person(), cadre.person());
    }

    @Test
    void people_in_a_role_are_those_who_hold_it_for_the_place_on_the_day() {
        var asked = new FieldType.Person(List.of("party-government-office"), null, false, 0);
        assertThat(choosing(SHIQIAO).persons(asked)).extracting(Option::value).containsExactly(office.person());
        assertThat(choosing(LIUHE).persons(asked)).extracting(Option::value).containsExactly(other.person());
        var before = new Choosing(
                town.places,
                town.staff,
                town.staff.roster(COUNTY),
                PlaceCode.of(SHIQIAO),
                LocalDate.of(2019, 12, 31),
                office.unit());
        assertThat(before.persons(asked)).as("the day before the first post").isEmpty();
    }

    @Test
    void of_several_roles_one_is_enough_and_nobody_stands_twice() {
        var asked = new FieldType.Person(List.of("village-cadre", "party-government-office"), null, false, 0);
        assertThat(choosing(village(SHIQIAO, 1)).persons(asked))
                .extracting(Option::value)
                .containsExactlyInAnyOrder(office.person(), cadre.person());
        assertThat(choosing(LIUHE).persons(asked)).extracting(Option::value).containsExactly(other.person());
    }

    @Test
    void the_nearest_stand_first() {
        var asked = new FieldType.Person(List.of(), null, false, 0);
        assertThat(choosing(SHIQIAO).persons(asked))
                .extracting(Option::value, Option::group)
                .containsExactly(tuple(office.person(), "本单位"), tuple(cadre.person(), "其他"));
        assertThat(choosing(village(SHIQIAO, 1)).persons(asked))
                .extracting(Option::group)
                .containsExactly("本单位", "本级");
        assertThat(choosing(SHIQIAO).units().getFirst())
                .extracting(Option::value, Option::group)
                .containsExactly(office.unit(), "本单位");
    }

    @Test
    void whoever_must_hold_a_certificate_holds_it() {
        var certified = new FieldType.Person(List.of(), "enforcement-certificate", false, 0);
        assertThat(choosing(SHIQIAO).persons(certified))
                .extracting(Option::value)
                .contains(office.person());
        assertThat(choosing(SHIQIAO).persons(new FieldType.Person(List.of(), "no-such-certificate", false, 0)))
                .isEmpty();
    }

    @Test
    void a_person_is_shown_with_unit_and_post() {
        var option = choosing(SHIQIAO)
                .persons(new FieldType.Person(List.of("party-government-office"), null, false, 0))
                .getFirst();
        assertThat(option.label()).isEqualTo(office.name());
        assertThat(Objects.requireNonNull(option.note())).contains(office.unitName(), office.roleName());
    }

    @Test
    void units_are_those_at_and_above_the_place_and_never_the_neighbours() {
        assertThat(choosing(village(SHIQIAO, 1)).units())
                .extracting(Option::value)
                .contains(office.unit(), cadre.unit())
                .doesNotContain(other.unit());
    }

    @Test
    void whoever_signs_does_not_take_part_beside_himself() {
        var step = Objects.requireNonNull(
                town.law.inForce("task-supervision", TODAY).orElseThrow().step("progress"));
        var partners = choosing(SHIQIAO).partners(step, office.person(), _ -> true);
        assertThat(partners).extracting(Option::value).doesNotContain(office.person());
        assertThat(choosing(SHIQIAO).partners(step, "nobody", _ -> true))
                .extracting(Option::value)
                .contains(office.person());
        assertThat(choosing(SHIQIAO).partners(step, "nobody", _ -> false)).isEqualTo(List.of());
    }
}
