package org.mingfa.desk.look;

import java.util.List;
import java.util.stream.Stream;

/**
 * The steps of a matter and how far it has come.
 *
 * @param course the steps it goes through
 * @param aside those taken only where something turns out otherwise, or after its end
 */
public record RailView(List<RailStep> course, List<RailStep> aside) {

    /** How many steps were done, those aside too. */
    public long done() {
        return Stream.concat(course.stream(), aside.stream())
                .filter(step -> step.state() == RailState.DONE)
                .count();
    }

    /** How many were done or have to be: what does not apply or is not called for is none of them. */
    public long owed() {
        return done() + course.stream().filter(step -> isLeft(step.state())).count();
    }

    /** How many steps wait for others to show whether they apply. */
    public long undecided() {
        return course.stream()
                .filter(step -> step.state() == RailState.UNDECIDED)
                .count();
    }

    private static boolean isLeft(RailState state) {
        return switch (state) {
            case NOW, OPEN, WAITING, LATE -> true;
            case DONE, UNDECIDED, NOT_APPLICABLE, LAPSED -> false;
        };
    }

    /** Whether a step aside has been taken, or is being taken. */
    public boolean strayed() {
        return aside.stream().anyMatch(step -> switch (step.state()) {
            case DONE, NOW, LATE -> true;
            case OPEN, WAITING, UNDECIDED, NOT_APPLICABLE, LAPSED -> false;
        });
    }
}
