package org.mingfa.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;

/**
 * A post (岗位): a role a person has in a unit, for a place and everything below it.
 *
 * @param place whose matters the post deals with
 * @param role as named by the law's roles
 * @param from the first day
 * @param to the last day; null while no end is set
 */
public record Post(
        String id,
        PlaceCode place,
        String person,
        String unit,
        String role,
        LocalDate from,
        @Nullable LocalDate to) implements Placed {

    /** Whether the post is held on the day; on its last day it still is. */
    public boolean isHeld(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether the post deals with matters of the place. */
    public boolean reaches(PlaceCode other) {
        return place.contains(other);
    }
}
