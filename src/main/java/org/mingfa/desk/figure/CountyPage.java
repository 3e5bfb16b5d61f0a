package org.mingfa.desk.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Chart;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Screen;

/**
 * The townships of a county side by side.
 *
 * @param chart the chosen indicator; null in a year without indicators, as {@code county} then is
 * @param county the county's own figure of that indicator
 */
public record CountyPage(
        Frame frame,
        String title,
        String note,
        List<Action> actions,
        FilterView filter,
        LedgerView standing,
        @Nullable Chart chart,
        @Nullable Link county,
        LedgerView scores)
        implements Screen {

    @Override
    public String template() {
        return "desk/county";
    }
}
