package org.mingfa.desk.figure;

import java.util.List;
import org.mingfa.desk.look.FigurePart;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.look.Stat;

/**
 * A figure and the records behind it.
 *
 * @param here the year and the place
 * @param back the figures it is one of
 * @param explained how it is counted
 * @param each of whom it is asked, with what each has; without rows where it is asked of nobody by name
 * @param parts the counted measures it comes down to
 */
public record FigurePage(
        Frame frame,
        String title,
        String here,
        Link back,
        FilterView filter,
        List<Stat> stats,
        String explained,
        LedgerView each,
        List<FigurePart> parts)
        implements Screen {

    @Override
    public String template() {
        return "desk/figure";
    }
}
