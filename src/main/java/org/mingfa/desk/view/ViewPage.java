package org.mingfa.desk.view;

import java.util.List;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Screen;

/**
 * A ledger gathered from others, or what stands behind one of its rows.
 *
 * @param here the year and the place
 * @param back what it is one of
 * @param about what it gathers, and what asks for it
 * @param workbook the same as a file
 * @param withheld how many records the sums count that are not listed
 */
public record ViewPage(
        Frame frame,
        String title,
        String here,
        List<Link> back,
        FilterView filter,
        List<String> about,
        Action workbook,
        LedgerView ledger,
        int withheld)
        implements Screen {

    @Override
    public String template() {
        return "desk/view";
    }
}
