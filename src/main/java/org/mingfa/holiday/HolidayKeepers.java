package org.mingfa.holiday;

import java.util.Set;
import org.mingfa.staff.Actor;

/** Whose duty it is to bring in the State Council's notice: the one place that says so. */
public final class HolidayKeepers {

    /** The county's law-governance office. */
    public static final Set<String> ROLES = Set.of("county-law-office");

    /** As far as a county: the database refuses the notice from a post below. */
    private static final int COUNTY_DIGITS = 6;

    private HolidayKeepers() {}

    /** Whether this actor may bring in a notice. */
    public static boolean mayKeep(Actor actor) {
        return ROLES.contains(actor.role()) && actor.place().length() <= COUNTY_DIGITS;
    }
}
