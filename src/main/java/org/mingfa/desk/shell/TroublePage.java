package org.mingfa.desk.shell;

import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Screen;

/**
 * A page that could not be shown.
 *
 * @param request the number of the request in the log, or empty
 * @param next where to go from here
 */
public record TroublePage(Trouble trouble, String request, Action next) implements Screen {

    @Override
    public String template() {
        return "error";
    }
}
