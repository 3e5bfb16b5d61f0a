package org.mingfa.staff.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Entrance;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks the accounts whether login and password belong together; the refusal's words are theirs. */
final class PasswordCheck implements AuthenticationProvider {

    private final Accounts accounts;

    PasswordCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String password = Objects.toString(asked.getCredentials(), "");
        return switch (accounts.enter(asked.getName(), password, source(asked))) {
            case Entrance.Entered(String county, String person, String stamp) ->
                authenticated(new SignedIn(county, person, stamp));
            case Entrance.Refused(String message) -> throw new BadCredentialsException(message);
        };
    }

    /** The address asked from; of the new kind of addresses the part that names a network, for its rest is anybody's choice. */
    private static String source(Authentication asked) {
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.toString(details.getRemoteAddress(), "")
                : "";
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", Arrays.copyOf(groups, 4));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    static Authentication authenticated(Object principal) {
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }
}
