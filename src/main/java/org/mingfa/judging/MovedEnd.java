package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Clock;
import org.mingfa.law.Procedure;

/**
 * An end that an act moved which came to be known while its period ran, or after it had: a day put right, a suspension, an
 * extension.
 *
 * @param step the step whose nearest end it is
 * @param was the end before; null while the period stood still
 * @param became the end since; null while the period stands still
 * @param done whether the step had been done by then, by the end it had
 */
public record MovedEnd(
        String step, @Nullable Due was, @Nullable Due became, boolean done) {

    /** The ends an act moved, in the order of the procedure; none of the step it does itself. */
    public static List<MovedEnd> by(Act act, Procedure procedure, List<Act> before, Setting setting, Standing after) {
        if (before.isEmpty() || !(act.mends() || movesClocks(procedure, act.step()))) {
            return List.of();
        }
        var stood = Standing.asJudged(procedure, before, setting, act.recordedOn());
        var moved = new ArrayList<MovedEnd>();
        for (var was : stood.steps()) {
            var now = after.step(was.step());
            boolean ran = was.periods().stream().anyMatch(Period::isCap)
                    && now.periods().stream().anyMatch(Period::isCap);
            boolean its = act.isDoing() && act.step().equals(was.step());
            boolean over = was.times() > 0 && !was.mayBeDone();
            boolean tooLate = over && act.isDoing() && !reaches(act, was.lastDone());
            if (ran && !its && !tooLate && !Objects.equals(was.due(), now.due())) {
                moved.add(new MovedEnd(was.step(), was.due(), now.due(), over));
            }
        }
        return moved;
    }

    /** Whether an act happened before a step was done, though it was recorded later. */
    private static boolean reaches(Act act, @Nullable LocalDate done) {
        return done != null && act.happened().isBefore(done);
    }

    private static boolean movesClocks(Procedure procedure, String step) {
        return procedure.steps().stream()
                .flatMap(one -> one.clocks().stream())
                .anyMatch(clock -> suspends(clock, step) || extendsIt(clock, step));
    }

    private static boolean suspends(Clock clock, String step) {
        return clock.suspendedBy().stream()
                .anyMatch(pause -> pause.from().equals(step) || pause.until().equals(step));
    }

    private static boolean extendsIt(Clock clock, String step) {
        return clock.extendedBy().stream()
                .anyMatch(extending -> extending.step().equals(step));
    }
}
