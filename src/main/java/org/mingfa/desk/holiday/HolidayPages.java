package org.mingfa.desk.holiday;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.holiday.HolidayNotice;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.holiday.HolidayNotices.Arrangement;
import org.mingfa.law.Duty;
import org.mingfa.matter.DeadlineRounds.Progress;
import org.mingfa.matter.HolidayReminder;
import org.mingfa.matter.MatterKey;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a year's holidays, and of a notice before it is kept. */
@Component
final class HolidayPages {

    private final HolidayNotices holidays;
    private final Matters matters;

    HolidayPages(HolidayNotices holidays, Matters matters) {
        this.holidays = holidays;
        this.matters = matters;
    }

    HolidaysPage year(
            Frame frame, Actor actor, int year, @Nullable Arrangement arrangement, @Nullable Progress progress) {
        var missing = holidays.missing(matters.today());
        var versions = holidays.versions(year);
        return new HolidaysPage(
                frame,
                year,
                actor.may(Duty.KEEP_CALENDAR) ? entries(year, arrangement) : List.of(),
                missing.isPresent() ? HolidayReminder.text(missing.getAsInt()) : null,
                arrangement,
                arrangement == null ? "" : HolidayTables.origin(arrangement),
                arrangement == null ? null : new YearPictures(arrangement.year(), null).picture(),
                arrangement == null ? List.of() : HolidayTables.holidays(arrangement.year()),
                HolidayTables.years(holidays.years()),
                versions.isEmpty() ? null : HolidayTables.versions(versions, holidays.isShipped(year)),
                progress,
                progress == null
                        ? List.of()
                        : progress.failedMatters().stream()
                                .map(HolidayPages::matter)
                                .toList());
    }

    private static Link matter(MatterKey matter) {
        return new Link(matter.toString(), Addresses.matter(matter.county(), matter.id()));
    }

    private List<Action> entries(int year, @Nullable Arrangement arrangement) {
        if (arrangement == null) {
            return List.of(Action.main("录入通知", Addresses.holidayEntry(year)));
        }
        int next = holidays.missing(matters.today()).orElse(year);
        return List.of(
                Action.main("录入通知", Addresses.holidayEntry(next)),
                Action.plain("修改本年", Addresses.holidayEntry(year, HolidayEntry.Way.TYPED.id())));
    }

    HolidayCheckPage preview(Frame frame, HolidayNotice notice) {
        var before = holidays.of(notice.year());
        var pictures =
                new YearPictures(notice.asYear(), before.map(Arrangement::year).orElse(null));
        var changes = pictures.changes();
        return new HolidayCheckPage(
                frame,
                notice,
                holidays.versions(notice.year()).size(),
                Addresses.holidayEntry(notice.year()),
                pictures.picture(),
                HolidayTables.holidays(notice.asYear()),
                before.map(HolidayTables::origin).orElse(null),
                changes.isEmpty() ? null : HolidayTables.changes(changes),
                changes.stream()
                        .filter(change -> change.day().isBefore(matters.today()))
                        .count());
    }
}
