package org.mingfa.desk.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Soon;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.WorkRow;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.WaitingList;
import org.mingfa.finding.Expectations;
import org.mingfa.finding.Expected;
import org.mingfa.finding.Ledgers;
import org.mingfa.finding.NoticeReader;
import org.mingfa.finding.WorkList;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.judging.Act;
import org.mingfa.law.Duty;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.matter.HolidayReminder;
import org.mingfa.matter.Matter;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Puts the desk together: what is one's turn, the most urgent first, and what is new. */
@Component
final class HomePages {

    private static final int FIRST_ROWS = 8;

    private static final int FIRST_DUE = 4;

    /** How many of what is overdue are looked through for those of others. */
    private static final int LOOKED_THROUGH = 3 * FIRST_ROWS;

    private static final int NEWEST = 5;

    private final LawLibrary law;
    private final WorkList work;
    private final WorkRows rows;
    private final Expectations expectations;
    private final NoticeReader notices;
    private final Ledgers ledgers;
    private final Habits habits;
    private final Places places;
    private final HolidayNotices holidays;
    private final Standstill standstill;
    private final Clock clock;

    HomePages(
            LawLibrary law,
            WorkList work,
            WorkRows rows,
            Expectations expectations,
            NoticeReader notices,
            Ledgers ledgers,
            Habits habits,
            Places places,
            HolidayNotices holidays,
            Standstill standstill,
            Clock clock) {
        this.law = law;
        this.work = work;
        this.rows = rows;
        this.expectations = expectations;
        this.notices = notices;
        this.ledgers = ledgers;
        this.habits = habits;
        this.places = places;
        this.holidays = holidays;
        this.standstill = standstill;
        this.clock = clock;
    }

    HomePage page(Frame frame, Actor actor) {
        var now = clock.instant().atZone(Act.ZONE);
        var today = now.toLocalDate();
        var roles = List.of(actor.role());
        var lengths = work.lengths(actor, roles, today);
        var due = expectations.mine(actor, today);
        return new HomePage(
                frame,
                usualFirst(frame.begin(), habits.begun(actor)),
                greeting(now.toLocalTime()) + "，" + actor.unitName() + " " + actor.name(),
                reminder(actor, today),
                standstill.toldTo(actor),
                new WorkList.Lengths(lengths.mine() + due.size(), lengths.others(), lengths.late()),
                overview(actor, lengths, due, today),
                mine(actor, due, today),
                rows.of(actor, lateElsewhere(actor, today), today),
                townships(actor, today),
                NoticePages.told(notices.newest(actor, NEWEST, 0), today),
                ledgers.recent(actor, NEWEST).stream().map(HomePages::pair).toList());
    }

    private @Nullable Link reminder(Actor actor, LocalDate today) {
        var missing = holidays.missing(today);
        return missing.isEmpty() || !actor.may(Duty.KEEP_CALENDAR)
                ? null
                : new Link(HolidayReminder.text(missing.getAsInt()), Addresses.holidayEntry(missing.getAsInt()));
    }

    /** What may be begun: first what usually is, the rest in the order of the menu. */
    private static List<Link> usualFirst(List<Link> begin, List<String> procedures) {
        var usual = procedures.stream().map(Addresses::opening).toList();
        return begin.stream()
                .sorted(Comparator.comparingInt((Link link) -> {
                    int at = usual.indexOf(link.href());
                    return at < 0 ? usual.size() : at;
                }))
                .toList();
    }

    /** What is overdue but waits for somebody else. */
    private List<WorkList.Item> lateElsewhere(Actor actor, LocalDate today) {
        return work.late(actor, today, LOOKED_THROUGH, 0).stream()
                .filter(item -> !WorkRows.mine(actor, item))
                .limit(FIRST_ROWS)
                .toList();
    }

    /** What is due by the calendar first: nobody else brings it to mind. */
    private List<WorkRow> mine(Actor actor, List<Expected> due, LocalDate today) {
        return Stream.concat(
                        due.stream().limit(FIRST_DUE).map(one -> rows.expected(actor, one, today)),
                        rows.of(actor, work.mine(actor, List.of(actor.role()), today, FIRST_ROWS, 0), today).stream())
                .limit(FIRST_ROWS)
                .toList();
    }

    private List<Pair> overview(Actor actor, WorkList.Lengths lengths, List<Expected> due, LocalDate today) {
        var counts = work.counts(actor, List.of(actor.role()), today, Soon.until(law.calendar(), today));
        var waiting = List.of(
                new Pair("轮到我", counts.mine() + "件", Addresses.work(WaitingList.MINE), late(counts.late())),
                new Pair(Soon.WORKING_DAYS + "个工作日内到期", counts.soon() + "件", Addresses.work(WaitingList.MINE), null),
                new Pair("等他人办理", lengths.others() + "件", Addresses.work(WaitingList.OTHERS), null),
                new Pair("本地逾期", lengths.late() + "件", Addresses.work(WaitingList.LATE), null));
        if (due.isEmpty()) {
            return waiting;
        }
        int late = (int) due.stream().filter(one -> one.due().isPast(today)).count();
        var first = new Pair("到期应报", due.size() + "期", Addresses.work(WaitingList.MINE), late(late));
        return Stream.concat(Stream.of(first), waiting.stream()).toList();
    }

    private static @Nullable Chip late(int count) {
        return count == 0 ? null : new Chip("逾期" + count + "件", Meaning.LATE);
    }

    /** For those above the townships: how much is overdue in each, none included. */
    private List<Pair> townships(Actor actor, LocalDate today) {
        if (!actor.place().isAbove(Level.TOWNSHIP)) {
            return List.of();
        }
        var late = work.lateByTownship(actor, today);
        var pairs = new ArrayList<Pair>();
        for (var township : places.under(actor.place(), Level.TOWNSHIP)) {
            int count = late.getOrDefault(township.code(), 0);
            pairs.add(
                    Pair.of(township.name(), count + "件逾期", Addresses.workIn(WaitingList.LATE, township.placeCode())));
        }
        return pairs;
    }

    private static Pair pair(Matter matter) {
        return Pair.of(matter.number(), matter.title(), Addresses.matter(matter.county(), matter.id()));
    }

    private static String greeting(LocalTime time) {
        if (time.getHour() < 6) {
            return "夜深了";
        }
        return time.getHour() < 12 ? "上午好" : time.getHour() < 14 ? "中午好" : time.getHour() < 18 ? "下午好" : "晚上好";
    }
}
