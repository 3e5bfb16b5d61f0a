package org.mingfa.desk.library;

import java.util.List;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Screen;

/**
 * Every law the library knows with its versions, kind by kind.
 *
 * @param strange the files of official texts that could not be used, with why
 */
public record StatutesPage(Frame frame, List<LedgerView> kinds, List<String> strange) implements Screen {

    @Override
    public String template() {
        return "desk/statutes";
    }
}
