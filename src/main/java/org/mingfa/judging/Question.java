package org.mingfa.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Value;

/**
 * What is asked of a figure before an act is judged.
 *
 * @param measures those that are added up
 * @param from the first day, {@link #FIRST_DAY} for ever since
 * @param to the last day
 * @param place the code of the place, all below it included
 * @param part the part of the measure meant; null for all of it
 * @param by which matters tell it
 */
public record Question(
        List<String> measures,
        LocalDate from,
        LocalDate to,
        PlaceCode place,
        @Nullable String part,
        By by) {

    public Question {
        measures = List.copyOf(measures);
    }

    /** Which matters tell it. */
    public sealed interface By {

        /** All there are. */
        record All() implements By {}

        /** The one that asks. */
        record Own() implements By {}

        /**
         * Those that hold a matter in the field so called.
         *
         * @param matter its id; null for the one that asks
         */
        record Holding(String field, @Nullable String matter) implements By {}

        /**
         * Those in which one of the parties in the field so called is a party too, the one that asks left out.
         *
         * @param parties who they are, sealed; not kept with the act, so null of what an act once asked
         */
        record SameParty(String field, @Nullable Value parties) implements By {}

        /** Those that say so in the field of the matter so called. */
        record Saying(String field, String value) implements By {}
    }

    /** Before any record. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** @param records how many matters tell it */
    public record Answer(int records, BigDecimal value) {}
}
