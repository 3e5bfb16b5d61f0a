package org.mingfa.desk.matter;

import org.mingfa.desk.look.Screen;

/** The fields of a form alone, drawn again by what is typed so far. */
public record FormFields(ActForm form) implements Screen {

    @Override
    public String template() {
        return "matter/fields";
    }
}
