package org.mingfa.desk.figure;

import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Screen;

/** What is shown where no rule of coverage is written. */
public record UncoveredPage(Frame frame, String title) implements Screen {

    @Override
    public String template() {
        return "desk/uncovered";
    }
}
