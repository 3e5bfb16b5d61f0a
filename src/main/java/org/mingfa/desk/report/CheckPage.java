package org.mingfa.desk.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Screen;

/**
 * What is to be mended in a report.
 *
 * @param fields what is asked for beside the file
 * @param back where the report is written that is checked, or null for one that is sent
 * @param found what was found, or null before a report was looked at
 */
public record CheckPage(
        Frame frame,
        List<FieldView> fields,
        @Nullable String back,
        @Nullable Found found) implements Screen {

    /**
     * @param title of the report
     * @param copy the report with remarks
     * @param compared its figures beside those recorded, or null where there are none to compare
     */
    public record Found(
            String title,
            String summary,
            Action copy,
            LedgerView findings,
            @Nullable LedgerView compared) {}

    @Override
    public String template() {
        return "desk/check";
    }
}
