package org.mingfa.desk.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.measure.Figure;

/** Figures as people read them. */
class FigureWordsTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/mistakes/sound"));

    private static Measure measure(String id) {
        return LAW.measure(id).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "0,          0",
        "0.00,       0",
        "7,          7",
        "1234,       '1,234'",
        "1234567.5,  '1,234,567.5'",
        "2.125,      2.12", // to the even neighbour
        "-3,         -3"
    })
    void thousands_are_set_apart_and_nothing_hangs_behind(BigDecimal number, String said) {
        assertThat(FigureWords.number(number)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3,  33.3%",
        "2, 3,  66.7%",
        "1, 1,  100%",
        "0, 5,  0%",
        "1, 2000, 0.1%", // half up
        "5, 0,  —" // of nothing there is no share
    })
    void a_share_is_of_all_there_is(BigDecimal part, BigDecimal all, String said) {
        assertThat(FigureWords.share(part, all)).isEqualTo(said);
    }

    @Test
    void a_figure_is_shown_with_its_unit_and_a_ratio_with_both_its_numbers() {
        var count = FigureWords.stat(
                new Figure(measure("visits"), BigDecimal.valueOf(1200), null, null), "/figures/visits");
        assertThat(count.value()).isEqualTo("1,200");
        var ratio = new Figure(measure("calm-share"), new BigDecimal("66.7"), BigDecimal.TWO, BigDecimal.valueOf(3));
        assertThat(FigureWords.stat(ratio, "#")).satisfies(stat -> {
            assertThat(stat.value()).isEqualTo("66.7");
            assertThat(stat.tail()).isEqualTo("%（2／3）");
        });
        var none = new Figure(measure("calm-share"), null, BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(FigureWords.stat(none, "#")).satisfies(stat -> {
            assertThat(stat.value()).isEqualTo("—");
            assertThat(stat.tail()).as("without a unit").isEqualTo("（0／0）");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "visits,     visits",
        "calm-share, calm visits",
        "kinds-told, kinds",
        "usual-days, visit-days",
        "walks, visits by-officer"
    })
    void a_figure_comes_down_to_what_is_counted(String measure, String counted) {
        assertThat(LAW.counted(measure(measure)))
                .extracting(Measure.Counted::id)
                .containsExactlyInAnyOrder(counted.split(" "));
    }
}
