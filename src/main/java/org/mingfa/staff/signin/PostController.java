package org.mingfa.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Audited;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing to another of one's posts. */
@Controller
class PostController {

    private final CurrentActor current;
    private final AuditTrail audit;

    PostController(CurrentActor current, AuditTrail audit) {
        this.current = current;
        this.audit = audit;
    }

    @PostMapping("/post")
    String change(HttpServletRequest request, @RequestParam String post) {
        Actor actor = current.choose(request, post).orElseThrow(NoPost::new);
        audit.write(actor, Audited.CHANGE_POST, null, "改以" + actor.unitName() + actor.roleName() + "岗位办事");
        return "redirect:/";
    }
}
