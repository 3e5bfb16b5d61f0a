package org.mingfa.judging;

import java.util.Map;
import org.mingfa.calendar.WorkCalendar;
import org.mingfa.law.Parameters;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Statutes;

/**
 * Where and among whom a matter runs.
 *
 * @param place the matter's place code
 * @param statutes the laws there are, with their days
 * @param links the matters it holds in its fields
 * @param answers what figures say to what the act asks that is to be judged
 */
public record Setting(
        PlaceCode place,
        People people,
        WorkCalendar calendar,
        Parameters parameters,
        Statutes statutes,
        Links links,
        Map<Question, Question.Answer> answers) {

    /** Of a matter that holds no other. */
    public Setting(PlaceCode place, People people, WorkCalendar calendar, Parameters parameters, Statutes statutes) {
        this(place, people, calendar, parameters, statutes, Links.NONE);
    }

    /** Of a matter whose acts ask no figure. */
    public Setting(
            PlaceCode place,
            People people,
            WorkCalendar calendar,
            Parameters parameters,
            Statutes statutes,
            Links links) {
        this(place, people, calendar, parameters, statutes, links, Map.of());
    }

    /** The same, holding other matters. */
    public Setting with(Links linked) {
        return new Setting(place, people, calendar, parameters, statutes, linked, answers);
    }

    /** The same, once figures have been asked. */
    public Setting answering(Map<Question, Question.Answer> told) {
        return told.isEmpty() ? this : new Setting(place, people, calendar, parameters, statutes, links, told);
    }

    /** The same, the linked matters as they were when an act was judged. */
    Setting seenBy(Act act) {
        var seen = links.seenBy(act);
        return seen == links ? this : with(seen);
    }

    /** Where a linked matter runs: among the same people, on the same calendar, at its own place. */
    Setting of(Linked linked) {
        return new Setting(linked.place(), people, calendar, parameters, statutes);
    }
}
