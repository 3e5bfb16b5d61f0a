package org.mingfa.desk.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingfa.calendar.DateWords;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Stat;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Pager;
import org.mingfa.desk.shell.Query;
import org.mingfa.desk.shell.Reach;
import org.mingfa.desk.shell.Years;
import org.mingfa.finding.Expectations;
import org.mingfa.finding.Expected;
import org.mingfa.law.Begins;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Puts together what is due by the calendar in a procedure: how much, what is missing, what came late. */
@Component
final class ExpectedPages {

    private static final int PAGE_SIZE = 30;

    private final Matters matters;
    private final Expectations expectations;
    private final DueRows rows;
    private final Places places;

    ExpectedPages(Matters matters, Expectations expectations, DueRows rows, Places places) {
        this.matters = matters;
        this.expectations = expectations;
        this.rows = rows;
        this.places = places;
    }

    /** Which of them are listed. */
    enum Shown {
        MISSING("缺报"),
        LATE("逾期报"),
        DONE("按期报");

        private final String chinese;

        Shown(String chinese) {
            this.chinese = chinese;
        }

        static Shown of(String word) {
            return Stream.of(values())
                    .filter(shown -> shown.word().equals(word))
                    .findFirst()
                    .orElse(MISSING);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean holds(Expected one, LocalDate today) {
            return switch (one.state(today)) {
                case OPEN, LATE -> this == MISSING;
                case DONE -> this == DONE;
                case DONE_LATE -> this == LATE;
            };
        }
    }

    /**
     * What was asked for.
     *
     * @param place narrows it; the country for all the reader may see
     * @param year in which the stretches begin; 0 for the last twelve months
     */
    record Ask(Procedure procedure, PlaceCode place, int year, Shown shown, int page) {

        Query address() {
            return Addresses.expected(procedure.id())
                    .with("place", place.digits())
                    .with("year", year == 0 ? "" : Integer.toString(year))
                    .with("list", shown.word());
        }

        Ask showing(Shown other) {
            return new Ask(procedure, place, year, other, 1);
        }
    }

    ExpectedPage page(Frame frame, Actor actor, Ask ask) {
        var today = matters.today();
        var narrowed = ask.place().isCountry() ? actor : Reach.narrowed(actor, ask.place());
        var all = expectations.of(narrowed, ask.procedure(), from(ask, today), to(ask, today), today);
        var shown = all.stream().filter(one -> ask.shown().holds(one, today)).toList();
        int offset = Math.min(Pager.offset(ask.page(), PAGE_SIZE), shown.size());
        var onPage = shown.subList(offset, Math.min(offset + PAGE_SIZE, shown.size()));
        return new ExpectedPage(
                frame,
                ask.procedure().name() + "：应报和缺报",
                new Link(
                        ask.procedure().name() + "台账",
                        Addresses.ledger(ask.procedure().id()).address()),
                rule(Begins.of(ask.procedure())),
                filter(actor, ask, today),
                stats(all, ask, today),
                Stream.of(Shown.values()).map(one -> tab(one, ask, all, today)).toList(),
                rows.of(actor, onPage, today, ask.address().page(ask.page())),
                empty(ask.shown()),
                Pager.view(shown.size(), ask.page(), PAGE_SIZE, ask.address()::page));
    }

    private static LocalDate from(Ask ask, LocalDate today) {
        return ask.year() == 0 ? Expectations.since(today) : LocalDate.of(ask.year(), 1, 1);
    }

    private static LocalDate to(Ask ask, LocalDate today) {
        return ask.year() == 0 ? today : LocalDate.of(ask.year(), 12, 31);
    }

    private static String rule(Begins begins) {
        var each = begins.level() == Level.VILLAGE ? "每个村" : "每个乡镇";
        var within = begins.within();
        var last = switch (begins.every()) {
            case MONDAY -> "当周周一，周一放假的为周一以后的第一个工作日，整周放假的不计";
            case HALF_MONTH, MONTH, QUARTER, HALF_YEAR, TERM, YEAR -> "每期最后一日";
        };
        return each + begins.every().chinese() + "一件，自" + DateWords.full(begins.from()) + "起计；到期日为" + last
                + (within == null ? "。" : "，期后" + within.chinese() + "内报送的为按期。");
    }

    private FilterView filter(Actor actor, Ask ask, LocalDate today) {
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.select("year", "年度", new Years(today.getYear()).options())
                .placeholder("近12个月")
                .value(ask.year() == 0 ? "" : Integer.toString(ask.year()))
                .build());
        var level = actor.place().isAbove(Level.TOWNSHIP) ? Level.TOWNSHIP : Level.VILLAGE;
        if (actor.place().isAbove(level)
                && !(Begins.of(ask.procedure()).level() == Level.TOWNSHIP && level == Level.VILLAGE)) {
            fields.add(FieldView.select("place", "地方", Reach.options(actor, places, level))
                    .placeholder("全部")
                    .value(ask.place().digits())
                    .build());
        }
        return FilterView.of(ask.address().path(), fields.toArray(FieldView[]::new));
    }

    private static List<Stat> stats(List<Expected> all, Ask ask, LocalDate today) {
        var stats = new ArrayList<Stat>();
        stats.add(new Stat("应报", Integer.toString(all.size()), "期", null, null));
        for (var shown : List.of(Shown.DONE, Shown.LATE, Shown.MISSING)) {
            stats.add(new Stat(
                    shown.chinese,
                    Long.toString(count(all, shown, today)),
                    "期",
                    ask.showing(shown).address().address(),
                    shown == Shown.MISSING ? overdue(all, today) : null));
        }
        return stats;
    }

    private static String overdue(List<Expected> all, LocalDate today) {
        return "其中已逾期"
                + all.stream()
                        .filter(one -> one.state(today) == Expected.State.LATE)
                        .count() + "期";
    }

    private static long count(List<Expected> all, Shown shown, LocalDate today) {
        return all.stream().filter(one -> shown.holds(one, today)).count();
    }

    private static NavLink tab(Shown one, Ask ask, List<Expected> all, LocalDate today) {
        return NavLink.tab(
                one.chinese, ask.showing(one).address().address(), count(all, one, today), one == ask.shown());
    }

    private static EmptyView empty(Shown shown) {
        return switch (shown) {
            case MISSING -> new EmptyView("没有缺报的", "已经到期的都报了。", null);
            case LATE -> new EmptyView("没有逾期报的", "已经报的都在期限内。", null);
            case DONE -> new EmptyView("还没有按期报的", "按期报送以后会出现在这里。", null);
        };
    }
}
