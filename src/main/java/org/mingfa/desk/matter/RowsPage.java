package org.mingfa.desk.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.matter.MatterView.Answered;

/**
 * A page on which one form does the same in many matters: opens one for each row of a step, or takes a step in each.
 *
 * @param back where one comes from
 * @param words what is said of it
 * @param heads what differs from row to row
 * @param files what is handed over to each of them besides, in words
 * @param form what all of them share
 */
public record RowsPage(
        Frame frame,
        String title,
        Link back,
        Words words,
        List<String> heads,
        List<Row> rows,
        List<String> files,
        ActForm form,
        @Nullable Answered answered)
        implements Screen {

    /**
     * A row.
     *
     * @param value what is sent for it
     * @param cells what differs, by the heads; empty where a row says nothing
     */
    public record Row(String value, boolean chosen, List<String> cells) {}

    /**
     * @param here what the page is for
     * @param choose over the rows
     * @param submit on the button
     */
    public record Words(String here, String choose, String submit) {

        static final Words OPENING = new Words("一次全部开办", "开办哪几项", "一次开办");
        static final Words TAKING = new Words("一次办理多件", "办理哪几件", "一次办理");
    }

    @Override
    public String template() {
        return "matter/rows";
    }
}
