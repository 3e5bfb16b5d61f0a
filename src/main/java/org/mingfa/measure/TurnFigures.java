package org.mingfa.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingfa.judging.DueTurn;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Places;

/** What comes round by the calendar, held against the answers that were counted: due, answered, missing. */
final class TurnFigures {

    /**
     * The stretches of the places that owe them.
     *
     * @param due how many were answered, or have a last day that is over
     */
    private record Told(BigDecimal due, BigDecimal answered) {}

    private final LawLibrary law;
    private final Places places;

    TurnFigures(LawLibrary law, Places places) {
        this.law = law;
        this.places = places;
    }

    /**
     * @param through no stretch that begins after it
     * @param today the day on which a last day is over
     */
    private Told told(Measure.Round round, Tallies answers, PlaceCode place, LocalDate through, LocalDate today) {
        if (!(law.measure(round.of()).orElse(null) instanceof Measure.Counted counted)
                || !(counted.spread() instanceof Measure.Spread.Turns(var begins))) {
            throw new IllegalArgumentException(round.of() + " does not come round");
        }
        long due = 0;
        long answered = 0;
        for (var one : DueTurn.beginning(begins, through.withDayOfYear(1), through, law.calendar())) {
            var turn = one.turn();
            for (var owing : places.during(place, begins.level(), turn.last(), turn.last())) {
                var told =
                        answers.below(counted.id(), owing.code(), turn.first().toString());
                boolean isAnswered = told.signum() > 0;
                due += isAnswered || one.due().isPast(today) ? 1 : 0;
                answered += isAnswered ? 1 : 0;
            }
        }
        return new Told(BigDecimal.valueOf(due), BigDecimal.valueOf(answered));
    }

    /** The figure of a round. */
    Figure figure(Measure.Round round, Tallies answers, PlaceCode place, LocalDate through, LocalDate today) {
        var told = told(round, answers, place, through, today);
        return switch (round.which()) {
            case DUE -> Figure.of(round, told.due());
            case ANSWERED -> Figure.of(round, told.answered());
            case MISSING -> Figure.of(round, told.due().subtract(told.answered()));
            case SHARE -> Reckoner.ratio(round, told.answered(), told.due());
        };
    }
}
