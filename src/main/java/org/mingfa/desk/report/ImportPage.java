package org.mingfa.desk.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Screen;

/**
 * Taking in a workbook.
 *
 * @param templates the workbooks to fill in that this post may import
 * @param running the imports of this person that are not done, each with its page
 * @param progress the import looked at, or null
 */
public record ImportPage(
        Frame frame,
        List<Action> templates,
        List<Running> running,
        @Nullable Progress progress) implements Screen {

    /** An import that is not done. */
    public record Running(String workbook, long rows, String href) {}

    /** How far an import is. */
    public record Progress(
            String workbook,
            long rows,
            boolean running,
            @Nullable Outcome outcome) {}

    /**
     * What became of a workbook.
     *
     * @param refused whether some rows were not taken, which then are the ones shown
     * @param copy the workbook with what became of each row
     */
    public record Outcome(boolean refused, List<String> remarks, Action copy, LedgerView rows) {}

    @Override
    public String template() {
        return "desk/import";
    }
}
