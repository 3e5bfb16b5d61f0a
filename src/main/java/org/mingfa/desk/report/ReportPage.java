package org.mingfa.desk.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Passage;
import org.mingfa.desk.look.Screen;

/**
 * The draft of a yearly report.
 *
 * @param fontNotices what is to be said about the fonts of this machine
 * @param checked the statements of a published report beside the records; null when none was chosen, as {@code summary} then is
 */
public record ReportPage(
        Frame frame,
        String title,
        FilterView filter,
        List<Action> downloads,
        List<String> fontNotices,
        List<Passage> passages,
        @Nullable LedgerView checked,
        @Nullable String summary)
        implements Screen {

    @Override
    public String template() {
        return "desk/report";
    }
}
