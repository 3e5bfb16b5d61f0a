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
import org.springframework.jdbc.core.simple.JdbcClient;

/** In 2024 河湾村 is merged into 柳树村 under a new code, and 石桥乡 becomes 石桥镇. */
class EditionTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate NEXT = LocalDate.of(2024, 7, 1);
    private static final TestStore STORE = TestStore.fresh();
    private static final Places PLACES = new Places(
            STORE.transactions(),
            JdbcClient.create(STORE.dataSource()),
            Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneId.of("Asia/Shanghai")));

    private static void enter(LocalDate from, String... codesAndNames) {
        var edition = new Edition(
                from,
                List.of(codesAndNames).stream()
                        .map(line -> line.split(" "))
                        .map(words -> Edition.place(words[0], words[1], from, words.length == 3 ? words[2] : null))
                        .toList());
        PLACES.change(Scope.everything(), edition.against(PLACES, "990101"));
    }

    @BeforeAll
    static void twoEditions() {
        enter(
                FIRST,
                "990000000000 南省",
                "990100000000 临江市",
                "990101000000 云溪县",
                "990101001000 石桥乡",
                "990101001001 柳树村",
                "990101001002 河湾村",
                "990101001003 高岭村");
        enter(NEXT, "990101000000 云溪县", "990101001000 石桥镇", "990101001003 高岭村", "990101001004 柳河村 990101001001");
    }

    @AfterAll
    static void drop() {
        STORE.close();
    }

    @Test
    void aNameHoldsFromTheDayOfItsEdition() {
        assertThat(PLACES.name(PlaceCode.of("990101001"))).isEqualTo("石桥镇");
        assertThat(PLACES.find(PlaceCode.of("990101001"), NEXT.minusDays(1))
                        .orElseThrow()
                        .name())
                .isEqualTo("石桥乡");
    }

    @Test
    void aCodeThatIsGivenUpIsStillKnownByItsName() {
        assertThat(PLACES.name(PlaceCode.of("990101001002"))).isEqualTo("河湾村");
        assertThat(PLACES.under(PlaceCode.of("990101001"), Level.VILLAGE))
                .extracting(Place::name)
                .containsExactly("高岭村", "柳河村");
    }

    @Test
    void aMergedVillageSaysWhatItWas() {
        assertThat(PLACES.find(PlaceCode.of("990101001004")).orElseThrow().predecessor())
                .isEqualTo("990101001001");
    }

    @Test
    void ofAYearWithAnEditionInItEachPlaceIsThereOnceWithAllItsDays() {
        var first = LocalDate.of(2024, 1, 1);
        var last = LocalDate.of(2024, 12, 31);
        assertThat(PLACES.during(PlaceCode.of("990101"), Level.TOWNSHIP, first, last))
                .as("renamed: one place under its new name, there all the time")
                .containsExactly(new Place("990101001", "石桥镇", FIRST, null, null));
        assertThat(PLACES.during(PlaceCode.of("990101001"), Level.VILLAGE, first, last))
                .as("two given up and one founded in mid-year")
                .extracting(place -> place.name() + " " + place.from() + " " + place.to())
                .containsExactly(
                        "柳树村 2020-01-01 2024-06-30",
                        "河湾村 2020-01-01 2024-06-30",
                        "高岭村 2020-01-01 null",
                        "柳河村 2024-07-01 null");
    }

    @Test
    void theSameEditionAgainChangesNothing() {
        var again = new Edition(NEXT, List.of(Edition.place("990101001000", "石桥镇", NEXT, null)));
        var changes = again.against(PLACES, null);
        assertThat(changes.added()).isEmpty();
        assertThat(changes.renamed()).isEmpty();
        assertThat(changes.ended()).isEmpty();
    }

    @Test
    void anEditionCannotBeginBeforeWhatItGivesUp() {
        var early = new Edition(FIRST, List.of(Edition.place("990101001", "新桥镇", FIRST, null)));
        assertThatThrownBy(() -> PLACES.change(Scope.everything(), early.against(PLACES, null)))
                .isInstanceOf(UnsoundPlace.class)
                .hasMessageContaining("石桥镇");
    }
}
