package org.mingfa.desk.library;

import java.util.List;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.look.Screen;

/** The laws that may be meant by what is typed so far, as they are written into a field. */
public record StatuteChoices(List<Option> options) implements Screen {

    @Override
    public String template() {
        return "desk/statutechoices";
    }
}
