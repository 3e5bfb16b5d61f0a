package org.mingfa.holiday;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days of a year that only the sun and the moon fix.
 *
 * @param newYear the first day of the lunar year (正月初一)
 */
record Festivals(LocalDate newYear, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {

    private static final SortedMap<Integer, Festivals> YEARS = read();

    static final int FIRST_YEAR = YEARS.firstKey();
    static final int LAST_YEAR = YEARS.lastKey();

    /** @throws NullPointerException for a year outside {@link #FIRST_YEAR} to {@link #LAST_YEAR} */
    static Festivals of(int year) {
        return Objects.requireNonNull(YEARS.get(year), () -> "no festivals known of " + year);
    }

    private static SortedMap<Integer, Festivals> read() {
        var years = new TreeMap<Integer, Festivals>();
        var table = Objects.requireNonNull(Festivals.class.getResourceAsStream("/holiday/festivals.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                var year = cells[0] + "-";
                years.put(
                        Integer.parseInt(cells[0]),
                        new Festivals(
                                LocalDate.parse(year + cells[1]),
                                LocalDate.parse(year + cells[2]),
                                LocalDate.parse(year + cells[3]),
                                LocalDate.parse(year + cells[4])));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return years;
    }
}
