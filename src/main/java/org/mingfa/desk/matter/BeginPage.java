package org.mingfa.desk.matter;

import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.matter.MatterView.Answered;

/**
 * The form that opens a matter.
 *
 * @param back where one comes from
 */
public record BeginPage(
        Frame frame,
        String title,
        Link back,
        ActForm form,
        @Nullable Answered answered) implements Screen {

    @Override
    public String template() {
        return "matter/new";
    }
}
