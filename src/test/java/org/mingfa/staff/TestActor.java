package org.mingfa.staff;

import java.util.Set;
import org.mingfa.law.PlaceCode;

/** Somebody in a post, for what asks who acts and needs no records. */
public final class TestActor {

    private TestActor() {}

    /** An archivist of a place in the county 990101. */
    public static Actor archivist(String place) {
        return new Actor(
                PlaceCode.of(place), "person", "周岚", "post", "archivist", "档案员", "unit", "办公室", Set.of(), Set.of());
    }
}
