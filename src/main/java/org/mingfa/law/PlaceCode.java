package org.mingfa.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A national place code (统计用区划代码) without trailing zeros: 2 digits for a province, 4 a prefecture, 6 a county, 9 a township,
 * 12 a village. A place lies in every place whose code its own begins with.
 *
 * @param digits empty for the whole country
 */
public record PlaceCode(String digits) implements Comparable<PlaceCode> {

    /** The whole country. */
    public static final PlaceCode COUNTRY = new PlaceCode("");

    /** What stands for the county of places that lie above any one county. */
    public static final String ABOVE_COUNTIES = "000000";

    /** @throws IllegalArgumentException for anything that is neither a code nor empty */
    public PlaceCode {
        if (!digits.isEmpty() && Level.of(digits).isEmpty()) {
            throw new IllegalArgumentException("not a place code: " + digits);
        }
    }

    /** @throws IllegalArgumentException for anything that is neither a code nor empty */
    public static PlaceCode of(String digits) {
        return new PlaceCode(digits);
    }

    /** The code somebody has written; empty where it is none. */
    public static Optional<PlaceCode> parse(String text) {
        return Level.of(text).map(_ -> new PlaceCode(text));
    }

    /** The township that what stands in a row lies in; as it stands where it is no code, which a row may hold all the same. */
    public static String townshipOf(String row) {
        return parse(row).map(code -> code.upTo(Level.TOWNSHIP).digits()).orElse(row);
    }

    /** Empty for the whole country. */
    public Optional<Level> level() {
        return Level.of(digits);
    }

    public boolean isCountry() {
        return digits.isEmpty();
    }

    public boolean is(Level level) {
        return digits.length() == level.digits();
    }

    /** Whether it is larger than a place of the level. */
    public boolean isAbove(Level level) {
        return digits.length() < level.digits();
    }

    /** Whether it is of a higher level than another place, wherever that lies. */
    public boolean isAbove(PlaceCode other) {
        return digits.length() < other.digits.length();
    }

    /** The place of a level it lies in, or is itself; empty where it is above that level. */
    public Optional<PlaceCode> in(Level level) {
        return isAbove(level) ? Optional.empty() : Optional.of(new PlaceCode(digits.substring(0, level.digits())));
    }

    /** The place of a level it lies in; itself where it is of that level or above it. */
    public PlaceCode upTo(Level level) {
        return in(level).orElse(this);
    }

    /** It and every place it lies in, the smallest first, the country last. */
    public Stream<PlaceCode> upwards() {
        var levels = List.of(Level.values()).reversed();
        return Stream.concat(levels.stream().flatMap(level -> in(level).stream()), Stream.of(COUNTRY));
    }

    /** The six digits of the county it lies in; {@link #ABOVE_COUNTIES} where it is above counties. */
    public String county() {
        return in(Level.COUNTY).map(PlaceCode::digits).orElse(ABOVE_COUNTIES);
    }

    /** Whether another place is this or lies in it. */
    public boolean contains(PlaceCode other) {
        return other.digits.startsWith(digits);
    }

    /** With the zeros that fill it to as many digits as codes of a level have; as it is where it has as many. */
    public String filledTo(Level level) {
        return isAbove(level) ? digits + "0".repeat(level.digits() - digits.length()) : digits;
    }

    /** By their digits: a place before those in it. */
    @Override
    public int compareTo(PlaceCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
