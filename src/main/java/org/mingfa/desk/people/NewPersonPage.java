package org.mingfa.desk.people;

import java.util.List;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Screen;

/** The form by which somebody is taken on. */
public record NewPersonPage(Frame frame, List<FieldView> fields) implements Screen {

    @Override
    public String template() {
        return "people/new";
    }
}
