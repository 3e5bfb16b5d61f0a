package org.mingfa.desk.matter;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.Explain;
import org.mingfa.desk.look.Pair;
import org.mingfa.judging.Standing;
import org.mingfa.judging.State;
import org.mingfa.law.Basis;
import org.mingfa.matter.DeadlineMove;

/** What is still to be done in a matter: by whom, and until when. */
record Outstanding(Scene scene, Standing standing, Rail rail) {

    /** The steps that are not this person's to do now, with whom or what they wait for. */
    List<Pair> waiting() {
        var waiting = new ArrayList<Pair>();
        if (!standing.isOpen()) {
            return waiting;
        }
        for (var step : scene.procedure().steps()) {
            var now = standing.step(step.id());
            if (now.state().isOpen() && !step.optional() && now.running().isEmpty() && !scene.isMine(step)) {
                waiting.add(Pair.of(step.name(), "由" + InTurn.who(scene, step) + "办理" + until(now)));
            } else if (now.state() == State.WAITING && now.waitsFor().isEmpty()) {
                now.periods().stream()
                        .filter(period -> !period.isCap())
                        .findFirst()
                        .ifPresent(period -> waiting.add(Pair.of(step.name(), rail.line(period))));
            }
        }
        return waiting;
    }

    private String until(Standing.StepStanding now) {
        var due = now.due();
        return due == null ? "" : "，" + due.chinese(day -> Dates.near(day, scene.today()), "完成");
    }

    /** The periods that run, each worked out; {@code moves}: the deadlines that moved. */
    List<Explain> clocks(List<DeadlineMove> moves) {
        var clocks = new ArrayList<Explain>();
        if (!standing.isOpen()) {
            return clocks;
        }
        for (var step : scene.procedure().steps()) {
            var now = standing.step(step.id());
            boolean runs = now.mayBeDone()
                    || (now.state() == State.WAITING && now.waitsFor().isEmpty());
            if (!runs) {
                continue;
            }
            for (var period : now.periods()) {
                var basis = Basis.cite(period.clock().basis());
                var history = MovedDeadlines.of(step, period, moves, scene.today());
                clocks.add(new Explain(
                        "“" + step.name() + "”" + rail.line(period) + history.before(),
                        history.after(period.explain()),
                        basis.isEmpty() ? null : basis));
            }
        }
        return clocks;
    }
}
