package org.mingfa.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Scope;
import org.mingfa.store.TestStore;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prefecture 9901 holds 云溪县 (990101) with 石桥镇 and 高桥镇, and 青岭县 (990102). Today is 20 November 2026. */
class PlacesTest {

    private static final TestStore STORE = TestStore.fresh();
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final Places PLACES = places();

    private static Places places() {
        Clock noon = Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new Places(STORE.transactions(), JdbcClient.create(STORE.dataSource()), noon);
    }

    private static Place place(String code, String name) {
        return new Place(code, name, LONG_AGO, null, null);
    }

    @BeforeAll
    static void twoCounties() {
        PLACES.add(
                Scope.everything(),
                List.of(
                        place("99", "南省"),
                        place("9901", "临江市"),
                        place("990101", "云溪县"),
                        place("990101001", "石桥镇"),
                        place("990101001001", "柳树村"),
                        place("990101001002", "河湾村"),
                        place("990101002", "高桥镇"),
                        place("990101002001", "柳树村"),
                        place("990102", "青岭县"),
                        place("990102001", "石桥镇"),
                        place("990102001001", "松坡村")));
    }

    @AfterAll
    static void drop() {
        STORE.close();
    }

    @Test
    void a_place_has_its_own_name_and_a_full_one_from_the_county_down() {
        assertThat(PLACES.name(PlaceCode.of("990101001"))).isEqualTo("石桥镇");
        assertThat(PLACES.fullName(PlaceCode.of("990101001001"))).isEqualTo("云溪县石桥镇柳树村");
        assertThat(PLACES.fullName(PlaceCode.of("990101"))).isEqualTo("云溪县");
        assertThat(PLACES.fullName(PlaceCode.of("99"))).isEqualTo("南省");
        assertThat(PLACES.name(PlaceCode.of("990199"))).isEqualTo("990199");
    }

    @Test
    void a_township_lists_its_own_villages_in_order() {
        assertThat(PLACES.villagesOf(PlaceCode.of("990101001")))
                .extracting(Place::name)
                .containsExactly("柳树村", "河湾村");
        assertThat(PLACES.villagesOf(PlaceCode.of("990109001"))).isEmpty();
    }

    @Test
    void places_of_a_level_are_found_below_any_prefix() {
        assertThat(PLACES.under(PlaceCode.COUNTRY, Level.COUNTY))
                .extracting(Place::code)
                .containsExactly("990101", "990102");
        assertThat(PLACES.under(PlaceCode.of("990101"), Level.TOWNSHIP))
                .extracting(Place::code)
                .containsExactly("990101001", "990101002");
        assertThat(PLACES.under(PlaceCode.of("9901"), Level.VILLAGE))
                .extracting(Place::code)
                .containsExactly("990101001001", "990101001002", "990101002001", "990102001001");
    }

    @Test
    void a_renamed_place_is_called_what_it_was_called_on_the_day() {
        PLACES.add(Scope.of("990102"), place("990102002", "双河乡"));
        PLACES.end(Scope.of("990102"), PlaceCode.of("990102002"), LocalDate.of(2026, 6, 30));
        PLACES.add(Scope.of("990102"), new Place("990102002", "双河镇", LocalDate.of(2026, 7, 1), null, "990102002"));
        assertThat(PLACES.find(PlaceCode.of("990102002"), LocalDate.of(2026, 6, 30)))
                .get()
                .extracting(Place::name)
                .isEqualTo("双河乡");
        assertThat(PLACES.find(PlaceCode.of("990102002"), LocalDate.of(2026, 7, 1)))
                .get()
                .extracting(Place::name)
                .isEqualTo("双河镇");
        assertThat(PLACES.under(PlaceCode.of("990102002"), Level.TOWNSHIP)).hasSize(1);
    }

    @Test
    void a_place_that_has_ended_keeps_its_name_but_is_no_longer_listed() {
        PLACES.add(Scope.of("990102"), place("990102003", "白石乡"));
        PLACES.end(Scope.of("990102"), PlaceCode.of("990102003"), LocalDate.of(2026, 11, 19));
        assertThat(PLACES.name(PlaceCode.of("990102003"))).isEqualTo("白石乡");
        assertThat(PLACES.under(PlaceCode.of("990102003"), Level.TOWNSHIP)).isEmpty();
    }

    @Test
    void names_are_known_within_any_transaction_whatever_its_scope() {
        Places cold = places();
        String name = STORE.transactions()
                .reading(Scope.of("990102001"), client -> cold.fullName(PlaceCode.of("990101001002")));
        assertThat(name).isEqualTo("云溪县石桥镇河湾村");
    }

    @Test
    void nobody_enters_or_ends_a_place_outside_of_the_own_scope() {
        assertThatThrownBy(() -> PLACES.add(Scope.of("990101001"), place("990102009", "越界镇")))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(
                        () -> PLACES.end(Scope.of("990101001"), PlaceCode.of("990102001"), LocalDate.of(2026, 11, 20)))
                .isInstanceOf(UnsoundPlace.class)
                .hasMessageContaining("不归您管理");
        assertThat(PLACES.name(PlaceCode.of("990102001"))).isEqualTo("石桥镇");
    }

    @Test
    void the_same_code_cannot_begin_twice_on_a_day() {
        assertThatThrownBy(() -> PLACES.add(Scope.everything(), place("990101001", "石桥镇")))
                .isInstanceOf(UnsoundPlace.class);
    }

    @Test
    void a_code_is_told_with_what_is_wrong_about_it() {
        assertThatThrownBy(() -> place("99010", "半个县"))
                .isInstanceOf(UnsoundPlace.class)
                .hasMessage("“99010”不是区划代码：省2位、市4位、县6位、乡镇9位、村12位数字，末尾不补零。");
        assertThat(Place.read("990101001001").county()).isEqualTo("990101");
        assertThat(Place.read("9901").county()).isEqualTo("000000");
    }
}
