package org.mingfa.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Drafting;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which matters may be entered in a field that holds another matter. */
@RestController
final class ChoicesApi {

    static final int USUAL = 20;
    static final int MOST = 100;

    private final Matters matters;
    private final LawLibrary law;

    ChoicesApi(Matters matters, LawLibrary law) {
        this.matters = matters;
        this.law = law;
    }

    record Page(
            @Says("可以填写的事项：本地的在前，新的在前") List<Choice> matters,

            @Says("下一页从哪一件之后起，写在“after”中；没有下一页时没有这一项") @Nullable
            UUID next) {}

    record Choice(
            @Says("填写什么：编号；同一编号有几件时是id") String entry,
            @Says("事项id") UUID id,
            @Says("事项的文号") String number,
            @Says("事项名称") String title,
            @Says("程序编号") String procedure,
            @Says("所在地的区划代码") String place,
            @Says("第一项行为的办理日期") LocalDate began,
            @Says("怎样结束；还在办理时没有这一项") @Nullable String closing) {

        static Choice of(Drafting.Candidate candidate) {
            var matter = candidate.matter();
            return new Choice(
                    candidate.entry(),
                    matter.id(),
                    matter.number(),
                    matter.title(),
                    matter.procedure(),
                    matter.place().digits(),
                    matter.began(),
                    Closing.written(matter.closing()));
        }
    }

    @GetMapping("/api/procedures/{id}/choices/{field}")
    Page opening(
            Actor actor,
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "" + USUAL) int limit) {
        var procedure = law.inForce(id, matters.today()).orElseThrow(ProblemException::notFound);
        var step = procedure.opening();
        var proposal = Proposal.opening(id, step.id(), Map.of(), List.of(), matters.today());
        return page(actor, procedure, null, step, proposal, wanted(field, q, after, limit));
    }

    @GetMapping("/api/matters/{county}/{id}/choices/{step}/{field}")
    Page next(
            Actor actor,
            @PathVariable String county,
            @PathVariable UUID id,
            @PathVariable String step,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "" + USUAL) int limit) {
        var docket = county.equals(actor.county())
                ? matters.find(actor, county, id).orElseThrow(ProblemException::notFound)
                : null;
        if (docket == null) {
            throw ProblemException.notFound();
        }
        var procedure = matters.procedureOf(docket.matter());
        var known = procedure.step(step);
        if (known == null) {
            throw ProblemException.notFound();
        }
        var target = Proposal.Target.of(docket.matter());
        var proposal = Proposal.doing(target, step, Map.of(), List.of(), matters.today());
        return page(actor, procedure, docket, known, proposal, wanted(field, q, after, limit));
    }

    private static Drafting.Wanted wanted(String field, String words, @Nullable UUID after, int limit) {
        Bounds.require("limit", limit, 1, MOST);
        var path = field.split("\\.", 2);
        return new Drafting.Wanted(path[0], path.length == 2 ? path[1] : null, words, after, limit);
    }

    private Page page(
            Actor actor,
            Procedure procedure,
            @Nullable Docket docket,
            Step step,
            Proposal proposal,
            Drafting.Wanted wanted) {
        boolean known = procedure.entryFields(step).stream()
                .anyMatch(field -> field.id().equals(wanted.field())
                        && (field.type() instanceof FieldType.Matter || field.type() instanceof FieldType.Table));
        if (!known) {
            throw ProblemException.notFound();
        }
        var found = matters.drafts().of(actor, procedure, docket, proposal).candidates(wanted);
        return new Page(found.found().stream().map(Choice::of).toList(), found.next());
    }
}
