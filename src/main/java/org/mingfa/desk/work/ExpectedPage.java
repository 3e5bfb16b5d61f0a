package org.mingfa.desk.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.DueList;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.PagerView;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.look.Stat;

/**
 * What is due by the calendar in a procedure, and what has come of it.
 *
 * @param ledger of the procedure
 * @param rule what is due how often, in a sentence
 * @param stats how much was due, came in time, came late and is missing
 */
public record ExpectedPage(
        Frame frame,
        String title,
        Link ledger,
        String rule,
        FilterView filter,
        List<Stat> stats,
        List<NavLink> tabs,
        DueList due,
        EmptyView empty,
        @Nullable PagerView pager)
        implements Screen {

    @Override
    public String template() {
        return "desk/expected";
    }
}
