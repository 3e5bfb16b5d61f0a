package org.mingfa.desk.matter;

import java.util.List;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.look.Screen;

/** What may be chosen in an input, by what is typed so far. */
public record FormChoices(List<Option> options) implements Screen {

    @Override
    public String template() {
        return "matter/choices";
    }
}
