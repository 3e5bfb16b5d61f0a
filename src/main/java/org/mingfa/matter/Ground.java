package org.mingfa.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;
import org.mingfa.law.Procedure;

/** What an act is judged upon and added to. */
sealed interface Ground extends Placed {

    Procedure procedure();

    /** The acts so far, in order. */
    List<Act> acts();

    /** When the matter was closed; null while it is open. */
    @Nullable
    LocalDate closedOn();

    /** The matter with an act that is allowed. */
    Matter with(Act act, Matter.Look look);

    /** Whether search must find the matter by other words than before. */
    boolean isRewordedBy(Matter after);

    /** Nothing yet: the act opens a matter, which takes its number then. */
    record Fresh(Procedure procedure, PlaceCode place, Numbers numbers, Instant now) implements Ground {

        @Override
        public List<Act> acts() {
            return List.of();
        }

        @Override
        public @Nullable LocalDate closedOn() {
            return null;
        }

        @Override
        public Matter with(Act act, Matter.Look look) {
            var series = new Series(numbers, place, act.happened().getYear());
            var id = TimeOrderedId.at(now);
            return Matter.opened(place, id, procedure, series.matterNumber(procedure), act, look);
        }

        @Override
        public boolean isRewordedBy(Matter after) {
            return true;
        }
    }

    /** A matter of the register, held until the transaction ends. */
    record Held(Procedure procedure, Matter matter, List<Act> acts) implements Ground {

        @Override
        public PlaceCode place() {
            return matter.place();
        }

        @Override
        public @Nullable LocalDate closedOn() {
            return matter.closedOn();
        }

        @Override
        public Matter with(Act act, Matter.Look look) {
            return matter.with(act, look);
        }

        @Override
        public boolean isRewordedBy(Matter after) {
            return !matter.fields().equals(after.fields());
        }
    }
}
