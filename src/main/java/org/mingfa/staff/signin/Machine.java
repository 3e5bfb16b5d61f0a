package org.mingfa.staff.signin;

import java.io.Serializable;
import java.security.Principal;
import org.mingfa.staff.Actor;

/** A machine that has shown a token: it acts in the token's post, for this one request. */
record Machine(Actor actor) implements Principal, Serializable {

    @Override
    public String getName() {
        return actor.person();
    }
}
