package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a place code says by its digits. */
class PlaceCodeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # code,        level,      county, up to its township, filled to a village
            99,            PROVINCE,   000000, 99,           990000000000
            9901,          PREFECTURE, 000000, 9901,         990100000000
            990101,        COUNTY,     990101, 990101,       990101000000
            990101001,     TOWNSHIP,   990101, 990101001,    990101001000
            990101001203,  VILLAGE,    990101, 990101001,    990101001203
            """)
    void its_digits_say_where_it_lies(String code, Level level, String county, String township, String filled) {
        var place = PlaceCode.of(code);
        assertThat(place.level()).contains(level);
        assertThat(place.county()).isEqualTo(county);
        assertThat(place.upTo(Level.TOWNSHIP)).hasToString(township);
        assertThat(place.filledTo(Level.VILLAGE)).isEqualTo(filled);
        assertThat(place.is(level)).isTrue();
        assertThat(place.isAbove(level)).isFalse();
        assertThat(PlaceCode.of("").contains(place)).isTrue();
        assertThat(PlaceCode.of("99").contains(place)).isTrue();
    }

    @Test
    void a_place_lies_in_those_it_begins_with_and_in_no_other() {
        var township = PlaceCode.of("990101001");
        assertThat(township.contains(PlaceCode.of("990101001203"))).isTrue();
        assertThat(township.contains(township)).isTrue();
        assertThat(township.contains(PlaceCode.of("990101002203"))).isFalse();
        assertThat(township.contains(PlaceCode.of("990101"))).isFalse();
        assertThat(township.in(Level.VILLAGE)).isEmpty();
        assertThat(township.in(Level.COUNTY)).contains(PlaceCode.of("990101"));
    }

    @ParameterizedTest
    @CsvSource({"990101001203, 990101001", "990101001, 990101001", "990101, 990101", "99010, 99010", "乡, 乡", "'', ''"})
    void a_row_lies_in_a_township_or_is_told_as_it_stands(String row, String township) {
        assertThat(PlaceCode.townshipOf(row)).isEqualTo(township);
    }

    @Test
    void upwards_of_a_place_are_those_it_lies_in_up_to_the_country() {
        assertThat(PlaceCode.of("990101001").upwards())
                .extracting(PlaceCode::digits)
                .containsExactly("990101001", "990101", "9901", "99", "");
        assertThat(PlaceCode.COUNTRY.upwards()).containsExactly(PlaceCode.COUNTRY);
    }

    @Test
    void a_place_is_above_all_of_lower_levels_wherever_they_lie() {
        var county = PlaceCode.of("990101");
        assertThat(county.isAbove(PlaceCode.of("990102001"))).isTrue();
        assertThat(county.isAbove(county)).isFalse();
        assertThat(county.isAbove(PlaceCode.COUNTRY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9", "990", "99010", "9901010", "99010100100", "9901010010010", "99010a", "９９０１０１", " 990101"})
    void anything_else_is_no_code(String text) {
        assertThat(PlaceCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> PlaceCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_written_is_no_code_though_the_whole_country_has_none() {
        assertThat(PlaceCode.parse("")).isEmpty();
        assertThat(PlaceCode.of("").level()).isEmpty();
        assertThat(PlaceCode.of("").isAbove(Level.PROVINCE)).isTrue();
    }
}
