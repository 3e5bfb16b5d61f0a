package org.mingfa.desk.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Csrf;
import org.mingfa.desk.look.DemoAccount;
import org.mingfa.desk.look.Screen;

/**
 * Where people sign in.
 *
 * @param error why it did not go on, or null
 * @param login the account tried last, or empty
 * @param accounts fictional people a demonstration offers
 */
public record SignInPage(Csrf csrf, @Nullable String error, String login, boolean signedOut, List<DemoAccount> accounts)
        implements Screen {

    @Override
    public String template() {
        return "sign-in";
    }
}
