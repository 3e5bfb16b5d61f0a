package org.mingfa.desk.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.PagerView;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Screen;

/** What the program told the reader. */
public record NoticesPage(
        Frame frame,
        List<Pair> notices,
        EmptyView empty,
        @Nullable PagerView pager) implements Screen {

    @Override
    public String template() {
        return "desk/notices";
    }
}
