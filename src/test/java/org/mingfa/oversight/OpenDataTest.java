package org.mingfa.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.law.Measure;
import org.mingfa.measure.Figure;
import org.mingfa.region.Place;

/** What could point to a person is withheld, and so is what would give it away. */
class OpenDataTest {

    private static final Place COUNTY = place("990101");
    private static final Measure DISPUTES = measure(true);

    private static Place place(String code) {
        return new Place(code, "第" + code, LocalDate.of(2000, 1, 1), null, null);
    }

    private static Measure measure(boolean hidesSmall) {
        return new Measure.Counted(
                new Measure.Label("disputes", "纠纷", "件", null, true, hidesSmall),
                "dispute",
                "intake",
                null,
                null,
                null,
                null,
                null,
                new Measure.Timing.Happening(),
                null,
                null);
    }

    /** The townships' values, and the county's as their sum. */
    private static Map<Place, Map<String, Figure>> values(Measure measure, int... townships) {
        var all = new LinkedHashMap<Place, Map<String, Figure>>();
        int sum = 0;
        for (int value : townships) {
            sum += value;
        }
        all.put(COUNTY, Map.of(measure.id(), figure(measure, sum)));
        for (int i = 0; i < townships.length; i++) {
            all.put(place("99010100" + (i + 1)), Map.of(measure.id(), figure(measure, townships[i])));
        }
        return all;
    }

    private static Figure figure(Measure measure, int value) {
        return new Figure(measure, BigDecimal.valueOf(value), null, null);
    }

    private static Iterable<String> withheld(Measure measure, int... townships) {
        return OpenData.withheld(measure, COUNTY, values(measure, townships), 5).stream()
                .map(Place::code)
                .sorted()
                .toList();
    }

    @Test
    void zeroIsAValueAndIsShown() {
        assertThat(withheld(DISPUTES, 0, 0, 12)).isEmpty();
    }

    @Test
    void aSmallValueTakesTheNextSmallestWithIt() {
        assertThat(withheld(DISPUTES, 2, 30, 9)).containsExactly("990101001", "990101003");
    }

    @Test
    void twoSmallValuesWhoseSumIsSmallTakeAnotherWithThem() {
        assertThat(withheld(DISPUTES, 1, 2, 40, 8)).containsExactly("990101001", "990101002", "990101004");
    }

    @Test
    void whereNothingElseCanBeHiddenTheTotalIs() {
        assertThat(withheld(DISPUTES, 3, 0, 0)).containsExactly("990101", "990101001");
        assertThat(withheld(DISPUTES, 4, 4)).containsExactly("990101001", "990101002");
    }

    @Test
    void ofAShareBothEndsCount() {
        var ratio = new Measure.Ratio(new Measure.Label("rate", "成功率", "%", null, true, true), "a", "b");
        var all = new LinkedHashMap<Place, Map<String, Figure>>();
        all.put(
                COUNTY,
                Map.of(
                        "rate",
                        new Figure(ratio, BigDecimal.valueOf(95), BigDecimal.valueOf(38), BigDecimal.valueOf(40))));
        assertThat(OpenData.withheld(ratio, COUNTY, all, 5))
                .as("only two of forty failed")
                .containsExactly(COUNTY);
    }

    @Test
    void whatPointsToNobodyIsShownHoweverSmall() {
        assertThat(withheld(measure(false), 1, 2, 3)).isEmpty();
    }
}
