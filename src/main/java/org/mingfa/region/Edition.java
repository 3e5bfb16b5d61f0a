package org.mingfa.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;

/**
 * A published list of division codes (统计用区划代码), which holds from a day until the next one. What was recorded under a
 * code or name that an edition gives up stays under it, for good.
 */
public record Edition(LocalDate from, List<Place> places) {

    /**
     * What an edition changes.
     *
     * @param added places under a new code
     * @param renamed places that keep their code, under the new name
     * @param ended entries that hold no longer, under the name they had
     */
    public record Changes(LocalDate from, List<Place> added, List<Place> renamed, List<Place> ended) {}

    /** @throws UnsoundPlace when a code stands twice with different names, */
    public Edition {
        var names = new HashMap<String, String>();
        for (var place : places) {
            var other = names.put(place.code(), place.name());
            if (other != null && !other.equals(place.name())) {
                throw new UnsoundPlace("代码 " + place.code() + " 出现了两次：“" + other + "”和“" + place.name() + "”，请核对。");
            }
        }
        places = List.copyOf(places);
    }

    /**
     * A place of an edition.
     *
     * @param code with or without the trailing zeros that fill published codes to twelve digits
     * @param predecessor the code it had before, in either form, or null
     */
    public static Place place(String code, String name, LocalDate from, @Nullable String predecessor) {
        return new Place(bare(code), name, from, null, predecessor == null ? null : bare(predecessor));
    }

    /** A code without the trailing zeros that fill published codes to twelve digits. */
    public static String bare(String code) {
        if (code.length() != Level.VILLAGE.digits()) {
            return code;
        }
        return Stream.of(Level.TOWNSHIP, Level.COUNTY, Level.PREFECTURE, Level.PROVINCE)
                .map(Level::digits)
                .filter(digits -> code.substring(digits).chars().allMatch(digit -> digit == '0'))
                .min(Integer::compare)
                .map(digits -> code.substring(0, digits))
                .orElse(code);
    }

    /**
     * What the edition changes in the places known today.
     *
     * @param whole the code of the place whose list this is, complete: what is missing under it has been given up; null when
     *     the list only adds and renames
     */
    public Changes against(Places known, @Nullable String whole) {
        var added = new TreeMap<String, Place>();
        var renamed = new TreeMap<String, Place>();
        var ended = new ArrayList<Place>();
        for (var place : places) {
            var before = known.find(place.placeCode()).filter(entry -> entry.to() == null);
            if (before.isEmpty()) {
                added.put(place.code(), place);
            } else if (!before.get().name().equals(place.name())) {
                renamed.put(place.code(), place);
                ended.add(before.get());
            }
        }
        if (whole != null) {
            var codes = new HashSet<String>();
            places.forEach(place -> codes.add(place.code()));
            missing(known, PlaceCode.of(whole), codes).forEach(ended::add);
        }
        return new Changes(from, List.copyOf(added.values()), List.copyOf(renamed.values()), ended);
    }

    private static Stream<Place> missing(Places known, PlaceCode whole, Set<String> codes) {
        return Stream.of(Level.values())
                .filter(whole::isAbove)
                .flatMap(level -> known.under(whole, level).stream())
                .filter(place -> place.to() == null && !codes.contains(place.code()));
    }
}
