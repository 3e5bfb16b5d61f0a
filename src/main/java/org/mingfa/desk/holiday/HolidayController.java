package org.mingfa.desk.holiday;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.holiday.HolidayEntry.Way;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.holiday.HolidayNotices.Arrangement;
import org.mingfa.holiday.KeptNotice;
import org.mingfa.holiday.NoticeForm.Outcome;
import org.mingfa.holiday.Putting;
import org.mingfa.law.Duty;
import org.mingfa.matter.DeadlineRounds;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Shows each year's arrangement to everybody, and takes the notice of a year from those whose duty it is. */
@Controller
@RequestMapping(Addresses.HOLIDAYS)
class HolidayController {

    private static final String PROGRESS_AGAIN_SECONDS = "2";

    private final Frames frames;
    private final HolidayPages pages;
    private final HolidayNotices holidays;
    private final DeadlineRounds rounds;
    private final Matters matters;

    HolidayController(
            Frames frames, HolidayPages pages, HolidayNotices holidays, DeadlineRounds rounds, Matters matters) {
        this.frames = frames;
        this.pages = pages;
        this.holidays = holidays;
        this.rounds = rounds;
        this.matters = matters;
    }

    /** @param version of the notice to look at; 0 for the one that holds */
    @GetMapping
    HolidaysPage year(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int version) {
        int of = year == 0 ? matters.today().getYear() : year;
        var shown = shown(of, version);
        var kept = shown.map(Arrangement::kept);
        var progress = kept.flatMap(one -> rounds.progress(actor, one));
        if (progress.map(one -> !one.swept()).orElse(kept.filter(this::isNew).isPresent())) {
            response.setHeader("Refresh", PROGRESS_AGAIN_SECONDS);
        }
        var frame = frames.frame(actor, request, Addresses.HOLIDAYS);
        return pages.year(frame, actor, of, shown.orElse(null), progress.orElse(null));
    }

    /** Its round may be about to begin. */
    private boolean isNew(KeptNotice kept) {
        return matters.now().isBefore(kept.entered().plus(Duration.ofMinutes(1)));
    }

    private Optional<Arrangement> shown(int year, int version) {
        if (version == 0) {
            return holidays.of(year);
        }
        return holidays.versions(year).stream()
                .filter(kept -> kept.version() == version)
                .map(kept -> new Arrangement(kept.notice().asYear(), kept))
                .findFirst();
    }

    @GetMapping("/new")
    HolidayEntryPage form(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "prose") String way) {
        requireKeeper(actor);
        int of = year == 0
                ? holidays.missing(matters.today()).orElse(matters.today().getYear())
                : year;
        var chosen = Way.of(way);
        var holds = holidays.of(of);
        var entry = chosen == Way.TYPED && holds.isPresent()
                ? HolidayEntry.of(holds.get())
                : HolidayEntry.empty(chosen, of);
        return entry(actor, request, entry, List.of());
    }

    private HolidayEntryPage entry(Actor actor, HttpServletRequest request, HolidayEntry entry, List<String> mistakes) {
        var flashes = mistakes.isEmpty()
                ? List.<Flash>of()
                : List.of(Flash.refused("没有保存：这份安排有" + mistakes.size() + "处要改，改好后再核对。"));
        return new HolidayEntryPage(
                frames.frame(actor, request, Addresses.HOLIDAYS, flashes),
                entry.way().id(),
                entry.tabs(),
                entry.head(matters.today()),
                entry.body(),
                entry.groups(),
                entry.extension(),
                mistakes);
    }

    /** Reads what was brought in and shows the year it makes; keeps nothing. */
    @PostMapping("/check")
    Reply check(
            Actor actor,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "table", required = false) @Nullable MultipartFile table)
            throws IOException {
        requireKeeper(actor);
        var entry = HolidayEntry.sent(form);
        var file = table == null ? new byte[0] : table.getBytes();
        return switch (entry.asForm(file).read(matters.today())) {
            case Outcome.Unsound(var mistakes) -> entry(actor, request, entry, mistakes);
            case Outcome.Sound(var notice) -> pages.preview(frames.frame(actor, request, Addresses.HOLIDAYS), notice);
        };
    }

    /** Keeps what the preview showed, read and checked once more. */
    @PostMapping
    Reply keep(
            Actor actor,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "0") int seen) {
        requireKeeper(actor);
        var entry = HolidayEntry.sent(form);
        return switch (entry.asForm(new byte[0]).read(matters.today())) {
            case Outcome.Unsound(var mistakes) -> entry(actor, request, entry, mistakes);
            case Outcome.Sound(var notice) ->
                Redirect.to(Addresses.holidays(notice.year()))
                        .saying(told(rounds.take(actor, notice, seen), notice.year()));
        };
    }

    private static Flash told(Putting put, int year) {
        return switch (put) {
            case Putting.Kept(KeptNotice(var _, var version, var _, var _)) ->
                Flash.done(year + "年节假日安排已保存为第" + version + "版，立即生效，正在重新计算没有办结的期限。");
            case Putting.Same _ -> Flash.caution("与现行安排完全相同，没有另外保存。");
            case Putting.Overtaken _ -> Flash.refused("没有保存：刚刚有人保存了新的一版。请看过以后重新核对。");
        };
    }

    private static void requireKeeper(Actor actor) {
        if (!actor.may(Duty.KEEP_CALENDAR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
