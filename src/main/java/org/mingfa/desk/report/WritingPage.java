package org.mingfa.desk.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Screen;

/**
 * Where a township's yearly report is written, or read and remarked on.
 *
 * @param neighbours the years before and after
 * @param mayWrite whether the reader is one of those who write it
 * @param check what is to be mended in it
 * @param view the text, or null while there is none
 */
public record WritingPage(
        Frame frame,
        String title,
        String place,
        int year,
        List<Action> neighbours,
        boolean mayWrite,
        Action check,
        List<Action> downloads,
        WritingViews.@Nullable View view)
        implements Screen {

    @Override
    public String template() {
        return "desk/write";
    }
}
