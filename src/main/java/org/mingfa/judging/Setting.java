package org.mingfa.judging;

import org.mingfa.calendar.WorkCalendar;
import org.mingfa.law.Parameters;

/**
 * Where and among whom a matter runs.
 *
 * @param place the matter's place code
 * @param links the matters it holds in its fields
 */
public record Setting(String place, People people, WorkCalendar calendar, Parameters parameters, Links links) {

    /** Of a matter that holds no other. */
    public Setting(String place, People people, WorkCalendar calendar, Parameters parameters) {
        this(place, people, calendar, parameters, Links.NONE);
    }

    /** The same, holding other matters. */
    public Setting with(Links linked) {
        return new Setting(place, people, calendar, parameters, linked);
    }

    /** The same, the linked matters as they were when an act was judged. */
    Setting seenBy(Act act) {
        var seen = links.seenBy(act);
        return seen == links ? this : with(seen);
    }

    /** Where a linked matter runs: among the same people, on the same calendar, at its own place. */
    Setting of(Linked linked) {
        return new Setting(linked.place(), people, calendar, parameters);
    }
}
