package org.mingfa.desk.matter;

import org.mingfa.desk.look.Screen;

/** What the page of a past matter asks, drawn again without the page around it. */
public record WholeAsked(WholePage.WholeForm form) implements Screen {

    @Override
    public String template() {
        return "matter/wholeasked";
    }
}
