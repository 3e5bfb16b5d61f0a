package org.mingfa.staff.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why the last try to sign in failed, for the sign-in page to say once.
 *
 * @param login as it was typed
 * @param message in Chinese
 */
public record SignInRefusal(String login, String message) implements Serializable {

    private static final String KEY = SignInRefusal.class.getName();

    void keep(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    /** The refusal not yet told, which is forgotten by this. */
    public static Optional<SignInRefusal> take(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(KEY) instanceof SignInRefusal refusal)) {
            return Optional.empty();
        }
        session.removeAttribute(KEY);
        return Optional.of(refusal);
    }
}
