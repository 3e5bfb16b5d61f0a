package org.mingfa.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Places;

/** What comes round by the calendar, held against the answers that were counted: due, answered, missing. */
final class TurnFigures {

    /** One stretch of one place that was answered, or whose last day is over. */
    private record Slot(PlaceCode place, String turn, boolean isAnswered) {}

    private final LawLibrary law;
    private final Places places;

    TurnFigures(LawLibrary law, Places places) {
        this.law = law;
        this.places = places;
    }

    /**
     * The stretches of a year that are due or answered.
     *
     * @param through none that begins after it
     * @param today the day on which a last day is over
     */
    private List<Slot> slots(
            Measure.Round round, Tallies answers, PlaceCode place, LocalDate through, LocalDate today) {
        if (!(law.measure(round.of()).orElse(null) instanceof Measure.Counted counted)
                || !(counted.spread() instanceof Measure.Spread.Turns(var begins))) {
            throw new IllegalArgumentException(round.of() + " does not come round");
        }
        var slots = new ArrayList<Slot>();
        var first = through.withDayOfYear(1);
        for (var turn : begins.every().beginning(first, through)) {
            var last = begins.lastDay(turn, law.calendar());
            if (!begins.counts(turn) || last.earliest() == null) {
                continue;
            }
            var end = last.latest() == null ? last.earliest() : last.latest();
            for (var one : places.during(place, begins.level(), turn.last(), turn.last())) {
                boolean answered =
                        answers.below(counted.id(), one.code(), turn.first().toString())
                                        .signum()
                                > 0;
                if (answered || today.isAfter(end)) {
                    slots.add(new Slot(one.placeCode(), turn.first().toString(), answered));
                }
            }
        }
        return slots;
    }

    /** The figure of a round. */
    Figure figure(Measure.Round round, Tallies answers, PlaceCode place, LocalDate through, LocalDate today) {
        var slots = slots(round, answers, place, through, today);
        var due = BigDecimal.valueOf(slots.size());
        var answered =
                BigDecimal.valueOf(slots.stream().filter(Slot::isAnswered).count());
        return switch (round.which()) {
            case DUE -> Figure.of(round, due);
            case ANSWERED -> Figure.of(round, answered);
            case MISSING -> Figure.of(round, due.subtract(answered));
            case SHARE -> Reckoner.ratio(round, answered, due);
        };
    }
}
