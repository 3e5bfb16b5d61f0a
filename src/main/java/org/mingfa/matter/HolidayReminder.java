package org.mingfa.matter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.law.Duty;
import org.mingfa.law.LawLibrary;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Tells those whose duty it is, once a month in each county, that a year's notice should be there and is not. */
public final class HolidayReminder {

    private static final String TELL = """
            insert into notice (county, place, id, matter, roles, persons, text, created)
            values (:county, :county, :id, null, :roles, null, :text, now())
            on conflict (county, id) do nothing
            """;

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
        var id = UUID.nameUUIDFromBytes(
                ("holidays-missing " + year + " in " + YearMonth.from(today)).getBytes(StandardCharsets.UTF_8));
        for (var county = next(""); county != null; county = next(county)) {
            var in = county;
            transactions.within(
                    Scope.everything(),
                    client -> client.sql(TELL)
                            .param("county", in)
                            .param("id", id)
                            .param("roles", law.rolesWith(Duty.KEEP_CALENDAR).toArray(String[]::new))
                            .param("text", text(year))
                            .update());
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
