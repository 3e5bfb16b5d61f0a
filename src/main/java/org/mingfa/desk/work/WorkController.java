package org.mingfa.desk.work;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Pager;
import org.mingfa.desk.shell.Query;
import org.mingfa.desk.shell.Reach;
import org.mingfa.finding.WorkList;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that waits: for oneself, for others, and what is overdue. */
@Controller
class WorkController {

    private static final int PAGE_SIZE = 30;

    private enum Waiting {
        MINE("mine", "轮到我", "没有轮到您办理的事项", "有事项轮到您时会出现在这里，同时收到通知。"),
        OTHERS("others", "等他人办理", "没有等他人办理的事项", "本地的事项要么轮到您，要么已经办结。"),
        LATE("late", "逾期", "没有逾期的事项", "所有期限都在控制之中。");

        private final String id;
        private final String label;
        private final EmptyView empty;

        Waiting(String id, String label, String title, String text) {
            this.id = id;
            this.label = label;
            this.empty = new EmptyView(title, text, null);
        }

        static Waiting of(String id) {
            return switch (id) {
                case "others" -> OTHERS;
                case "late" -> LATE;
                default -> MINE;
            };
        }
    }

    private final Frames frames;
    private final Matters matters;
    private final WorkList work;
    private final WorkRows rows;
    private final Places places;

    WorkController(Frames frames, Matters matters, WorkList work, WorkRows rows, Places places) {
        this.frames = frames;
        this.matters = matters;
        this.work = work;
        this.rows = rows;
        this.places = places;
    }

    @GetMapping("/work")
    String list(
            Actor actor,
            HttpServletRequest request,
            Model model,
            @RequestParam(defaultValue = "mine") String list,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "1") int page) {
        var today = matters.today();
        var waiting = Waiting.of(list);
        var within = Reach.holds(actor, place) ? place : "";
        var narrowed = within.isEmpty() ? actor : Reach.narrowed(actor, within);
        var lengths = work.lengths(narrowed, List.of(actor.role()), today);
        var address = Query.of("/work").with("list", waiting.id).with("place", within);
        model.addAttribute("frame", frames.frame(actor, request, "/work"));
        model.addAttribute("title", within.isEmpty() ? "我的事项" : places.name(within) + "的事项");
        model.addAttribute("tabs", tabs(lengths, waiting, within));
        model.addAttribute("rows", rows.of(actor, items(narrowed, waiting, today, page), today));
        model.addAttribute("empty", waiting.empty);
        model.addAttribute(
                "pager",
                Pager.view(
                        length(lengths, waiting),
                        page,
                        PAGE_SIZE,
                        number -> address.with("page", Integer.toString(number)).address()));
        return "desk/work";
    }

    private static List<NavLink> tabs(WorkList.Lengths lengths, Waiting here, String place) {
        var late = tab(Waiting.LATE, here, place, lengths.late());
        return List.of(
                tab(Waiting.MINE, here, place, lengths.mine()),
                tab(Waiting.OTHERS, here, place, lengths.others()),
                late.countingLate(late.count()));
    }

    private static NavLink tab(Waiting waiting, Waiting here, String place, int count) {
        var address =
                Query.of("/work").with("list", waiting.id).with("place", place).address();
        return NavLink.tab(waiting.label, address, count, waiting == here);
    }

    private static int length(WorkList.Lengths lengths, Waiting waiting) {
        return switch (waiting) {
            case MINE -> lengths.mine();
            case OTHERS -> lengths.others();
            case LATE -> lengths.late();
        };
    }

    private List<WorkList.Item> items(Actor actor, Waiting waiting, LocalDate today, int page) {
        var roles = List.of(actor.role());
        int offset = Pager.offset(page, PAGE_SIZE);
        return switch (waiting) {
            case MINE -> work.mine(actor, roles, today, PAGE_SIZE, offset);
            case OTHERS -> work.others(actor, roles, PAGE_SIZE, offset);
            case LATE -> work.late(actor, today, PAGE_SIZE, offset);
        };
    }
}
