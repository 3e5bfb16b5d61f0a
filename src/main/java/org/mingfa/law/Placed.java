package org.mingfa.law;

/** What belongs to a place, and by its code to a county: rows of the database are found by both. */
public interface Placed {

    /** Where it belongs. */
    PlaceCode place();

    /** The six digits of the county its place lies in; {@link PlaceCode#ABOVE_COUNTIES} where that is above counties. */
    default String county() {
        return place().county();
    }
}
