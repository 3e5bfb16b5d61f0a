package org.mingfa.desk.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.look.WorkRow;
import org.mingfa.finding.WorkList;

/**
 * The desk as one finds it on coming in.
 *
 * @param holidays what those whose duty the holidays are must still bring in, or null
 * @param stalls what the program could not do by itself, for those who read what it does
 * @param begin what may be begun: first what usually is
 * @param mine the first rows of what waits for the reader
 * @param late what is overdue but waits for others
 * @param townships for those above the townships: how much is overdue in each
 */
public record HomePage(
        Frame frame,
        List<Link> begin,
        String greeting,
        @Nullable Link holidays,
        List<Flash> stalls,
        WorkList.Lengths lengths,
        List<Pair> overview,
        List<WorkRow> mine,
        List<WorkRow> late,
        List<Pair> townships,
        List<NoticesPage.Told> notices,
        List<Pair> recent)
        implements Screen {

    @Override
    public String template() {
        return "desk/home";
    }
}
