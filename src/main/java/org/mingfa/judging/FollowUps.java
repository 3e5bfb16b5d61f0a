package org.mingfa.judging;

import java.util.Objects;
import java.util.stream.Stream;
import org.mingfa.law.Step;

/** What has to follow where something happened that broke a rule. */
final class FollowUps {

    private FollowUps() {}

    /** Whether something that counts broke a rule after which this step follows. */
    static boolean isAskedFor(Course course, Step follow) {
        var procedure = course.procedure();
        return procedure.steps().stream()
                .filter(step -> step.followUps().contains(follow.id()))
                .anyMatch(step -> course.acts(procedure.indexOf(step.id())).stream()
                        .flatMap(act -> of(step, act))
                        .anyMatch(follow.id()::equals));
    }

    /** The steps that have to follow an act of a step. */
    static Stream<String> of(Step step, Act act) {
        return act.broken().stream()
                .filter(rule -> rule.step().equals(step.id()))
                .map(step::followUp)
                .filter(Objects::nonNull)
                .distinct();
    }

    /** How many rules an act did not keep, what it and others say of each other included. */
    static long broken(Course course, Act act) {
        return act.broken().size()
                + course.backdated().stream()
                        .filter(pair -> pair.gate() == act.seq() || pair.guarded() == act.seq())
                        .count();
    }
}
