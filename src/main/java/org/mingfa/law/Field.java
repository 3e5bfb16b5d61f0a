package org.mingfa.law;

import org.jspecify.annotations.Nullable;

/**
 * One thing to be entered.
 *
 * @param when the field is shown and accepted only when this holds; null for always
 * @param help a short hint for the person who fills it in, or null
 */
public record Field(
        String id,
        String name,
        FieldType type,
        Need need,
        @Nullable Expression when,
        @Nullable String help) {}
