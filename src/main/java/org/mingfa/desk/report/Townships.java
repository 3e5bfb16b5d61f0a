package org.mingfa.desk.report;

import java.util.List;
import org.mingfa.desk.look.Option;
import org.mingfa.law.Level;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The townships whose report an actor may see. */
record Townships(Actor actor, Places places) {

    /** Whoever sees only a village would count only a village. */
    static boolean mayReport(Actor actor) {
        return !actor.isProgram() && actor.placeCode().isAbove(Level.VILLAGE);
    }

    List<Option> options() {
        return places.under(actor.place(), Level.TOWNSHIP).stream()
                .map(place -> Option.of(place.code(), place.name()))
                .toList();
    }

    /**
     * The township asked for, or the first there is.
     *
     * @throws ResponseStatusException 403 when it is not the actor's to see
     */
    String chosen(String asked) {
        var options = options();
        if (!mayReport(actor) || options.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (asked.isEmpty()) {
            return options.getFirst().value();
        }
        return options.stream()
                .map(Option::value)
                .filter(asked::equals)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
