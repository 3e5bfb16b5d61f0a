package org.mingfa.desk.people;

import java.util.List;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Screen;

/**
 * The form by which somebody's work is handed over.
 *
 * @param open what waits for the person alone
 * @param late how much of it is overdue
 */
public record HandingPage(
        Frame frame, String name, Link person, String address, List<FieldView> fields, LedgerView open, long late)
        implements Screen {

    @Override
    public String template() {
        return "people/handing";
    }
}
