package org.mingfa.desk.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.staff.StaffRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Those who work here, for whoever administers them: taken on, put into posts, let in and out. */
@Controller
@RequestMapping(Addresses.PEOPLE)
class PeopleController {

    private final Frames frames;
    private final PeoplePages pages;
    private final PeopleFields fields;
    private final PeopleDoor door;
    private final Hiring hiring;
    private final Staff staff;
    private final Accounts accounts;

    PeopleController(
            Frames frames,
            PeoplePages pages,
            PeopleFields fields,
            PeopleDoor door,
            Hiring hiring,
            Staff staff,
            Accounts accounts) {
        this.frames = frames;
        this.pages = pages;
        this.fields = fields;
        this.door = door;
        this.hiring = hiring;
        this.staff = staff;
        this.accounts = accounts;
    }

    @GetMapping
    PeoplePage people(
            Actor by,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        door.requireManager(by);
        return pages.people(frames.frame(by, request, Addresses.PEOPLE), by, q, page);
    }

    @GetMapping("/new")
    NewPersonPage form(Actor by, HttpServletRequest request) {
        door.requireManager(by);
        return new NewPersonPage(frames.frame(by, request, Addresses.PEOPLE), fields.person(by, Map.of()));
    }

    @PostMapping("/new")
    Reply takeOn(Actor by, HttpServletRequest request, @RequestParam Map<String, String> typed) {
        door.requireManager(by);
        try {
            return Redirect.to(Addresses.people()
                            .with("q", typed.getOrDefault("name", "").strip())
                            .address())
                    .saying(hiring.hire(by, typed));
        } catch (StaffRefusal refusal) {
            return new NewPersonPage(
                    frames.frame(by, request, Addresses.PEOPLE, List.of(Flash.refused(refusal.reason()))),
                    fields.person(by, typed));
        }
    }

    @GetMapping("/{id}")
    PersonPage person(Actor by, HttpServletRequest request, @PathVariable String id) {
        return pages.person(frames.frame(by, request, Addresses.PEOPLE), by, door.person(by, id), Map.of(), "");
    }

    @PostMapping("/{id}/posts")
    Reply appoint(
            Actor by, HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return doing(by, request, id, new Form("posts", typed), () -> hiring.appoint(by, id, typed));
    }

    @PostMapping("/{id}/posts/end")
    Reply end(Actor by, HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return doing(by, request, id, new Form("posts/end", typed), () -> {
            staff.endPost(by, typed.getOrDefault("post", ""), Hiring.day(typed, "last", "最后一天"));
            return Flash.done("岗位已定结束日期。手里只由本人办理的事项，请办理工作交接。");
        });
    }

    @PostMapping("/{id}/qualifications")
    Reply qualify(
            Actor by, HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return doing(by, request, id, new Form("qualifications", typed), () -> {
            LocalDate from = Hiring.day(typed, "from", "起始日期");
            staff.grantQualification(
                    by,
                    id,
                    typed.getOrDefault("kind", ""),
                    typed.getOrDefault("number", ""),
                    from,
                    Hiring.dayOrNull(typed, "to", "有效期至"));
            return Flash.done("资格已登记。");
        });
    }

    @PostMapping("/{id}/account")
    Reply open(Actor by, HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return doing(
                by,
                request,
                id,
                new Form("account", typed),
                () -> Hiring.told(accounts.open(by, id, typed.getOrDefault("login", ""))));
    }

    @PostMapping("/{id}/account/reset")
    Reply reset(Actor by, HttpServletRequest request, @PathVariable String id) {
        return doing(by, request, id, Form.NONE, () -> Hiring.told(accounts.resetPassword(by, id)));
    }

    @PostMapping("/{id}/account/close")
    Reply close(Actor by, HttpServletRequest request, @PathVariable String id) {
        return doing(by, request, id, Form.NONE, () -> {
            accounts.close(by, id);
            return Flash.done("账号已停用，立即不能登录。");
        });
    }

    @PostMapping("/{id}/account/reopen")
    Reply reopen(Actor by, HttpServletRequest request, @PathVariable String id) {
        return doing(by, request, id, Form.NONE, () -> Hiring.told(accounts.reopen(by, id)));
    }

    /** One of the page's forms, as it was filled in. */
    private record Form(String name, Map<String, String> typed) {
        static final Form NONE = new Form("", Map.of());
    }

    /** What one of the page's forms asks for. */
    @FunctionalInterface
    private interface Doing {
        /** @return what to say once it is done */
        Flash done();
    }

    private Reply doing(Actor by, HttpServletRequest request, String id, Form form, Doing doing) {
        var person = door.person(by, id);
        try {
            return Redirect.to(Addresses.person(id)).saying(doing.done());
        } catch (StaffRefusal refusal) {
            var frame = frames.frame(by, request, Addresses.PEOPLE, List.of(Flash.refused(refusal.reason())));
            return pages.person(frame, by, person, form.typed(), form.name());
        }
    }
}
