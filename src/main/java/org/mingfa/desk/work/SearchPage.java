package org.mingfa.desk.work;

import java.util.List;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.HitGroup;
import org.mingfa.desk.look.Screen;

/**
 * What was found.
 *
 * @param words what was looked for, or empty
 * @param empty what to say where nothing was found
 */
public record SearchPage(Frame frame, String words, List<HitGroup> groups, String summary, EmptyView empty)
        implements Screen {

    @Override
    public String template() {
        return "desk/search";
    }
}
