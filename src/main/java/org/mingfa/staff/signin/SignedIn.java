package org.mingfa.staff.signin;

import java.io.Serializable;
import java.security.Principal;

/**
 * Somebody who has signed in with a password.
 *
 * @param stamp of that password: once it has been changed or the account closed, nobody is signed in by it
 */
record SignedIn(String county, String person, String stamp) implements Principal, Serializable {

    @Override
    public String getName() {
        return person;
    }
}
