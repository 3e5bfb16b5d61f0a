package org.mingfa.desk.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.matter.MatterView.Answered;

/**
 * The page on which the matters of all rows of a step are opened in one go.
 *
 * @param back the matter they are opened from
 * @param heads what the rows hand over
 * @param files what is handed over to each of them besides, in words
 * @param form what all of them share
 */
public record RowsPage(
        Frame frame,
        String title,
        Link back,
        List<String> heads,
        List<Row> rows,
        List<String> files,
        ActForm form,
        @Nullable Answered answered) implements Screen {

    /**
     * A row.
     *
     * @param value what is sent for it
     * @param cells what it hands over, by the heads
     */
    public record Row(String value, boolean chosen, List<String> cells) {}

    @Override
    public String template() {
        return "matter/rows";
    }
}
