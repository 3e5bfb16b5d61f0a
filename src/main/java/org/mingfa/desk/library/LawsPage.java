package org.mingfa.desk.library;

import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Screen;

/** The law library: the procedures in force today, and the numbers of the place. */
public record LawsPage(Frame frame, LedgerView procedures, LedgerView parameters) implements Screen {

    @Override
    public String template() {
        return "desk/laws";
    }
}
