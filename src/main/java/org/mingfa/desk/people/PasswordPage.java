package org.mingfa.desk.people;

import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Csrf;
import org.mingfa.desk.look.Screen;

/**
 * Where one chooses a password.
 *
 * @param temporary whether the one there is was set by somebody else
 * @param error why it was not changed, or null
 */
public record PasswordPage(
        Csrf csrf, boolean temporary, @Nullable String error) implements Screen {

    @Override
    public String template() {
        return "people/password";
    }
}
