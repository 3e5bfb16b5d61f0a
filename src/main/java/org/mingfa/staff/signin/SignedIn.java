package org.mingfa.staff.signin;

import java.io.Serializable;
import java.security.Principal;

/** Somebody who has signed in with a password. */
record SignedIn(String county, String person) implements Principal, Serializable {

    @Override
    public String getName() {
        return person;
    }
}
