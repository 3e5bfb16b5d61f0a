package org.mingfa.desk.work;

import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.PagerView;
import org.mingfa.desk.look.Screen;

/** A list of records that belong to no procedure. */
public record TablePage(
        Frame frame,
        String title,
        String note,
        @Nullable FilterView filter,
        LedgerView ledger,
        @Nullable PagerView pager)
        implements Screen {

    @Override
    public String template() {
        return "desk/table";
    }
}
