package org.mingfa.desk.report;

import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Screen;

/** The yearly reports of a county's townships, as they come in. */
public record ReceiptsPage(Frame frame, String title, FilterView filter, String summary, LedgerView table)
        implements Screen {

    @Override
    public String template() {
        return "desk/reports";
    }
}
