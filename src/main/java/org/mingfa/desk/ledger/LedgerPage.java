package org.mingfa.desk.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.PagerView;
import org.mingfa.desk.look.Screen;

/**
 * A page of a procedure's ledger.
 *
 * @param menu the heading it stands under
 * @param begin to open a matter, or null for who may not
 * @param whole to tell a past matter with all its steps, or null where that cannot be
 * @param many the steps that the reader may take in many matters by one form
 * @param workbook the ledger under these conditions as a file
 * @param basis the procedure in the law library
 * @param withheld how many matters are withheld from the reader besides those that are listed, whatever the conditions
 */
public record LedgerPage(
        Frame frame,
        String title,
        Link menu,
        @Nullable Action begin,
        @Nullable Action whole,
        List<Action> many,
        Action workbook,
        Action basis,
        FilterView filter,
        List<NavLink> tabs,
        long withheld,
        LedgerView ledger,
        @Nullable PagerView pager)
        implements Screen {

    @Override
    public String template() {
        return "desk/ledger";
    }
}
