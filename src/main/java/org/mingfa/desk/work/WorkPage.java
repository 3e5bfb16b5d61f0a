package org.mingfa.desk.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.DueList;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.PagerView;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.look.WorkRow;

/**
 * What waits, as a list.
 *
 * @param due what comes round by the calendar and is the reader's to answer
 */
public record WorkPage(
        Frame frame,
        String title,
        List<NavLink> tabs,
        DueList due,
        List<WorkRow> rows,
        EmptyView empty,
        @Nullable PagerView pager)
        implements Screen {

    @Override
    public String template() {
        return "desk/work";
    }
}
