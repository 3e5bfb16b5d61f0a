package org.mingfa.desk.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.finding.Expectations;
import org.mingfa.finding.Expected;
import org.mingfa.judging.Breach;
import org.mingfa.law.Begins;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Answers what is due by the calendar with “nothing to report” (零报告), each by an act of its own in a matter of its own. */
@Component
final class NilReports {

    private final Expectations expectations;
    private final Matters matters;

    NilReports(Expectations expectations, Matters matters) {
        this.expectations = expectations;
        this.matters = matters;
    }

    /**
     * What became of them.
     *
     * @param refused why each of the others was not answered, for whoever asked
     */
    record Outcome(List<Expected> answered, List<String> refused) {}

    /** @param keys of what is to be answered, see {@link Expected#key()}; what is not the actor's to answer now is refused */
    Outcome answer(Actor actor, Collection<String> keys) {
        var mine = new HashMap<String, Expected>();
        expectations.mine(actor, matters.today()).forEach(one -> mine.put(one.key(), one));
        var answered = new ArrayList<Expected>();
        var refused = new ArrayList<String>();
        for (var key : keys) {
            var one = mine.get(key);
            var nil = one == null ? null : one.begins().nil();
            if (one == null) {
                refused.add("有一期不由您报、还没有到期或者已经报过，请刷新后再看");
                continue;
            }
            var why = nil == null ? "没有“无情况”可报，请填报" : answer(actor, one, nil);
            if (why == null) {
                answered.add(one);
            } else {
                refused.add(one.title() + "：" + why);
            }
        }
        return new Outcome(answered, refused);
    }

    /** Why not; null when it is recorded. */
    private @Nullable String answer(Actor actor, Expected one, Begins.Nil nil) {
        var says = new HashMap<>(one.begins().filled(one.turn(), one.place().code()));
        says.putAll(nil.says());
        var proposal = Proposal.opening(
                        one.procedure().id(),
                        one.procedure().opening().id(),
                        Entered.all(says),
                        List.of(),
                        matters.today())
                .once(one.once());
        return switch (matters.take(actor, proposal)) {
            case Answer.Taken _ -> null;
            case Answer.Already _ -> "已经有人报过";
            case Answer.Refused(var breaches) ->
                breaches.stream().map(Breach::reason).collect(Collectors.joining("；"));
            case Answer.Overtaken _, Answer.Unknown _ -> "没有报成，请刷新后再试";
        };
    }
}
