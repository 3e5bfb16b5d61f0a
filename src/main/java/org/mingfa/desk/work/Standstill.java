package org.mingfa.desk.work;

import java.util.List;
import org.mingfa.desk.look.Flash;
import org.mingfa.guarding.RoundBook;
import org.mingfa.law.Duty;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** What the program could not do by itself, for those who read what it does. */
@Component
record Standstill(RoundBook rounds) {

    private static final int MOST = 10;

    /** One caution each; none for anybody else. */
    List<Flash> toldTo(Actor actor) {
        return actor.may(Duty.READ_AUDIT)
                ? rounds.told(actor, MOST).stream().map(Flash::caution).toList()
                : List.of();
    }
}
