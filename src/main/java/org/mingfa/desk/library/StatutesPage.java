package org.mingfa.desk.library;

import java.util.List;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Screen;

/** Every law the library knows with its versions, kind by kind. */
public record StatutesPage(Frame frame, List<LedgerView> kinds) implements Screen {

    @Override
    public String template() {
        return "desk/statutes";
    }
}
