package org.mingfa.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.measure.Figure;
import org.mingfa.region.Place;

/** How a township's figures become points: fair to large and small, and never for what cannot be known. */
class ScoredTest {

    private static final Measure VISITS = LawLibrary.load(Path.of("src/test/resources/mistakes/sound"))
            .measure("visits")
            .orElseThrow();

    private static Scored scored(
            Per per, int weight, int full, int none, @Nullable String value, int villages, int people) {
        var indicator = new Indicator(
                "走访", VISITS, per, BigDecimal.valueOf(weight), BigDecimal.valueOf(full), BigDecimal.valueOf(none));
        var figure = new Figure(VISITS, value == null ? null : new BigDecimal(value), null, null);
        return Scored.of(indicator, figure, villages, people);
    }

    /** Ten points in all; the whole of them from 100 on, none up to 0. */
    @ParameterizedTest
    @CsvSource({
        "100, 10.0", // all there is to earn
        "250, 10.0", // no more than that
        "50,  5.0",
        "33,  3.3",
        "0,   0.0",
        "-5,  0.0" // no less than nothing
    })
    void between_nothing_and_the_whole_points_grow_evenly(String value, BigDecimal points) {
        assertThat(scored(Per.TOWNSHIP, 10, 100, 0, value, 3, 1000).points()).isEqualTo(points);
    }

    /** Where less is better, nothing is earned from 20 on and the whole at 0. */
    @ParameterizedTest
    @CsvSource({"0, 10.0", "5, 7.5", "20, 0.0", "40, 0.0"})
    void where_less_is_better_points_shrink(String value, BigDecimal points) {
        assertThat(scored(Per.TOWNSHIP, 10, 0, 20, value, 3, 1000).points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "TOWNSHIP,        90, 3, 30000, 90",
        "VILLAGE,         90, 3, 30000, 30.0",
        "VILLAGE,         10, 3, 30000, 3.3",
        "THOUSAND_PEOPLE, 90, 3, 30000, 3.0",
        "THOUSAND_PEOPLE, 1,  3, 30000, 0.0"
    })
    void a_figure_is_divided_so_that_large_and_small_stand_side_by_side(
            Per per, String value, int villages, int people, BigDecimal fair) {
        assertThat(scored(per, 10, 100, 0, value, villages, people).value()).isEqualByComparingTo(fair);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "TOWNSHIP,        -,  3, 1000", // a ratio of nothing
                "VILLAGE,         90, 0, 1000", // no villages
                "THOUSAND_PEOPLE, 90, 3, 0" // a number of people nobody has told
            })
    void what_cannot_be_said_earns_no_points_and_costs_none(Per per, @Nullable String value, int villages, int people) {
        var unknown = scored(per, 10, 100, 0, value, villages, people);
        assertThat(unknown.value()).isNull();
        assertThat(unknown.points()).isNull();
        assertThat(township(unknown, scored(Per.TOWNSHIP, 30, 100, 0, "50", 3, 1000))
                        .score())
                .as("of the other alone")
                .isEqualTo(new BigDecimal("50.0"));
    }

    private static ComparedTownship township(Scored... scored) {
        var place = new Place("990101001", "石桥镇", LocalDate.of(2000, 1, 1), null, null);
        return new ComparedTownship(place, 1000, 3, 0, 0, Comparison.Report.NONE, List.of(scored));
    }

    @Test
    void a_score_is_the_share_of_all_that_could_be_earned() {
        var all = new ArrayList<Scored>();
        all.add(scored(Per.TOWNSHIP, 60, 100, 0, "100", 3, 1000));
        all.add(scored(Per.TOWNSHIP, 40, 100, 0, "50", 3, 1000));
        assertThat(township(all.toArray(Scored[]::new)).score()).isEqualTo(new BigDecimal("80.0"));
        assertThat(township().score()).as("of nothing").isNull();
        assertThat(township(scored(Per.VILLAGE, 60, 100, 0, "5", 0, 0)).score()).isNull();
    }
}
