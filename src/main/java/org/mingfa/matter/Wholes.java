package org.mingfa.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Standing;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Roster;
import org.mingfa.store.Conclusion;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records matters told whole: every act is judged as it would be alone, and nobody is told whose turn it once was. */
final class Wholes {

    private final Taking.Tools tools;
    private final Roster roster;
    private final Instant now;

    Wholes(Taking.Tools tools, Roster roster, Instant now) {
        this.tools = tools;
        this.roster = roster;
        this.now = now;
    }

    /** All of it, or nothing: what is not to be kept has to be undone. */
    Conclusion<Carried> carry(JdbcClient client, Actor actor, Whole whole) {
        var first = work(client, actor, whole.opening());
        if (!(first instanceof Taking.Worked.ToWrite opened)) {
            return Conclusion.undoing(notTaken(whole.opening(), 0, first));
        }
        keep(client, opened);
        var matter = opened.entry().matter();
        var key = Objects.requireNonNull(whole.opening().key());
        var already = ImportRows.claim(client, actor.scope(), matter, key, now);
        if (already.isPresent()) {
            return Conclusion.undoing(new Carried.Already(already.get()));
        }
        FormerNumbers.keep(client, matter, whole.formerNumber());
        return goOn(client, actor, whole, opened);
    }

    private Conclusion<Carried> goOn(JdbcClient client, Actor actor, Whole whole, Taking.Worked.ToWrite opened) {
        var cautions = new ArrayList<>(opened.entry().findings());
        var last = opened;
        for (int at = 1; at <= whole.later().size(); at++) {
            var proposal = whole.proposal(
                    whole.later().get(at - 1), last.last().entry().matter());
            var worked = work(client, actor, proposal);
            if (!(worked instanceof Taking.Worked.ToWrite next)) {
                return Conclusion.undoing(notTaken(proposal, at, worked));
            }
            keep(client, next);
            cautions.addAll(next.entry().findings());
            last = next;
        }
        var matter = last.last().entry().matter();
        var closing = matter.closing();
        if (closing == null) {
            return Conclusion.undoing(unfinished(matter, last.last().standing()));
        }
        return whole.end() == null || whole.end().equals(closing)
                ? Conclusion.keeping(new Carried.Taken(matter, List.copyOf(cautions)))
                : Conclusion.undoing(new Carried.EndsOtherwise(Matters.procedureOf(tools.law(), matter), closing));
    }

    private Taking.Worked work(JdbcClient client, Actor actor, Proposal proposal) {
        return Taking.within(client, tools, actor, proposal, now, roster).work(client, null);
    }

    private void keep(JdbcClient client, Taking.Worked.ToWrite work) {
        new Parents(tools, roster, now).keep(client, work.untold());
    }

    private Carried notTaken(Proposal proposal, int at, Taking.Worked worked) {
        return switch (worked) {
            case Taking.Worked.Settled(Answer.Refused(List<Breach> breaches)) -> refused(proposal, at, breaches);
            case Taking.Worked.Settled _ -> new Carried.Unknown();
            case Taking.Worked.ToWrite _ -> throw new IllegalStateException("taken");
        };
    }

    /** A version of the procedure may do without a step that a later one has: then it is the opening that is refused. */
    private Carried refused(Proposal proposal, int at, List<Breach> breaches) {
        return tools.law()
                .inForce(proposal.target().procedure(), proposal.when().day())
                .<Carried>map(procedure -> new Carried.Refused(
                        procedure,
                        Objects.requireNonNullElse(procedure.step(proposal.step()), procedure.opening()),
                        at,
                        breaches))
                .orElseGet(Carried.Unknown::new);
    }

    private Carried.Unfinished unfinished(Matter matter, Standing standing) {
        var procedure = Matters.procedureOf(tools.law(), matter);
        return new Carried.Unfinished(left(procedure, standing).toList());
    }

    private static Stream<Step> left(Procedure procedure, Standing standing) {
        return standing.steps().stream()
                .filter(step -> !step.state().isSettled())
                .map(step -> Objects.requireNonNull(procedure.step(step.step())))
                .filter(step -> !step.optional());
    }
}
