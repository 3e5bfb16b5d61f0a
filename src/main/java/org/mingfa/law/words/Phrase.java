package org.mingfa.law.words;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a condition of a law file says, as a sentence is built: no more signs, brackets only where the parts are. A denial
 * stands as far inside as it goes, so that nobody has to read a double one.
 */
sealed interface Phrase {

    /** @param name as written in the condition, or a column of the item that a {@link Quantified} looks at */
    record Named(String name) implements Phrase {}

    record Text(String text) implements Phrase {}

    record Number(BigDecimal number) implements Phrase {}

    record YesNo(boolean yes) implements Phrase {}

    record Listed(List<Phrase> items) implements Phrase {}

    record All(List<Phrase> parts) implements Phrase {}

    record Any(List<Phrase> parts) implements Phrase {}

    /** Of something that cannot say its own opposite. */
    record Not(Phrase of) implements Phrase {}

    record Compared(Phrase left, Sign sign, Phrase right) implements Phrase {}

    /** @param in false for what is none of the list */
    record Member(Phrase item, boolean in, Phrase list) implements Phrase {}

    record Chosen(Phrase condition, Phrase then, Phrase otherwise) implements Phrase {}

    /** @param item what the condition calls the item it looks at */
    record Quantified(Quantity quantity, Phrase list, String item, Phrase condition) implements Phrase {}

    /** @param column of the item, or empty for the item itself */
    record ItemAt(Phrase list, Phrase index, String column) implements Phrase {}

    /** @param of what it is asked of, then what else it is given */
    record Called(String function, List<Phrase> of) implements Phrase {}

    enum Sign {
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST;

        Sign opposite() {
            return switch (this) {
                case EQUAL -> UNEQUAL;
                case UNEQUAL -> EQUAL;
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case MORE -> AT_MOST;
                case AT_LEAST -> LESS;
            };
        }
    }

    enum Quantity {
        /** At least one item. */
        SOME,
        EVERY,
        /** The items for which it holds. */
        THOSE,
        /** What it gives for each item. */
        OF_EACH;

        boolean isCondition() {
            return this == SOME || this == EVERY;
        }
    }

    /** The opposite. */
    default Phrase denied() {
        return switch (this) {
            case YesNo(var yes) -> new YesNo(!yes);
            case All(var parts) -> new Any(parts.stream().map(Phrase::denied).toList());
            case Any(var parts) -> new All(parts.stream().map(Phrase::denied).toList());
            case Not(var of) -> of;
            case Compared(var left, var sign, var right) -> new Compared(left, sign.opposite(), right);
            case Member(var item, var in, var list) -> new Member(item, !in, list);
            case Named _, Text _, Number _, Listed _, Chosen _, Quantified _, ItemAt _, Called _ -> new Not(this);
        };
    }

    /** Whether it says that something is not so. */
    default boolean denies() {
        return switch (this) {
            case Not _ -> true;
            case Compared(var _, var sign, var _) -> sign == Sign.UNEQUAL;
            case Member(var _, var in, var _) -> !in;
            case All(var parts) -> parts.stream().allMatch(Phrase::denies);
            case YesNo _, Any _, Named _, Text _, Number _, Listed _, Chosen _, Quantified _, ItemAt _, Called _ ->
                false;
        };
    }
}
