package org.mingfa.matter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.law.Duty;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Ids;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Tells those whose duty it is, once a month in each county, that a year's notice should be there and is not. */
public final class HolidayReminder {

    private final ScopedTransactions transactions;
    private final HolidayNotices holidays;
    private final LawLibrary law;

    /** @param law says whose duty it is */
    public HolidayReminder(ScopedTransactions transactions, HolidayNotices holidays, LawLibrary law) {
        this.transactions = transactions;
        this.holidays = holidays;
        this.law = law;
    }

    /** Does nothing while every notice is there, and where this month's reminder has been given. */
    public void remind(LocalDate today) {
        var missing = holidays.missing(today);
        if (missing.isEmpty()) {
            return;
        }
        int year = missing.getAsInt();
        var id = Ids.named("holidays-missing", year, "in", YearMonth.from(today));
        var notice = new Recorder.Notice(id, law.rolesWith(Duty.KEEP_CALENDAR), null, text(year));
        for (var county = next(""); county != null; county = next(county)) {
            var in = county;
            transactions.within(
                    Scope.everything(),
                    client -> NoticeRows.tell(
                            client, in, List.of(new NoticeRows.NoticeRow(PlaceCode.of(in), null, notice))));
        }
    }

    /** What is said as long as the notice is missing. */
    public static String text(int year) {
        return year + "年的节假日安排还没有录入，跨到" + year + "年的期限暂时算不准。国务院办公厅的通知公布后，请及时录入。";
    }

    private @Nullable String next(String county) {
        return transactions.reading(Scope.everything(), client -> Tending.nextCounty(client, county));
    }
}
