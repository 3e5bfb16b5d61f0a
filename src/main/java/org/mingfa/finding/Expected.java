package org.mingfa.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Cadence;
import org.mingfa.judging.Chain;
import org.mingfa.judging.Due;
import org.mingfa.law.Begins;
import org.mingfa.law.Procedure;
import org.mingfa.region.Place;

/**
 * What is due of a place for one stretch of the calendar, whether or not anybody has thought of it.
 *
 * @param place as it was on the last day of the stretch; what it owed stays its own when it is merged away
 * @param ready the first day it can be answered
 * @param due until when
 * @param answer what answers it; null while nothing does
 * @param voided how many answers were declared void
 */
public record Expected(
        Procedure procedure,
        Place place,
        Cadence.Turn turn,
        LocalDate ready,
        Due due,
        @Nullable Answered answer,
        int voided) {

    /**
     * The matter that answers.
     *
     * @param on the day it was recorded; of what was carried over, the day it began
     * @param recorded when it was
     */
    public record Answered(UUID matter, String number, LocalDate on, Instant recorded) {}

    /** How it stands. */
    public enum State {
        /** Nothing answers it yet, and there is time. */
        OPEN,
        /** Nothing answers it, and its time is over. */
        LATE,
        DONE,
        DONE_LATE
    }

    public State state(LocalDate today) {
        if (answer == null) {
            return due.isPast(today) ? State.LATE : State.OPEN;
        }
        return due.isPast(answer.on) ? State.DONE_LATE : State.DONE;
    }

    public boolean isMissing() {
        return answer == null;
    }

    /** By what the procedure's file says. */
    public Begins begins() {
        return Begins.of(procedure);
    }

    /** {@code 柳湾村2026年12月上半月村级排查报告}. */
    public String title() {
        return place.name() + turn.chinese() + procedure.name();
    }

    /** By which a proposal answers it once, however many answer at the same moment; what was declared void can be answered anew. */
    public String once() {
        return Chain.digest("due " + key() + " " + voided);
    }

    /** By which a list knows it again. */
    public String key() {
        return procedure.id() + "/" + place.code() + "@" + turn.first();
    }
}
