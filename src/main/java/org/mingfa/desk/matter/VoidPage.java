package org.mingfa.desk.matter;

import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Screen;

/**
 * The form that declares a matter void.
 *
 * @param matter by its number
 * @param action where the form is sent
 */
public record VoidPage(Frame frame, String title, Link matter, String action, FieldView reason) implements Screen {

    @Override
    public String template() {
        return "matter/void";
    }
}
