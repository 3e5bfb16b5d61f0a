package org.mingfa.staff.signin;

import java.util.List;
import java.util.Objects;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Entrance;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Asks the accounts whether login and password belong together; the refusal's words are theirs. */
final class PasswordCheck implements AuthenticationProvider {

    private final Accounts accounts;

    PasswordCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String password = Objects.toString(asked.getCredentials(), "");
        return switch (accounts.enter(asked.getName(), password)) {
            case Entrance.Entered(String county, String person) -> authenticated(new SignedIn(county, person));
            case Entrance.Refused(String message) -> throw new BadCredentialsException(message);
        };
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    static Authentication authenticated(Object principal) {
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }
}
