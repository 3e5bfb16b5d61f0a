package org.mingfa.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.bench.Country.Township;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;

/** The application itself: judge, act, chain, facts, tallies, clocks, notices, work lists, search words. */
final class ThroughMatters implements Contender {

    private final Matters matters;
    private final List<Township> townships;
    private final int threads;
    private final int[] turn;
    private final LocalDate day;

    ThroughMatters(Matters matters, List<Township> townships, int threads) {
        this.matters = matters;
        this.townships = townships;
        this.threads = threads;
        this.turn = new int[threads * 16];
        this.day = matters.today();
    }

    @Override
    public String name() {
        return "Mingfa";
    }

    @Override
    public void matter(int thread, Stopwatch watch) throws Exception {
        int next = turn[thread * 16]++;
        var township = townships.get((thread + threads * next) % townships.size());
        var clerk = township.clerk();
        var leader = township.leader();
        var id = watch.step(() -> take(clerk, null, "receive", null, Map.of("subject", "申请办理事项", "kind", "permit")));
        watch.step(() -> take(clerk, id, "check", null, Map.of("complete", true)));
        watch.step(() -> take(clerk, id, "examine", null, Map.of("amount", 1200, "finding", "符合条件，建议准予")));
        watch.step(() -> take(leader, id, "review", null, Map.of("opinion", "同意审查意见")));
        watch.step(() -> take(leader, id, "decide", "granted", Map.of()));
        watch.step(() -> take(clerk, id, "deliver", null, Map.of("method", "direct")));
    }

    private UUID take(
            Actor actor, @Nullable UUID matter, String step, @Nullable String outcome, Map<String, Object> entries) {
        var proposal = Proposal.doing(
                        new Proposal.Target("application", matter, null), step, Entered.all(entries), List.of(), day)
                .ending(outcome);
        if (matters.take(actor, proposal) instanceof Answer.Taken taken) {
            return taken.matter().id();
        }
        throw new IllegalStateException("not taken: " + matters.consider(actor, proposal));
    }

    @Override
    public void close() {}
}
