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
import org.mingfa.desk.shell.Frames;
import org.mingfa.holiday.HolidayNotice;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.holiday.HolidayNotices.Arrangement;
import org.mingfa.holiday.KeptNotice;
import org.mingfa.holiday.NoticeForm.Outcome;
import org.mingfa.holiday.Putting;
import org.mingfa.law.Duty;
import org.mingfa.matter.DeadlineRounds;
import org.mingfa.matter.HolidayReminder;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows each year's arrangement to everybody, and takes the notice of a year from those whose duty it is. */
@Controller
@RequestMapping(HolidayController.PATH)
class HolidayController {

    static final String PATH = "/holidays";
    private static final String PROGRESS_AGAIN_SECONDS = "2";

    private final Frames frames;
    private final HolidayNotices holidays;
    private final DeadlineRounds rounds;
    private final Matters matters;

    HolidayController(Frames frames, HolidayNotices holidays, DeadlineRounds rounds, Matters matters) {
        this.frames = frames;
        this.holidays = holidays;
        this.rounds = rounds;
        this.matters = matters;
    }

    /** @param version of the notice to look at; 0 for the one that holds */
    @GetMapping
    String year(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int version) {
        int of = year == 0 ? matters.today().getYear() : year;
        var shown = shown(of, version);
        var missing = holidays.missing(matters.today());
        var versions = holidays.versions(of);
        model.addAttribute("frame", frames.frame(actor, request, PATH));
        model.addAttribute("year", of);
        model.addAttribute("mayKeep", actor.may(Duty.KEEP_CALENDAR));
        model.addAttribute("reminder", missing.isPresent() ? HolidayReminder.text(missing.getAsInt()) : null);
        model.addAttribute("missing", missing.orElse(0));
        model.addAttribute("arrangement", shown.orElse(null));
        model.addAttribute("origin", shown.map(HolidayTables::origin).orElse(""));
        model.addAttribute(
                "picture",
                shown.map(one -> new YearPictures(one.year(), null).picture()).orElse(null));
        model.addAttribute(
                "holidays", shown.map(one -> HolidayTables.holidays(one.year())).orElse(List.of()));
        model.addAttribute("years", HolidayTables.years(holidays.years()));
        model.addAttribute(
                "versions", versions.isEmpty() ? null : HolidayTables.versions(versions, holidays.isShipped(of)));
        var kept = shown.map(Arrangement::kept);
        var progress = kept.flatMap(one -> rounds.progress(actor, one));
        model.addAttribute("progress", progress.orElse(null));
        if (progress.map(one -> !one.swept()).orElse(kept.filter(this::isNew).isPresent())) {
            response.setHeader("Refresh", PROGRESS_AGAIN_SECONDS);
        }
        return "desk/holidays";
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
    String form(
            Actor actor,
            HttpServletRequest request,
            Model model,
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
        return entry(actor, request, model, entry, List.of());
    }

    private String entry(
            Actor actor, HttpServletRequest request, Model model, HolidayEntry entry, List<String> mistakes) {
        var flashes = mistakes.isEmpty()
                ? List.<Flash>of()
                : List.of(Flash.refused("没有保存：这份安排有" + mistakes.size() + "处要改，改好后再核对。"));
        model.addAttribute("frame", frames.frame(actor, request, PATH, flashes));
        model.addAttribute("way", entry.way().id());
        model.addAttribute("tabs", entry.tabs());
        model.addAttribute("head", entry.head(matters.today()));
        model.addAttribute("body", entry.body());
        model.addAttribute("groups", entry.groups());
        model.addAttribute("extension", entry.extension());
        model.addAttribute("mistakes", mistakes);
        return "desk/holidayentry";
    }

    /** Reads what was brought in and shows the year it makes; keeps nothing. */
    @PostMapping("/check")
    String check(
            Actor actor,
            HttpServletRequest request,
            Model model,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "table", required = false) @Nullable MultipartFile table)
            throws IOException {
        requireKeeper(actor);
        var entry = HolidayEntry.sent(form);
        var file = table == null ? new byte[0] : table.getBytes();
        return switch (entry.asForm(file).read(matters.today())) {
            case Outcome.Unsound(var mistakes) -> entry(actor, request, model, entry, mistakes);
            case Outcome.Sound(var notice) -> preview(actor, request, model, notice);
        };
    }

    private String preview(Actor actor, HttpServletRequest request, Model model, HolidayNotice notice) {
        var before = holidays.of(notice.year());
        var pictures =
                new YearPictures(notice.asYear(), before.map(Arrangement::year).orElse(null));
        var changes = pictures.changes();
        model.addAttribute("frame", frames.frame(actor, request, PATH));
        model.addAttribute("notice", notice);
        model.addAttribute("seen", holidays.versions(notice.year()).size());
        model.addAttribute("picture", pictures.picture());
        model.addAttribute("holidays", HolidayTables.holidays(notice.asYear()));
        model.addAttribute("before", before.map(HolidayTables::origin).orElse(null));
        model.addAttribute("changes", changes.isEmpty() ? null : HolidayTables.changes(changes));
        model.addAttribute(
                "past",
                changes.stream()
                        .filter(change -> change.day().isBefore(matters.today()))
                        .count());
        return "desk/holidaycheck";
    }

    /** Keeps what the preview showed, read and checked once more. */
    @PostMapping
    String keep(
            Actor actor,
            HttpServletRequest request,
            Model model,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "0") int seen,
            RedirectAttributes redirect) {
        requireKeeper(actor);
        var entry = HolidayEntry.sent(form);
        return switch (entry.asForm(new byte[0]).read(matters.today())) {
            case Outcome.Unsound(var mistakes) -> entry(actor, request, model, entry, mistakes);
            case Outcome.Sound(var notice) -> {
                Frames.tell(redirect, told(rounds.take(actor, notice, seen), notice.year()));
                yield "redirect:" + PATH + "?year=" + notice.year();
            }
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
