package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.TestTownship;
import org.mingfa.store.Scope;

/** Whatever was done, corrected and voided: each figure is what a plain count over the final truth says. */
@Tag("slow")
class FiguresPropertyTest {

    private static final Scope TOWN = Scope.of(SHIQIAO);

    @ParameterizedTest
    @ValueSource(longs = {3, 71, 2026})
    void everyKindOfFigureEqualsAPlainCount(long seed) throws Exception {
        var town = new TestTownship();
        var year = new RandomYear(town, seed);
        year.work(45);
        var figures = town.figures.ofYear(TOWN, PlaceCode.of(SHIQIAO), 2026);
        sumsAndShares(year, figures);
        durations(year, figures);
        assertThat(value(figures, "tasks-open")).isEqualByComparingTo(open(year, LocalDate.of(2026, 12, 31)));
        for (int month = 1; month <= 8; month++) {
            var last = YearMonth.of(2026, month);
            var then = town.figures.through(TOWN, PlaceCode.of(SHIQIAO), last);
            assertThat(value(then, "tasks-open"))
                    .as("at the end of month %d", month)
                    .isEqualByComparingTo(open(year, last.atEndOfMonth()));
            assertThat(words(then)).containsAllEntriesOf(words(some(town, last)));
        }
        assertThat(town.recount.recount(Scope.everything(), _ -> {}).differences())
                .isEmpty();
        whatLiesAboveIsTheSum(town, figures);
    }

    /** A few measures read without the others: derived ones, a stock, and one that looks ahead. */
    private static Map<String, Figure> some(TestTownship town, YearMonth last) {
        var ids = List.of("banners", "villages-reached-share", "tasks-open", "tasks-in-time-share", "task-days-median");
        var measures =
                ids.stream().map(id -> town.law.measure(id).orElseThrow()).toList();
        var figures = town.figures.through(TOWN, PlaceCode.of(SHIQIAO), measures, last);
        assertThat(figures).containsOnlyKeys(ids);
        return figures;
    }

    private static void sumsAndShares(RandomYear year, Map<String, Figure> figures) {
        var ours = year.activities.stream()
                .filter(activity -> activity.day.getYear() == 2026)
                .toList();
        assertThat(value(figures, "banners"))
                .isEqualByComparingTo(count(ours.stream()
                        .mapToInt(activity -> activity.perVillage * activity.villages.size())
                        .sum()));
        var perVillage = IntStream.rangeClosed(1, 3)
                .map(number -> ours.stream()
                        .filter(activity -> activity.villages.contains(village(SHIQIAO, number)))
                        .mapToInt(activity -> activity.perVillage)
                        .sum())
                .toArray();
        assertThat(value(figures, "banners-least"))
                .isEqualByComparingTo(count(IntStream.of(perVillage).min().orElseThrow()));
        var share = Objects.requireNonNull(figures.get("villages-with-banners-share"));
        assertThat(share.numerator())
                .isEqualByComparingTo(
                        count(IntStream.of(perVillage).filter(many -> many > 0).count()));
        assertThat(share.denominator()).isEqualByComparingTo("3");
        assertThat(value(figures, "audiences-reached"))
                .isEqualByComparingTo(count(ours.stream()
                        .flatMap(activity -> activity.audience.stream())
                        .distinct()
                        .count()));
    }

    private static void durations(RandomYear year, Map<String, Figure> figures) {
        var days = new ArrayList<Long>();
        for (var task : year.tasks) {
            if (task.finished != null) {
                days.add(ChronoUnit.DAYS.between(task.assigned, task.finished));
            }
        }
        days.sort(null);
        var median = Objects.requireNonNull(figures.get("task-days-median"));
        assertThat(median.denominator()).isEqualByComparingTo(count(days.size()));
        assertThat(median.value()).isEqualTo(ranked(days, 50));
        assertThat(Objects.requireNonNull(figures.get("task-days-ninetieth")).value())
                .isEqualTo(ranked(days, 90));
    }

    private static @Nullable BigDecimal ranked(List<Long> days, int hundredths) {
        int rank = (days.size() * hundredths + 99) / 100;
        return rank == 0 ? null : BigDecimal.valueOf(days.get(rank - 1));
    }

    private static BigDecimal open(RandomYear year, LocalDate on) {
        return count(year.tasks.stream()
                .filter(task -> !task.registered.isAfter(on))
                .filter(task -> task.closed == null || task.closed.isAfter(on))
                .count());
    }

    private static void whatLiesAboveIsTheSum(TestTownship town, Map<String, Figure> township) {
        town.figures.rollUp(COUNTY, 2026);
        var above = town.figures.ofYear(Scope.of("99"), PlaceCode.of("99"), 2026);
        var county = town.figures.ofYear(Scope.of(COUNTY), PlaceCode.of(COUNTY), 2026);
        assertThat(words(above)).isEqualTo(words(county));
        var beside = town.figures.byTownship(Scope.of(COUNTY), PlaceCode.of(COUNTY), town.law.measures(), 2026);
        assertThat(words(Objects.requireNonNull(beside.get(SHIQIAO)))).isEqualTo(words(township));
        assertThat(value(Objects.requireNonNull(beside.get(LIUHE)), "banners")).isEqualByComparingTo("0");
        var banners = (Measure.Counted) town.law.measure("banners").orElseThrow();
        assertThat(town.figures
                        .below(Scope.of(COUNTY), PlaceCode.of(COUNTY), banners, Level.TOWNSHIP, 2026)
                        .values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(value(township, "banners"), BigDecimal.ZERO);
    }

    private static Map<String, String> words(Map<String, Figure> figures) {
        return figures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().inWords()));
    }

    private static BigDecimal value(Map<String, Figure> figures, String measure) {
        return Objects.requireNonNull(figures.get(measure)).orZero();
    }

    private static BigDecimal count(long number) {
        return BigDecimal.valueOf(number);
    }
}
