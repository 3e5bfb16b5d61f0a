package org.mingfa.law;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Cadence;

/** What the program works out itself when an act is judged (计得), so that nobody is asked. */
public sealed interface Counted {

    /** By what is recorded in the matter itself and in those it holds. */
    record Worked(Expression value) implements Counted {}

    /**
     * By what a figure says before the act is judged.
     *
     * @param measures those that are counted, not derived; several are added up
     * @param part the part of a measure that falls into such; null for all of it
     * @param by which matters tell it
     * @param plus what the act itself adds to that; null for nothing
     */
    record Told(
            List<String> measures,
            Over over,
            At at,
            @Nullable Expression part,
            By by,
            @Nullable Expression plus) implements Counted {
        public Told {
            measures = List.copyOf(measures);
        }
    }

    /** Filled in by the program itself from what the step is taken beside. */
    record Beside() implements Counted {}

    /**
     * Who has a post at the matter's place on the day of the act; of a number, how many.
     *
     * @param roles the roles of the posts that count; none for any
     * @param by which roles count by what is chosen, in place of {@code roles}; null where that decides nothing
     * @param holding the qualification they hold besides; null for any
     * @param and the name in expressions of a persons field whose people count too; null for none
     */
    record People(
            List<String> roles,
            @Nullable ByChoice by,
            @Nullable String holding,
            @Nullable String and) implements Counted {
        public People {
            roles = List.copyOf(roles);
        }

        /**
         * Those in their posts who count; nobody while the choice that decides it is open.
         *
         * @param found who has a post of one of the roles and the qualification
         */
        public List<String> inPost(
                Expression.Names names, BiFunction<List<String>, @Nullable String, List<String>> found) {
            var counting = by == null ? roles : by.roles(names);
            return by != null && counting.isEmpty() ? List.of() : found.apply(counting, holding);
        }
    }

    /**
     * Roles by what is chosen in a field.
     *
     * @param field the name of the field in expressions
     * @param roles those each code stands for
     */
    record ByChoice(String field, Map<String, List<String>> roles) {
        public ByChoice {
            roles = Map.copyOf(roles);
        }

        /** The roles of all that is chosen; none while nothing is. */
        public List<String> roles(Expression.Names names) {
            var chosen = names.find(field) instanceof List<?> codes ? codes : List.of();
            return chosen.stream()
                    .flatMap(code -> roles.getOrDefault(String.valueOf(code), List.of()).stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * What a person states instead for a reason; where nobody does, what is counted otherwise.
     *
     * @param stated the field of the same step that holds what is stated
     */
    record Overridable(String stated, Counted otherwise) implements Counted {}

    /** What is counted for another field of the same step, whatever is stated there instead. */
    record Behind(String field) implements Counted {}

    /** Which matters tell what is read of a figure. */
    sealed interface By {

        /** All there are. */
        record All() implements By {}

        /** The matter itself, by what it has recorded so far. */
        record Own() implements By {}

        /** Those that hold the matter in the field so called. */
        record Through(String field) implements By {}

        /** Those that say, or hold, in their field so called what this one does in its own field of that name. */
        record Same(String field) implements By {}
    }

    /** Over what time a figure is read. */
    sealed interface Over {

        /** Since records began, through the day of the act. */
        record Ever() implements Over {}

        /** Through the day of the act, from the first day of the year, half-year, quarter or month it falls in. */
        record Running(Cadence every) implements Over {}

        /** The whole of a year, as far as it has come when the act is recorded. */
        record OfYear(Expression year) implements Over {}

        /** Both days included, as far as it has come when the act is recorded. */
        record Between(Expression from, Expression to) implements Over {}
    }

    /**
     * Where a figure is read.
     *
     * @param level the place of this level in which the matter runs; null for the matter's own
     * @param place the code of the place instead; null where the matter's own is meant
     */
    record At(@Nullable Level level, @Nullable Expression place) {
        static final At OWN = new At(null, null);
    }

    /** What it is without what anybody states instead. */
    default Counted plain() {
        return this instanceof Overridable(var _, var otherwise) ? otherwise : this;
    }

    /** The field of the matter by which other matters are found that tell it; null where none is. */
    default @Nullable String foundBy() {
        return plain() instanceof Told told && told.by() instanceof By.Same(var field) ? field : null;
    }

    /** The names its value depends on, as written in expressions; those of a field stated instead are left out. */
    default List<String> names() {
        return switch (this) {
            case Worked(var value) -> value.names();
            case Told told ->
                expressions(told).flatMap(one -> one.names().stream()).toList();
            case Overridable(var _, var otherwise) -> otherwise.names();
            case People(var _, var by, var _, var and) ->
                Stream.of(by == null ? null : by.field(), and)
                        .flatMap(Stream::ofNullable)
                        .toList();
            case Behind _, Beside _ -> List.of();
        };
    }

    private static Stream<Expression> expressions(Told told) {
        var over = switch (told.over()) {
            case Over.Ever _, Over.Running _ -> Stream.<Expression>of();
            case Over.OfYear(var year) -> Stream.of(year);
            case Over.Between(var from, var to) -> Stream.of(from, to);
        };
        return Stream.concat(
                over, Stream.of(told.part(), told.at().place(), told.plus()).flatMap(Stream::ofNullable));
    }
}
