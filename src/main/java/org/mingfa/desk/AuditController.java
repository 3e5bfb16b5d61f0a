package org.mingfa.desk;

import java.util.Set;
import org.mingfa.staff.Actor;

/** The audit trail, for those who answer for it. */
final class AuditController {

    private static final Set<String> READERS =
            Set.of("party-secretary", "township-head", "county-law-office", "auditor");

    private AuditController() {}

    static boolean mayRead(Actor actor) {
        return READERS.contains(actor.role());
    }
}
