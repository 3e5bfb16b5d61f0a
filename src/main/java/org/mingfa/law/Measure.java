package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a figure is counted (指标). */
public sealed interface Measure {

    String id();

    String name();

    String unit();

    /**
     * Counted from the acts of one step: each act for which {@code when} holds makes one fact for each of its places.
     *
     * @param value what one act adds; null for one
     * @param day the date field that says when it counts; null for the day the act happened
     * @param place the place field that says where it counts; null for the matter's place
     */
    record Counted(
            String id,
            String name,
            String unit,
            String procedure,
            String step,
            @Nullable Expression when,
            @Nullable Expression value,
            @Nullable FieldRef day,
            @Nullable FieldRef place)
            implements Measure {}

    /** The least value over all villages of the place; a village with none counts as zero. */
    record Least(String id, String name, String unit, String of, Level over) implements Measure {}

    /** How many villages of the place have any. */
    record Reached(String id, String name, String unit, String of, Level over) implements Measure {}

    /** One figure over another, always shown with both. */
    record Ratio(String id, String name, String unit, String numerator, String denominator) implements Measure {}

    /** @param step the step the field belongs to, or null for a field of the matter */
    record FieldRef(@Nullable String step, String field) {}

    /** The measures this one is made of. */
    default List<String> parts() {
        return switch (this) {
            case Counted _ -> List.of();
            case Least least -> List.of(least.of());
            case Reached reached -> List.of(reached.of());
            case Ratio ratio -> List.of(ratio.numerator(), ratio.denominator());
        };
    }
}
