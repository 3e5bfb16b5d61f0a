package org.mingfa.desk.holiday;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.look.YearPicture;
import org.mingfa.holiday.HolidayNotice;

/**
 * The year as a notice would make it.
 *
 * @param seen how many notices of the year there were
 * @param again where it is filled in again
 * @param before what holds now, or null
 * @param changes the days that would change, or null
 * @param past how many of them have passed
 */
public record HolidayCheckPage(
        Frame frame,
        HolidayNotice notice,
        int seen,
        String again,
        YearPicture picture,
        List<Pair> holidays,
        @Nullable String before,
        @Nullable LedgerView changes,
        long past)
        implements Screen {

    @Override
    public String template() {
        return "desk/holidaycheck";
    }
}
