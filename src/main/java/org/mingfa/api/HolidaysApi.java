package org.mingfa.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.holiday.HolidayNotices.Arrangement;
import org.mingfa.holiday.NoticeForm;
import org.mingfa.holiday.Putting;
import org.mingfa.law.Duty;
import org.mingfa.matter.DeadlineRounds;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The State Council's arrangement of a year's holidays: read by everybody, brought in by those whose duty it is. */
@RestController
@RequestMapping("/api/holidays")
final class HolidaysApi {

    private final HolidayNotices holidays;
    private final DeadlineRounds rounds;
    private final Matters matters;

    HolidaysApi(HolidayNotices holidays, DeadlineRounds rounds, Matters matters) {
        this.holidays = holidays;
        this.rounds = rounds;
        this.matters = matters;
    }

    record Year(
            @Says("年份") int year,
            @Says("通知的名称和文号") String notice,
            @Says("第几版；0为随系统提供的") int version,
            @Says("放假和调休上班的每一天，按日期排列") List<Day> days) {}

    record Day(
            @Says("日期") LocalDate day,
            @Says("off 放假；worked 周末上班") String kind,
            @Says("节日；两节连休的用顿号连写，例如国庆节、中秋节") String holiday) {}

    record Notice(
            @Says("文号；另有通知改过的，用顿号连写") String number,
            @Says("公布日期") LocalDate published,
            @Says("来源，例如中国政府网的网址") String source,
            @Says("国务院办公厅另行通知临时延长假期的，写true") @Nullable Boolean extension,
            @Says("全年放假和调休上班的每一天，一天不能少") List<Day> days,
            @Says("看过的版本，没有录入过的为0；不写则不核对") @Nullable Integer seen) {}

    @GetMapping("/{year}")
    Year year(@PathVariable int year) {
        return holidays.of(year).map(HolidaysApi::told).orElseThrow(ProblemException::notFound);
    }

    @PutMapping("/{year}")
    Year put(Actor actor, @PathVariable int year, @RequestBody Notice notice) {
        if (!actor.may(Duty.KEEP_CALENDAR)) {
            throw new ProblemException(Problem.FORBIDDEN.saying("节假日安排由县委依法治县办录入，令牌所属的岗位不能录入。"));
        }
        int seen = Objects.requireNonNullElseGet(
                notice.seen(), () -> holidays.versions(year).size());
        return switch (form(year, notice).read(matters.today())) {
            case NoticeForm.Outcome.Unsound(var mistakes) ->
                throw ProblemException.malformed(String.join("", mistakes));
            case NoticeForm.Outcome.Sound(var sound) ->
                switch (rounds.take(actor, sound, seen)) {
                    case Putting.Kept _, Putting.Same _ -> year(year);
                    case Putting.Overtaken _ ->
                        throw new ProblemException(
                                Problem.OVERTAKEN.saying("刚刚有人保存了新的一版，这一份没有保存。请看过以后，在“seen”中写上最新的版本再提交。"));
                };
        };
    }

    private static NoticeForm form(int year, Notice notice) {
        notice.days().forEach(day -> Bounds.requireOneOf("kind", day.kind(), "off", "worked"));
        var table = notice.days().stream()
                .map(day -> day.day() + "," + (day.kind().equals("off") ? "放假" : "上班") + "," + day.holiday())
                .collect(Collectors.joining("\n"));
        return new NoticeForm(
                String.valueOf(year),
                notice.number(),
                notice.published().toString(),
                notice.source(),
                Boolean.TRUE.equals(notice.extension()),
                NoticeForm.Content.Table.of(table));
    }

    private static Year told(Arrangement arrangement) {
        var year = arrangement.year();
        var days = new TreeMap<LocalDate, Day>();
        year.holidays().forEach((day, name) -> days.put(day, new Day(day, "off", name)));
        year.makeUpDays().forEach((day, name) -> days.put(day, new Day(day, "worked", name)));
        var kept = arrangement.kept();
        return new Year(year.year(), year.notice(), kept == null ? 0 : kept.version(), List.copyOf(days.values()));
    }
}
