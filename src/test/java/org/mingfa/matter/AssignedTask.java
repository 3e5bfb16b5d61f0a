package org.mingfa.matter;

import static org.mingfa.matter.TestTownship.taken;

import java.time.LocalDate;
import java.util.Map;
import org.mingfa.staff.Actor;

/** A task of the county's, registered in a township and assigned to one person, who alone answers for it. */
record AssignedTask(TestTownship town, Actor office, LocalDate assigned, LocalDate due) {

    Matter to(Actor owner, String title) {
        var matter = taken(town.matters.take(office, CountyTask.registered(title, assigned, due)))
                .matter();
        taken(town.matters.take(
                office, town.step(matter, "assign", null, Map.of("owner", owner.person(), "project", "整治占道"))));
        return matter;
    }
}
