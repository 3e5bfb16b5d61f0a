package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.shell.Frames;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Audited;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the parties of a matter in full, once, to who may act on it and says why; each time is kept in the audit trail. */
@Controller
class UnmaskController {

    private static final int LONGEST_REASON = 200;

    private final Screens screens;
    private final PersonalData personalData;
    private final AuditTrail audit;
    private final Staff staff;

    UnmaskController(Screens screens, PersonalData personalData, AuditTrail audit, Staff staff) {
        this.screens = screens;
        this.personalData = personalData;
        this.audit = audit;
        this.staff = staff;
    }

    @PostMapping("/matter/{county}/{id}/unmask")
    String unmask(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(name = Typed.REASON, defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var scene = screens.scene(actor, county, id);
        if (!MatterPages.mayUnmask(scene, staff.roster(county))) {
            throw Screens.forbidden();
        }
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            Frames.tell(redirect, Flash.refused("没有显示：请写明查看个人信息的理由，不超过" + LONGEST_REASON + "个字。"));
            return "redirect:" + scene.address() + "#parties";
        }
        var matter = Objects.requireNonNull(scene.docket()).matter();
        audit.write(actor, Audited.UNMASK, matter.id().toString(), "查看" + matter.number() + "的当事人信息，理由：" + why);
        response.setHeader("Cache-Control", "no-store");
        screens.plain(model, request, scene);
        model.addAttribute(
                "parties", Parties.open(scene, Objects.requireNonNull(scene.standing()), personalData::open));
        return "matter/parties";
    }
}
