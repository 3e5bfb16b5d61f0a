package org.mingfa.desk.holiday;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.look.YearPicture;
import org.mingfa.holiday.HolidayNotices.Arrangement;
import org.mingfa.matter.DeadlineRounds.Progress;

/**
 * A year's arrangement of holidays.
 *
 * @param entries what those whose duty it is may do
 * @param reminder that a notice is due, or null
 * @param arrangement null where there is none yet, as {@code picture} then is
 * @param origin where it comes from, or empty
 * @param versions what was brought in for the year, or null
 * @param progress how far the deadlines are worked out again by it, or null
 * @param failed the matters where that was not possible
 */
public record HolidaysPage(
        Frame frame,
        int year,
        List<Action> entries,
        @Nullable String reminder,
        @Nullable Arrangement arrangement,
        String origin,
        @Nullable YearPicture picture,
        List<Pair> holidays,
        LedgerView years,
        @Nullable LedgerView versions,
        @Nullable Progress progress,
        List<Link> failed)
        implements Screen {

    @Override
    public String template() {
        return "desk/holidays";
    }
}
