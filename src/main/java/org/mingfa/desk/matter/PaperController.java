package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.mingfa.desk.shell.DocumentFile;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.law.Paper;
import org.mingfa.law.Value;
import org.mingfa.matter.Matters;
import org.mingfa.matter.When;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.paper.Papers;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Audited;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Hands out the papers of a matter. A link gives them with parties masked; a button, to who may see the parties, in full, and
 * that is kept in the audit trail.
 */
@Controller
@RequestMapping("/matter/{county}/{id}")
class PaperController {

    private final Screens screens;
    private final Papers papers;
    private final Matters matters;
    private final Sending sending;
    private final PersonalData personalData;
    private final AuditTrail audit;

    PaperController(
            Screens screens,
            Papers papers,
            Matters matters,
            Sending sending,
            PersonalData personalData,
            AuditTrail audit) {
        this.screens = screens;
        this.papers = papers;
        this.matters = matters;
        this.sending = sending;
        this.personalData = personalData;
        this.audit = audit;
    }

    @GetMapping("/papers/{paperId}")
    ResponseEntity<byte[]> masked(
            Actor actor, @PathVariable String county, @PathVariable String id, @PathVariable String paperId)
            throws IOException {
        var docket = Screens.docket(screens.scene(actor, county, id));
        var paper = papers.find(docket, paperId).orElseThrow(Screens::notFound);
        return answer(paper, papers.make(paper, docket, Value.Sealed::masked));
    }

    @PostMapping("/papers/{paperId}")
    ResponseEntity<byte[]> whole(
            Actor actor, @PathVariable String county, @PathVariable String id, @PathVariable String paperId)
            throws IOException {
        var scene = screens.scene(actor, county, id);
        var docket = Screens.docket(scene);
        var paper = papers.find(docket, paperId).orElseThrow(Screens::notFound);
        if (!MatterPages.mayUnmask(scene)) {
            throw Screens.forbidden();
        }
        return made(scene, paper, opening -> papers.make(paper, docket, opening));
    }

    /** The paper as the form of its step says it so far: to be signed before the step is recorded. */
    @PostMapping("/acts/{stepId}/papers/{paperId}")
    ResponseEntity<byte[]> drafted(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String stepId,
            @PathVariable String paperId,
            HttpServletRequest request)
            throws IOException {
        var scene = screens.scene(actor, county, id);
        var docket = Screens.docket(scene);
        var step = Screens.step(scene, stepId);
        var paper = papers.find(docket, paperId)
                .filter(one -> stepId.equals(one.step()))
                .orElseThrow(Screens::notFound);
        var typed = sending.redraw(request, scene, step).typed();
        var day = Objects.requireNonNullElse(typed.day(scene.today()), scene.today());
        var draft = matters.drafts()
                .of(actor, scene.procedure(), docket, scene.proposal(step, typed, When.on(day), List.of()))
                .act();
        return made(scene, paper, opening -> papers.make(paper, docket, draft, opening));
    }

    /** Whoever may see the parties sees them in the paper, and that is recorded once it is made; to others they stay masked. */
    private ResponseEntity<byte[]> made(
            Scene scene, Paper paper, Function<Function<Value.Sealed, String>, OfficialDocument> making)
            throws IOException {
        var matter = Screens.docket(scene).matter();
        if (!paper.namesParties() || !MatterPages.mayUnmask(scene)) {
            return answer(paper, making.apply(Value.Sealed::masked));
        }
        var answer = answer(paper, making.apply(personalData::open));
        audit.write(
                scene.actor(),
                Audited.UNMASK,
                matter.id().toString(),
                "查看" + matter.number() + "的当事人信息，理由：制作" + paper.name());
        return answer;
    }

    private static ResponseEntity<byte[]> answer(Paper paper, OfficialDocument document) throws IOException {
        return DocumentFile.ofPerson(document, DocumentFormat.DOCX, paper.name());
    }
}
