package org.mingfa.oversight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.measure.Figure;
import org.mingfa.measure.Figures;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.store.Scope;

/**
 * What everybody may see of a county's year: the measures marked public, of the county and of each township. A small value that
 * could point to a person is withheld, and as many others beside it as it takes that the county's total does not give it away.
 */
public final class OpenData {

    /**
     * One figure.
     *
     * @param value null where it is withheld or cannot be said
     * @param withheld whether there is a value that is not shown
     */
    public record Value(
            Place place,
            Measure measure,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean withheld) {}

    /** @param smallest values above zero and below this are withheld where a measure says so */
    public record Year(Place county, int year, int smallest, List<Value> values) {
        public Year {
            values = List.copyOf(values);
        }
    }

    private final LawLibrary law;
    private final Figures figures;
    private final Places places;

    public OpenData(LawLibrary law, Figures figures, Places places) {
        this.law = law;
        this.figures = figures;
        this.places = places;
    }

    /** The counties that have figures. */
    public List<Place> counties() {
        return figures.counties().stream()
                .flatMap(code -> places.find(PlaceCode.of(code)).stream())
                .toList();
    }

    public List<Measure> measures() {
        return law.measures().stream()
                .filter(measure -> measure.label().isPublic())
                .toList();
    }

    /** A county's year; only figures marked public are in it, whoever asks. */
    public Year of(Place county, int year) {
        var scope = Scope.of(county.code());
        var all = new LinkedHashMap<Place, Map<String, Figure>>();
        all.put(county, figures.ofYear(scope, county.placeCode(), year));
        figures.byTownship(scope, county.placeCode(), measures(), year)
                .forEach((code, values) -> places.find(PlaceCode.of(code)).ifPresent(place -> all.put(place, values)));
        int smallest = law.parameters()
                .smallCell(county.placeCode())
                .map(BigDecimal::intValue)
                .orElse(0);
        var values = new ArrayList<Value>();
        for (var measure : measures()) {
            var withheld = withheld(measure, county, all, smallest);
            all.forEach((place, known) -> {
                var figure = known.get(measure.id());
                if (figure != null) {
                    values.add(value(place, figure, withheld.contains(place)));
                }
            });
        }
        return new Year(county, year, smallest, values);
    }

    private static Value value(Place place, Figure figure, boolean withheld) {
        return withheld
                ? new Value(place, figure.measure(), null, null, null, true)
                : new Value(place, figure.measure(), figure.value(), figure.numerator(), figure.denominator(), false);
    }

    static Set<Place> withheld(Measure measure, Place county, Map<Place, Map<String, Figure>> all, int smallest) {
        var withheld = new HashSet<Place>();
        if (!measure.label().hidesSmall()) {
            return withheld;
        }
        var sums = new LinkedHashMap<Place, BigDecimal>();
        all.forEach((place, known) -> {
            var figure = known.get(measure.id());
            if (figure != null) {
                sums.put(place, telling(figure));
                if (isSmall(figure, smallest)) {
                    withheld.add(place);
                }
            }
        });
        if (!withheld.contains(county)) {
            hideMore(county, sums, withheld, BigDecimal.valueOf(smallest));
        }
        return withheld;
    }

    /** The number a total is made of: of a ratio, what it counts. */
    private static BigDecimal telling(Figure figure) {
        return figure.numerator() != null ? figure.numerator() : figure.orZero();
    }

    private static boolean isSmall(Figure figure, int smallest) {
        var numerator = figure.numerator();
        var denominator = figure.denominator();
        if (numerator == null || denominator == null) {
            return isSmall(figure.orZero(), smallest);
        }
        return isSmall(numerator, smallest)
                || isSmall(denominator, smallest)
                || isSmall(denominator.subtract(numerator), smallest);
    }

    private static boolean isSmall(BigDecimal value, int smallest) {
        return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(smallest)) < 0;
    }

    /** Total less what is shown is what is hidden: it must be of more than one township, and not small itself. */
    private static void hideMore(Place county, Map<Place, BigDecimal> sums, Set<Place> withheld, BigDecimal smallest) {
        while (!withheld.isEmpty() && givesAway(sums, withheld, smallest)) {
            var next = sums.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(county) && !withheld.contains(entry.getKey()))
                    .filter(entry -> entry.getValue().signum() > 0)
                    .min(Comparator.comparing(Map.Entry::getValue));
            if (next.isEmpty()) {
                withheld.add(county);
                return;
            }
            withheld.add(next.get().getKey());
        }
    }

    private static boolean givesAway(Map<Place, BigDecimal> sums, Set<Place> withheld, BigDecimal smallest) {
        var hidden = withheld.stream()
                .map(place -> sums.getOrDefault(place, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return withheld.size() == 1 || hidden.compareTo(smallest) < 0;
    }
}
