package org.mingfa.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Roster;
import org.mingfa.store.Conclusion;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens many matters in one transaction: judged first, with the numbers they are going to bear, and then written. */
final class Openings {

    private final ScopedTransactions transactions;
    private final Taking.Tools tools;
    private final Refusals refusals;

    Openings(ScopedTransactions transactions, Taking.Tools tools, Refusals refusals) {
        this.transactions = transactions;
        this.tools = tools;
        this.refusals = refusals;
    }

    /**
     * Judges openings carried over, each with a key. Nothing is held and nothing is written.
     *
     * @param before the openings that will have been recorded when these are, whose numbers these go on from
     */
    Judged judge(Actor actor, List<Proposal> proposals, Instant now, Roster roster, @Nullable Judged before) {
        var reached = before == null
                ? java.util.Map.<Numbers.Key, Integer>of()
                : before.numbers().reached();
        var ahead = new Numbers.Ahead(series -> {
            var known = reached.get(series);
            return known == null ? stands(actor, series) : known;
        });
        var links = tools.linked().before(transactions, actor.scope(), actor.county());
        return judge(actor, proposals, now, roster, ahead, links);
    }

    private int stands(Actor actor, Numbers.Key series) {
        return transactions.reading(actor.scope(), client -> Numbers.Ahead.stands(client, series));
    }

    private Judged judge(
            Actor actor,
            List<Proposal> proposals,
            Instant now,
            Roster roster,
            Numbers.Ahead numbers,
            LinkSource links) {
        var judged = new Judged(
                actor, proposals, now, roster, numbers, new ArrayList<>(), new ArrayList<>(), new OpeningRows());
        for (var proposal : proposals) {
            switch (new Taking(tools, numbers, links, actor, proposal, now, roster).open(null)) {
                case Taking.Worked.Settled(var answer) -> {
                    numbers.undo();
                    if (answer instanceof Answer.Refused(var breaches)) {
                        judged.refusals().add(new Judged.Refusal(proposal, breaches));
                    }
                    judged.answers().add(answer);
                }
                case Taking.Worked.ToWrite written -> {
                    numbers.keep();
                    judged.rows().add(written.entry(), proposal.key());
                    judged.answers().add(written.taken());
                }
            }
        }
        return judged;
    }

    /**
     * Writes what was judged, all or nothing.
     *
     * @return false when numbers were given out elsewhere meanwhile: nothing is written then
     * @throws org.springframework.dao.DuplicateKeyException when a key has opened a matter meanwhile; nothing is written then
     */
    boolean write(Judged judged) {
        return transactions.concluding(
                judged.actor().scope(),
                client -> write(client, judged) ? Conclusion.keeping(true) : Conclusion.undoing(false));
    }

    /** Judges them anew, with every series held from its first number on, and writes them. */
    Judged again(Judged overtaken) {
        return transactions.within(overtaken.actor().scope(), client -> {
            var held = new Numbers.Ahead(series -> Numbers.Ahead.hold(client, series));
            var links = tools.linked()
                    .within(
                            client,
                            overtaken.actor().county(),
                            overtaken.actor().scope());
            var judged =
                    judge(overtaken.actor(), overtaken.proposals(), overtaken.now(), overtaken.roster(), held, links);
            if (!write(client, judged)) {
                throw new IllegalStateException("a series moved that is held");
            }
            return judged;
        });
    }

    /** False when numbers were given out elsewhere meanwhile: then nothing of it may stay. */
    private boolean write(JdbcClient client, Judged judged) {
        if (!judged.numbers().advance(client)) {
            return false;
        }
        for (var refusal : judged.refusals()) {
            refusals.record(client, judged.actor(), refusal.proposal(), refusal.breaches(), judged.now());
        }
        judged.rows().write(client, judged.actor(), judged.now());
        var parents = new Parents(tools, judged.roster(), judged.now());
        var tenures = new Tenures(tools.law(), judged.roster());
        for (var answer : judged.answers()) {
            if (answer instanceof Answer.Taken taken) {
                tenures.follow(client, taken.matter(), List.of(taken.act()));
                parents.follow(client, taken.matter(), List.of(taken.act()));
            }
        }
        return true;
    }
}
