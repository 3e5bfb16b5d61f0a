package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be entered.
 *
 * @param when the field is shown and accepted only when this holds; null for always
 * @param where what must hold of the matter that is chosen; null when any will do, and for every other type
 * @param counted what the program works out itself when the act is judged, so that nobody is asked; null where somebody is
 * @param attested that it is a declaration of whoever fills it in, and what asks for it; null where it is not
 * @param help a short hint for the person who fills it in, or null
 */
public record Field(
        String id,
        String name,
        FieldType type,
        Need need,
        @Nullable Expression when,
        @Nullable Where where,
        @Nullable Counted counted,
        @Nullable Attested attested,
        @Nullable String help) {

    /** A field that is always asked for, by a person, and takes any value of its type. */
    public Field(String id, String name, FieldType type, Need need, @Nullable String help) {
        this(id, name, type, need, null, null, null, null, help);
    }

    /** What a field must be to hold a year, for whoever writes a law file. */
    static final String HOLDS_YEAR =
            "a year is a whole number that is always required, with 'min' and 'max' between 1900 and 2199";

    /** Whether every value of it is a calendar year. */
    boolean holdsYear() {
        return type instanceof FieldType.Number(var _, var whole, var min, var max)
                && whole
                && min != null
                && max != null
                && min.intValue() >= 1900
                && max.intValue() <= 2199
                && need instanceof Need.Always
                && when == null;
    }

    /**
     * What must hold of a matter for it to be chosen: a condition over its own names, which follow the field's.
     *
     * @param reason what to tell the person when it does not hold
     * @param basis empty where the step's own says it
     */
    public record Where(Expression holds, String reason, List<Basis> basis) {}
}
