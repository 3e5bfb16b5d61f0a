package org.mingfa.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of value a field holds. */
public sealed interface FieldType {

    /** No number and no amount of money is larger, whatever its field says: more is a slip of the hand. */
    BigDecimal LARGEST = new BigDecimal("999999999999");

    /**
     * @param lines whether it may have several
     * @param namesLaws whether the laws that stand in it in 《》 are held against the library
     */
    record Text(int max, boolean lines, boolean namesLaws) implements FieldType {

        /** One of which it does not matter whether it names laws. */
        public Text(int max, boolean lines) {
            this(max, lines, false);
        }
    }

    record Number(
            @Nullable String unit,
            boolean whole,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) implements FieldType {}

    /** Yuan with at most two decimals. */
    record Money(@Nullable BigDecimal min, @Nullable BigDecimal max) implements FieldType {}

    /** @param past not after the day of the act */
    record Date(boolean past) implements FieldType {}

    /**
     * A day with the time of day, in Asia/Shanghai.
     *
     * @param past not after the instant the act was recorded
     */
    record Moment(boolean past) implements FieldType {}

    record YesNo() implements FieldType {}

    /** One code of a list, in the order of the file; names by code. */
    record Choice(Map<String, String> choices) implements FieldType {}

    record Choices(Map<String, String> choices) implements FieldType {}

    /** @param level the level a place must have, or null for any */
    record Place(@Nullable Level level, boolean several) implements FieldType {}

    record Unit() implements FieldType {}

    /**
     * Our own people.
     *
     * @param roles of which each must hold one at the matter's place on the day of the act; none for any post or none
     * @param holding a qualification each must hold on that day, or null
     * @param inPost whether each must have some post at the matter's place on that day
     */
    record Person(List<String> roles, @Nullable String holding, boolean several, int atLeast, boolean inPost)
            implements FieldType {
        public Person {
            roles = List.copyOf(roles);
        }

        /** Somebody who need not have a post. */
        public Person(List<String> roles, @Nullable String holding, boolean several, int atLeast) {
            this(roles, holding, several, atLeast, false);
        }
    }

    /** People and organisations outside: personal data, sealed before it is judged. */
    record Parties(int atLeast) implements FieldType {
        /** The columns of a party; all but {@code kind} are sealed. */
        public static final List<String> COLUMNS = List.of("name", "kind", "id-number", "phone", "address");
    }

    /**
     * Laws, each as people cite it.
     *
     * @param asOf the step, or the date field, on whose day they must be law, as a clock names its start; null for the day of
     *     the act
     * @param lapsed what it leads to that one of them was surely none that day
     */
    record Laws(int atLeast, @Nullable String asOf, Severity lapsed) implements FieldType {}

    /** @param series the series the program takes the number from, or null when it is typed by hand */
    record DocumentNumber(@Nullable NumberSeries series) implements FieldType {}

    /**
     * Another matter, or several, whose names conditions may then ask.
     *
     * @param procedures those it may be of; empty for any, of which only what every matter has is known
     * @param atLeast how many there must be of several
     */
    record Matter(List<String> procedures, boolean several, int atLeast) implements FieldType {
        public Matter {
            procedures = List.copyOf(procedures);
        }
    }

    record Table(List<Field> columns, int atLeast) implements FieldType {

        /** The column of that id, or null when there is none. */
        public @Nullable Field column(String id) {
            return columns.stream()
                    .filter(column -> column.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What one chooses from, names by code in the order of the file; empty where there is no such list. */
    default Map<String, String> options() {
        return switch (this) {
            case Choice(var choices) -> choices;
            case Choices(var choices) -> choices;
            case Text _,
                    Number _,
                    Money _,
                    Date _,
                    Moment _,
                    YesNo _,
                    Place _,
                    Unit _,
                    Person _,
                    Parties _,
                    Laws _,
                    DocumentNumber _,
                    Matter _,
                    Table _ -> Map.of();
        };
    }

    /** Whether its value is a list, which with nothing in it is not there. */
    default boolean isList() {
        return switch (this) {
            case Choices _, Parties _, Laws _, Table _ -> true;
            case Place place -> place.several();
            case Person person -> person.several();
            case Matter matter -> matter.several();
            case Text _, Number _, Money _, Date _, Moment _, YesNo _, Choice _, Unit _, DocumentNumber _ -> false;
        };
    }
}
