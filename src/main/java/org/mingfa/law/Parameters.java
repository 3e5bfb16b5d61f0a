package org.mingfa.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Span;

/** Numbers that a place sets for itself. The place with the longest code that begins the asking place's code wins. */
public final class Parameters {

    /** Which numbers of people are so small that they could point to a person ({@code hides-small} of a measure). */
    static final String SMALL_CELL = "small-cell";

    /**
     * @param place the code of the place that set it; empty for the nation
     * @param source where the number comes from, for the reader
     */
    public record Parameter(
            String id,
            String name,
            Setting setting,
            PlaceCode place,
            String source,
            @Nullable String note) {

        private Parameter called(String other) {
            return new Parameter(id, other, setting, place, source, note);
        }
    }

    public sealed interface Setting {
        record Length(Span span) implements Setting {}

        record Number(BigDecimal number) implements Setting {}

        record Text(String text) implements Setting {}
    }

    private final Map<String, Map<PlaceCode, Parameter>> byIdThenPlace;

    Parameters(List<Parameter> all) {
        byIdThenPlace = new TreeMap<>();
        for (var parameter : all) {
            byIdThenPlace.computeIfAbsent(parameter.id(), _ -> new TreeMap<>()).put(parameter.place(), parameter);
        }
        byIdThenPlace.values().forEach(Parameters::nameAlike);
    }

    /** A place that sets a number need not repeat its name. */
    private static void nameAlike(Map<PlaceCode, Parameter> byPlace) {
        var declared = byPlace.get(PlaceCode.COUNTRY);
        if (declared != null) {
            byPlace.replaceAll((_, set) -> set.name().equals(set.id()) ? set.called(declared.name()) : set);
        }
    }

    /** What holds at a place; empty when no such parameter is declared. */
    public Optional<Parameter> at(PlaceCode place, String id) {
        var byPlace = byIdThenPlace.getOrDefault(id, Map.of());
        return place.upwards().map(byPlace::get).filter(Objects::nonNull).findFirst();
    }

    /** The text that holds at a place; empty when no such parameter is declared or it is no text. */
    public String text(PlaceCode place, String id) {
        return at(place, id).map(Parameter::setting).stream()
                .map(setting -> switch (setting) {
                    case Setting.Text(var text) -> text;
                    case Setting.Length _, Setting.Number _ -> "";
                })
                .findFirst()
                .orElse("");
    }

    /** The number below which what a measure {@code hides-small} is withheld at a place; empty when none is declared. */
    public Optional<BigDecimal> smallCell(PlaceCode place) {
        return at(place, SMALL_CELL)
                .flatMap(parameter -> parameter.setting() instanceof Setting.Number(var number)
                        ? Optional.of(number)
                        : Optional.empty());
    }

    /** The declarations: every parameter as set for the nation. */
    public List<Parameter> declared() {
        return byIdThenPlace.values().stream()
                .map(byPlace -> byPlace.get(PlaceCode.COUNTRY))
                .filter(parameter -> parameter != null)
                .toList();
    }

    /** Every parameter with all its settings, by id and then by place. */
    public List<Parameter> all() {
        return byIdThenPlace.values().stream()
                .flatMap(byPlace -> byPlace.values().stream())
                .toList();
    }
}
