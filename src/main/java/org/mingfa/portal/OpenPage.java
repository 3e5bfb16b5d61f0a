package org.mingfa.portal;

import java.util.List;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Screen;

/** What is public: the files of figures, and how each figure is counted. */
public record OpenPage(List<Link> files, List<Pair> measures) implements Screen {

    @Override
    public String template() {
        return "open";
    }
}
