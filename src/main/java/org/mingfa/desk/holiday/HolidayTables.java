package org.mingfa.desk.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.calendar.HolidayYear;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.holiday.HolidayNotices.Arrangement;
import org.mingfa.holiday.KeptNotice;

/** What is listed about holidays: years, versions of a year, the holidays of one, what changes. */
final class HolidayTables {

    private static final List<Column> YEARS = List.of(
            Column.of("年度", Column.Kind.TITLE), Column.of("依据", Column.Kind.TEXT), Column.of("来源", Column.Kind.TEXT));
    private static final List<Column> VERSIONS = List.of(
            Column.of("版本", Column.Kind.TITLE),
            Column.of("文号", Column.Kind.TEXT),
            Column.of("公布日期", Column.Kind.TEXT),
            Column.of("来源", Column.Kind.TEXT),
            Column.of("录入", Column.Kind.TEXT),
            Column.of("录入时间", Column.Kind.TEXT));
    private static final List<Column> CHANGES = List.of(
            Column.of("日期", Column.Kind.TITLE), Column.of("现行安排", Column.Kind.TEXT), Column.of("改为", Column.Kind.TEXT));
    private static final EmptyView NONE = new EmptyView("没有记录", "录入通知后会列在这里。", null);

    private HolidayTables() {}

    static LedgerView years(List<Arrangement> years) {
        return table(
                "各年度安排",
                YEARS,
                years.stream()
                        .map(one -> List.of(
                                Cell.link(
                                        one.year().year() + "年",
                                        Addresses.holidays(one.year().year())),
                                Cell.of(one.year().citation()),
                                Cell.of(origin(one))))
                        .toList());
    }

    /** Where an arrangement comes from. */
    static String origin(Arrangement arrangement) {
        var kept = arrangement.kept();
        return kept == null ? "随系统提供" : "本系统录入，第" + kept.version() + "版（" + kept.enteredBy() + "）";
    }

    static LedgerView versions(List<KeptNotice> versions, boolean shipped) {
        var rows = new ArrayList<List<Cell>>();
        for (var kept : versions.reversed()) {
            var notice = kept.notice();
            rows.add(List.of(
                    Cell.link("第" + kept.version() + "版", Addresses.holidays(notice.year(), kept.version())),
                    Cell.of(notice.number()),
                    Cell.of(Dates.full(notice.published())),
                    Cell.of(notice.source()),
                    Cell.of(kept.enteredBy()),
                    Cell.of(Dates.fullStamp(kept.entered()))));
        }
        if (shipped) {
            rows.add(List.of(Cell.of("原始"), Cell.of(""), Cell.of(""), Cell.of("随系统提供"), Cell.of(""), Cell.of("")));
        }
        return table("历次安排", VERSIONS, rows);
    }

    static LedgerView changes(List<YearPictures.Change> changes) {
        return table(
                "与现行安排不同的日期",
                CHANGES,
                changes.stream()
                        .map(change -> List.of(
                                Cell.of(Dates.full(change.day()) + "（" + Dates.weekday(change.day()) + "）"),
                                Cell.of(change.was()),
                                Cell.of(change.is())))
                        .toList());
    }

    /** Each holiday with its days off and the days worked for it. */
    static List<Pair> holidays(HolidayYear year) {
        var off = new LinkedHashMap<String, List<LocalDate>>();
        year.holidays()
                .forEach((day, name) ->
                        off.computeIfAbsent(name, _ -> new ArrayList<>()).add(day));
        return off.entrySet().stream()
                .map(one -> Pair.of(one.getKey(), days(one.getValue(), year.year()) + worked(year, one.getKey())))
                .toList();
    }

    private static String days(List<LocalDate> days, int year) {
        var from = days.getFirst();
        var to = days.getLast();
        var said = from.equals(to) ? near(from, year) : near(from, year) + "至" + following(from, to);
        return said + "放假，共" + days.size() + "天";
    }

    private static String worked(HolidayYear year, String name) {
        var days = year.makeUpDays().entrySet().stream()
                .filter(one -> one.getValue().equals(name))
                .map(one -> near(one.getKey(), year.year()) + "（" + Dates.weekday(one.getKey()) + "）")
                .collect(Collectors.joining("、"));
        return days.isEmpty() ? "" : "；" + days + "上班";
    }

    private static String following(LocalDate from, LocalDate to) {
        boolean sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        return sameMonth ? to.getDayOfMonth() + "日" : near(to, from.getYear());
    }

    private static String near(LocalDate day, int year) {
        return day.getYear() == year ? Dates.day(day) : Dates.full(day);
    }

    private static LedgerView table(String caption, List<Column> columns, List<List<Cell>> rows) {
        return new LedgerView(
                caption, columns, rows.stream().map(LedgerRow::new).toList(), List.of(), NONE);
    }
}
