package org.mingfa.desk.shell;

import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import org.mingfa.desk.look.Screen;

/** The templates of this program, which draw screens. Declared as a bean. */
public final class Templates {

    private final TemplateEngine engine;

    /** @param engine holds the templates of {@code src/main/jte}, compiled before or when they are first drawn */
    public Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    void draw(Screen screen, TemplateOutput output) {
        engine.render(screen.template() + ".jte", screen, output);
    }
}
