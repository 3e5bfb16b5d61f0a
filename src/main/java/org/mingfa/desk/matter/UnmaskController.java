package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Audited;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the parties of a matter in full, once, to who may act on it and says why; each time is kept in the audit trail. */
@Controller
class UnmaskController {

    private static final int LONGEST_REASON = 200;

    private final Screens screens;
    private final PersonalData personalData;
    private final AuditTrail audit;

    UnmaskController(Screens screens, PersonalData personalData, AuditTrail audit) {
        this.screens = screens;
        this.personalData = personalData;
        this.audit = audit;
    }

    @PostMapping("/matter/{county}/{id}/unmask")
    Reply unmask(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(name = Typed.REASON, defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        var scene = screens.scene(actor, county, id);
        if (!MatterPages.mayUnmask(scene)) {
            throw Screens.forbidden();
        }
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Redirect.to(scene.at().parties())
                    .saying(Flash.refused("没有显示：请写明查看个人信息的理由，不超过" + LONGEST_REASON + "个字。"));
        }
        var matter = Screens.docket(scene).matter();
        var page = new PartiesPage(
                screens.frame(scene, request),
                matter.title(),
                Screens.matter(scene),
                Parties.open(scene, Objects.requireNonNull(scene.standing()), personalData::open));
        audit.write(actor, Audited.UNMASK, matter.id().toString(), "查看" + matter.number() + "的当事人信息，理由：" + why);
        response.setHeader("Cache-Control", "no-store");
        return page;
    }
}
