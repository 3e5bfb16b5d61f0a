package org.mingfa.desk.people;

import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.PagerView;
import org.mingfa.desk.look.Screen;

/** Those who work in a place. */
public record PeoplePage(
        Frame frame,
        FilterView filter,
        LedgerView people,
        @Nullable PagerView pager) implements Screen {

    @Override
    public String template() {
        return "people/people";
    }
}
