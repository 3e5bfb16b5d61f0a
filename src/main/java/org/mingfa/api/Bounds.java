package org.mingfa.api;

import java.util.List;
import org.mingfa.law.PlaceCode;
import org.mingfa.staff.Actor;

/** Checks of what stands in an address; what lies outside ends the request with words that say what may stand there. */
final class Bounds {

    private Bounds() {}

    static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw ProblemException.malformed("“" + name + "”应在" + least + "至" + most + "之间，收到的是" + value + "。");
        }
    }

    static void requireOneOf(String name, String value, String... allowed) {
        if (!List.of(allowed).contains(value)) {
            var shown = List.of(allowed).stream().filter(one -> !one.isEmpty()).toList();
            throw ProblemException.malformed(
                    "“" + name + "”应为" + String.join("、", shown) + "中的一个，收到的是“" + value + "”。");
        }
    }

    /** The place asked about, the actor's own when none was named; a place outside the actor's scope is not found. */
    static PlaceCode placeOf(Actor actor, String asked) {
        if (asked.isEmpty()) {
            return actor.place();
        }
        return PlaceCode.parse(asked).filter(actor.place()::contains).orElseThrow(ProblemException::notFound);
    }
}
