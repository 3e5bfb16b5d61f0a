package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a figure is counted (指标). */
public sealed interface Measure {

    Label label();

    default String id() {
        return label().id();
    }

    default String name() {
        return label().name();
    }

    default String unit() {
        return label().unit();
    }

    /**
     * What a measure is called, and who may see it.
     *
     * @param note how it is to be read, or null
     * @param isPublic whether everybody may see it
     * @param hidesSmall whether a small value could point to a person, and is withheld from the public
     */
    record Label(
            String id, String name, String unit, @Nullable String note, boolean isPublic, boolean hidesSmall) {}

    /** What a row is called in the conditions, days and places of a measure that counts rows: {@code row.due}. */
    String ROW = "row";

    /** Where a measure is counted that is counted from the end of a matter, however it came. */
    String THE_END = "the end";

    /**
     * Counted from the acts of one step: each act for which {@code when} holds makes one fact for each of its places.
     *
     * @param step the step, or {@link #THE_END}
     * @param value what one act adds; null for one
     * @param day the date field that says when it counts; null for the day the act happened
     * @param place the place field that says where it counts; null for the matter's place
     * @param spread what each fact is a part of; null when the figure is one number
     * @param timing when it counts
     * @param about the number field that names the year it counts in, whenever it was done; null for the year of its day
     * @param rows the table each of whose rows makes a fact; null where the act makes it
     */
    record Counted(
            Label label,
            String procedure,
            String step,
            @Nullable Expression when,
            @Nullable Expression value,
            @Nullable FieldRef day,
            @Nullable FieldRef place,
            @Nullable Spread spread,
            Timing timing,
            @Nullable FieldRef about,
            @Nullable FieldRef rows)
            implements Measure {

        /** Whether each row of a table makes a fact of its own, rather than the act. */
        public boolean isOfRows() {
            return rows != null;
        }

        /** Whether it is a state that lasts, and its figure what there is at the end of a period. */
        public boolean isLasting() {
            return timing instanceof Timing.Lasting;
        }

        /** Whether days that lie ahead are told already, so that a figure reads no further than today. */
        public boolean looksAhead() {
            return !(timing instanceof Timing.Happening);
        }
    }

    /** When a measure counts. */
    sealed interface Timing {

        /** On the day of each act. */
        record Happening() implements Timing {}

        /**
         * From that day through the earliest of these, both included; without end while there is none of them.
         *
         * <p>What is about a year lasts no longer than that year.
         *
         * @param until steps, closings, {@link #THE_END} and date fields
         */
        record Lasting(List<Event> until) implements Timing {
            public Lasting {
                until = List.copyOf(until);
            }
        }

        /**
         * Once for each matter in which a period for the step has run, or of which a field says by when: on the day it was done
         * in time, otherwise on the last day, whether or not it was done later.
         *
         * @param by the date fields that say by when, the latest of them; none for the periods of the step
         */
        record FallsDue(List<FieldRef> by) implements Timing {
            public FallsDue {
                by = List.copyOf(by);
            }
        }
    }

    /** Until when a measure lasts whose record a later one of the same replaces. */
    String REPLACED = "replaced";

    /** The part of a lasting measure that says what has ended; where it falls into parts, that is told of the part itself. */
    String ENDED = "ended";

    /** The least value over all villages of the place; a village with none counts as zero. */
    record Least(Label label, String of, Level over) implements Measure {}

    /** How many of those a measure is asked of have so much. */
    record Reached(Label label, Among among) implements Measure {}

    /** How many of those a measure is asked of have so much, out of all there are. */
    record Share(Label label, Among among) implements Measure {}

    /**
     * Of whom a measure is asked, and for how much.
     *
     * @param over villages, townships, people in post or units; those there at the end of the period
     * @param atLeast so much each must have; 1 where any will do
     * @param on when, of what lasts
     */
    record Among(String of, Covers over, int atLeast, On on) {}

    /** On which days of a period something that lasts must be there. */
    enum On {
        /** On its last day, or today in one that runs. */
        THE_LAST,
        /** On any of its days. */
        ANY,
        /** On every one of its days on which the village or person was there. */
        EVERY
    }

    /**
     * What comes round by the calendar: how much of it fell due, was answered, or is missing.
     *
     * @param of what counts the answers, by the stretch they belong to
     */
    record Round(Label label, String of, Which which) implements Measure {}

    /** What is told of what comes round. */
    enum Which {
        /** Answered, or its last day is over. */
        DUE,
        ANSWERED,
        /** Its last day is over and nothing answers it. */
        MISSING,
        /** What was answered, out of what was due. */
        SHARE
    }

    /** What several figures of one unit add up to: the same fact, told by different ledgers. */
    record Sum(Label label, List<String> of) implements Measure {
        public Sum {
            of = List.copyOf(of);
        }
    }

    /** One figure over another, always shown with both. */
    record Ratio(Label label, String numerator, String denominator) implements Measure {}

    /** How many different parts of a spread measure there are: laws, audiences, people, each counted once. */
    record Distinct(Label label, String of) implements Measure {}

    /** The number of days within which so many of a hundred were done, the smallest such number. */
    record Percentile(Label label, String of, int hundredths) implements Measure {}

    /** What had begun and not ended when the period ended. */
    record Stock(Label label, String begun, String ended) implements Measure {}

    /** @param step the step the field belongs to, or null for a field of the matter */
    record FieldRef(@Nullable String step, String field) {

        /** Written {@code field}, or {@code step.field}. */
        public static FieldRef of(String words) {
            int dot = words.indexOf('.');
            return dot < 0
                    ? new FieldRef(null, words)
                    : new FieldRef(words.substring(0, dot), words.substring(dot + 1));
        }
    }

    /** Into what parts the facts of a measure fall. */
    sealed interface Spread {

        /** One fact for each value of a field: each audience, each law. */
        record Each(FieldRef field) implements Spread {}

        /** One fact for the stretch of the calendar that a matter answers for; its first day. */
        record Turns(Begins begins) implements Spread {}

        /** The number of days from one event to another, the first not counted. */
        record Days(Event from, Event to, boolean working) implements Spread {}
    }

    /** Something that has a day. */
    sealed interface Event {

        /** The first time a step was done, or {@link Measure#THE_END}. */
        record Done(String step) implements Event {}

        record Dated(FieldRef field) implements Event {}

        /** The last day before a later record of the same replaces it. */
        record Replaced() implements Event {}

        /** The end of the matter, when it ended so. */
        record Closed(Closing closing) implements Event {}
    }

    /** The measures this one is made of. */
    default List<String> parts() {
        return switch (this) {
            case Counted _ -> List.of();
            case Least least -> List.of(least.of());
            case Reached reached -> List.of(reached.among().of());
            case Share share -> List.of(share.among().of());
            case Round round -> List.of(round.of());
            case Sum sum -> sum.of();
            case Ratio ratio -> List.of(ratio.numerator(), ratio.denominator());
            case Distinct distinct -> List.of(distinct.of());
            case Percentile percentile -> List.of(percentile.of());
            case Stock stock -> List.of(stock.begun(), stock.ended());
        };
    }
}
