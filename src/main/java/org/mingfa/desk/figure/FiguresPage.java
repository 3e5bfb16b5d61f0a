package org.mingfa.desk.figure;

import java.util.List;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.look.StatGroup;

/** The figures of a place in a year. */
public record FiguresPage(Frame frame, String title, FilterView filter, List<StatGroup> groups) implements Screen {

    @Override
    public String template() {
        return "desk/figures";
    }
}
