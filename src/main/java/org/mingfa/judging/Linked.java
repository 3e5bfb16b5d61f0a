package org.mingfa.judging;

import java.util.List;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;

/**
 * Another matter as far as it had come when it was looked at.
 *
 * @param matter its id
 * @param number its number, by which people know it
 * @param procedure the version it runs under
 * @param place its place code
 * @param acts in order
 * @param head the last link of its chain
 */
public record Linked(String matter, String number, Procedure procedure, PlaceCode place, List<Act> acts, String head) {

    public Linked {
        acts = List.copyOf(acts);
    }

    /** The same when it had so many acts; the head is not known for earlier ones. */
    Linked upTo(Pin pin) {
        return pin.seq() >= acts.size()
                ? this
                : new Linked(matter, number, procedure, place, acts.subList(0, pin.seq()), pin.head());
    }

    /** What an act that is judged on it keeps. */
    public Pin pin() {
        return new Pin(matter, acts.size(), head);
    }
}
