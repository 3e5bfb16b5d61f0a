package org.mingfa.desk.report;

import java.util.List;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.shell.Reach;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The townships whose report an actor may see. */
record Townships(Actor actor, Places places) {

    /** Whoever sees only a village would count only a village. */
    static boolean mayReport(Actor actor) {
        return !actor.isProgram() && actor.place().isAbove(Level.VILLAGE);
    }

    List<Option> options() {
        return Reach.options(actor, places, Level.TOWNSHIP);
    }

    /**
     * The township asked for, or the first there is.
     *
     * @throws ResponseStatusException 403 when it is not the actor's to see
     */
    PlaceCode chosen(String asked) {
        var options = options();
        if (!mayReport(actor) || options.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (asked.isEmpty()) {
            return PlaceCode.of(options.getFirst().value());
        }
        return options.stream()
                .map(Option::value)
                .filter(asked::equals)
                .findFirst()
                .map(PlaceCode::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
