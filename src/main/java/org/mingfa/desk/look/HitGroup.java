package org.mingfa.desk.look;

import java.util.List;

/** What was found of one kind, and where the kind is listed in full. */
public record HitGroup(String name, String href, List<Hit> hits) {

    /**
     * One thing found.
     *
     * @param field what the words stand in, or empty when they stand in the title or number
     * @param within what stands around them there
     */
    public record Hit(
            Marked title, String href, Marked number, String place, String day, String field, Marked within) {}
}
