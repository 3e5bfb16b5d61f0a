package org.mingfa.matter;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.judging.Fact;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;

/**
 * What a fact of something that lasts adds to what is brought forward into a later year, so that no figure is read from the
 * beginning of records. It is brought forward into each later year of its decade and into the first of the next: a year begins
 * with what is brought forward into it and, where it is not the first of its decade, into the first years of all decades so far.
 */
public record Forward(PlaceCode place, int year, String measure, String part, BigDecimal value) {

    /** No date that may be entered lies before it. */
    private static final int FIRST_DECADE = 1900;

    private static final int DECADE = 10;

    /** What is brought forward of facts, or of differences between facts, told by measures of theirs. */
    public static List<Forward> of(List<Fact> facts, List<Measure.Counted> measures) {
        var lasting = new HashSet<String>();
        measures.stream().filter(Measure.Counted::isLasting).map(Measure::id).forEach(lasting::add);
        return facts.stream()
                .filter(fact -> lasting.contains(fact.measure()))
                .flatMap(fact -> into(fact.day().getYear())
                        .mapToObj(year -> new Forward(fact.place(), year, fact.measure(), fact.part(), fact.value())))
                .toList();
    }

    /** The years into which a year's facts are brought forward. */
    private static IntStream into(int year) {
        return IntStream.rangeClosed(year + 1, (year / DECADE + 1) * DECADE);
    }

    /** The first years of the decades before a year, whose share of what it begins with does not stand in its own row. */
    public static Integer[] beside(int year) {
        return IntStream.iterate(FIRST_DECADE, first -> first < year, first -> first + DECADE)
                .boxed()
                .toArray(Integer[]::new);
    }
}
