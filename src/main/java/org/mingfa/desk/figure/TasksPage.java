package org.mingfa.desk.figure;

import java.util.List;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Screen;

/**
 * One task of the county's for many townships, and what has come back.
 *
 * @param fields the form that gives one; empty for who may give none
 */
public record TasksPage(Frame frame, List<FieldView> fields, LedgerView returns) implements Screen {

    @Override
    public String template() {
        return "desk/tasks";
    }
}
