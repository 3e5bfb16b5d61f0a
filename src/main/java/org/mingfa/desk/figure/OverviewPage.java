package org.mingfa.desk.figure;

import java.util.List;
import org.mingfa.desk.look.Chart;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.look.Stat;
import org.mingfa.desk.look.WorkRow;

/**
 * A place's year on one page.
 *
 * @param stats the figures at a glance
 * @param due what the law wants done next
 * @param lateness how much is overdue and how much is under way
 * @param coverage how far each rule of coverage is met; empty above the counties
 */
public record OverviewPage(
        Frame frame,
        String title,
        FilterView filter,
        List<Stat> stats,
        List<WorkRow> due,
        List<Stat> lateness,
        Chart trend,
        List<Chart> mixes,
        List<Stat> coverage,
        LedgerView compared)
        implements Screen {

    @Override
    public String template() {
        return "desk/overview";
    }
}
