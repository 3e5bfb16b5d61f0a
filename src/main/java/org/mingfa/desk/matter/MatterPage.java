package org.mingfa.desk.matter;

import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.matter.MatterView.Answered;

/** A matter with the form that is the reader's to fill in, and what came of the form that was sent. */
public record MatterPage(
        Frame frame, MatterView view, @Nullable Answered answered) implements Screen {

    @Override
    public String template() {
        return "matter/page";
    }
}
