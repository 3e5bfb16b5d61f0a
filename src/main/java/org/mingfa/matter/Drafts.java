package org.mingfa.matter;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Counting;
import org.mingfa.judging.Judge;
import org.mingfa.judging.Links;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;

/** Makes acts of what is filled in so far; nothing is judged or kept. */
public final class Drafts {

    private final ScopedTransactions transactions;
    private final Taking.Tools tools;
    private final Staff staff;
    private final InstantSource clock;

    Drafts(ScopedTransactions transactions, Taking.Tools tools, Staff staff, InstantSource clock) {
        this.transactions = transactions;
        this.tools = tools;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * The act of a proposal by what is filled in so far.
     *
     * @param docket the matter, or null for one that is to be opened
     */
    public Drafting of(Actor actor, Procedure procedure, @Nullable Docket docket, Proposal proposal) {
        if (docket == null) {
            return told(actor, procedure, List.of(), openingPlace(actor, procedure, proposal), proposal);
        }
        return drafting(actor, procedure, docket.matter(), docket.matter().place(), docket.acts(), proposal);
    }

    /** Where a matter would be that a proposal opens. */
    public PlaceCode openingPlace(Actor actor, Procedure procedure, Proposal opening) {
        return tools.openingPlace(procedure, opening, actor, staff.roster(actor.county()));
    }

    /**
     * The act of a proposal in a matter that is told and not stored.
     *
     * @param acts those told before it, each as it was drafted
     */
    public Drafting told(Actor actor, Procedure procedure, List<Act> acts, PlaceCode place, Proposal proposal) {
        return drafting(actor, procedure, null, place, acts, proposal);
    }

    private Drafting drafting(
            Actor actor,
            Procedure procedure,
            @Nullable Matter matter,
            PlaceCode place,
            List<Act> acts,
            Proposal proposal) {
        var roster = staff.roster(actor.county());
        var source = tools.linked().before(transactions, actor.scope(), actor.county());
        var draft = draft(actor, procedure, place, acts, proposal, source);
        var links = source.read(Links.heldBy(Judge.plus(acts, draft)));
        var pinned = draft.on(links.pins());
        var setting = tools.setting(place, roster).with(links);
        var questions = Counting.questions(procedure, acts, pinned, setting);
        return new Drafting(
                transactions,
                tools.linked(),
                actor,
                procedure,
                matter,
                acts,
                pinned,
                setting.answering(source.answers(questions, matter == null ? null : matter.id())));
    }

    private Act draft(
            Actor actor, Procedure procedure, PlaceCode place, List<Act> acts, Proposal proposal, LinkSource links) {
        var step = Objects.requireNonNull(procedure.step(proposal.step()));
        var township = place.upTo(Level.TOWNSHIP);
        var values = tools.intake()
                .read(
                        procedure,
                        step,
                        proposal.particulars().entries(),
                        township,
                        staff.roster(actor.county()),
                        (type, text) -> links.find(type, text, township));
        return Taking.act(actor, proposal, acts.size() + 1, values, clock.instant());
    }
}
