package org.mingfa.desk.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.PagerView;
import org.mingfa.desk.look.Screen;

/**
 * What the program told the reader.
 *
 * @param seen when the newest on this page was told, where something is unread: all up to then may be marked as read; null where
 *     nothing is
 */
public record NoticesPage(
        Frame frame,
        List<Told> notices,
        @Nullable String seen,
        EmptyView empty,
        @Nullable PagerView pager) implements Screen {

    /**
     * One notice.
     *
     * @param number of the matter it is about; null where it is about none
     */
    public record Told(
            String when, String text, String href, @Nullable String number, boolean unread) {}

    @Override
    public String template() {
        return "desk/notices";
    }
}
