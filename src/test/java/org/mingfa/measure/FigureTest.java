package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingfa.law.Covers;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;

/** A figure says what it is of; what cannot be said is not said to be nothing. */
class FigureTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/mistakes/sound"));

    private final Sums sums = new Sums();
    private final Tallies year = sums.inYear();

    private static Measure measure(String id) {
        return LAW.measure(id).orElseThrow();
    }

    private Figure figure(String id) {
        return Reckoner.summed(measure(id), sums, Set.of());
    }

    private void count(String measure, String place, String part, int value) {
        year.add(measure, place, part, BigDecimal.valueOf(value));
    }

    @Test
    void a_count_is_the_sum_of_all_its_places_and_parts() {
        count("visits", "990101001001", "", 2);
        count("visits", "990101001001", "", 3);
        count("visits", "990101001002", "", 10);
        assertThat(figure("visits").inWords()).isEqualTo("15次");
        assertThat(year.at("visits", "990101001001")).isEqualByComparingTo("5");
        assertThat(year.at("visits", "990101001003")).isZero();
        assertThat(figure("calm").inWords()).as("nothing recorded").isEqualTo("0户");
    }

    @Test
    void a_sum_adds_up_what_each_ledger_tells() {
        count("visits", "990101001001", "", 2);
        count("by-officer", "990101001002", "somebody", 3);
        assertThat(figure("walks").inWords()).isEqualTo("5次");
        assertThat(measure("walks").parts()).containsExactly("visits", "by-officer");
    }

    @Test
    void a_ratio_shows_both_its_numbers_and_is_rounded_half_up_to_one_place() {
        count("calm", "990101001001", "", 2);
        count("visits", "990101001001", "", 3);
        assertThat(figure("calm-share").inWords()).isEqualTo("66.7%（2／3）");
        count("calm", "990101001001", "", 1);
        assertThat(figure("calm-share").inWords()).isEqualTo("100%（3／3）");
    }

    @Test
    void a_ratio_in_another_unit_is_so_much_for_each() {
        var each = new Measure.Ratio(new Measure.Label("each", "户均", "次", null, false, false), "visits", "calm");
        assertThat(Reckoner.ratio(each, BigDecimal.valueOf(5), BigDecimal.TWO).inWords())
                .isEqualTo("2.5次（5／2）");
    }

    @Test
    void a_ratio_of_nothing_cannot_be_said() {
        assertThat(figure("calm-share").value()).isNull();
        assertThat(figure("calm-share").inWords()).isEqualTo("无（0件）");
        assertThat(figure("calm-share").orZero()).isZero();
        assertThat(figure("calm-share").outOf()).isEqualTo("（0／0）");
    }

    @Test
    void different_parts_are_counted_once_each_and_what_came_to_nothing_not_at_all() {
        count("kinds", "990101001001", "old", 1);
        count("kinds", "990101001002", "old", 1);
        count("kinds", "990101001002", "new", 1);
        assertThat(figure("kinds-told").inWords()).isEqualTo("2种");
        count("kinds", "990101001002", "new", -1);
        assertThat(figure("kinds-told").inWords()).isEqualTo("1种");
    }

    @Test
    void a_median_is_the_least_number_of_days_within_which_half_were_done() {
        assertThat(figure("usual-days").inWords()).isEqualTo("无（0件）");
        count("visit-days", "990101001001", "10", 1);
        count("visit-days", "990101001001", "9", 1);
        assertThat(figure("usual-days").inWords()).isEqualTo("9日（共2件）");
        count("visit-days", "990101001001", "10", 1);
        assertThat(figure("usual-days").inWords()).isEqualTo("10日（共3件）");
    }

    @Test
    void nine_tenths_are_reached_with_the_last_one_needed() {
        var ninetieth = new Measure.Percentile(measure("usual-days").label(), "visit-days", 90);
        count("visit-days", "990101001001", "2", 9);
        count("visit-days", "990101001001", "30", 1);
        assertThat(Reckoner.summed(ninetieth, sums, Set.of()).inWords()).isEqualTo("2日（共10件）");
        count("visit-days", "990101001001", "30", 1);
        assertThat(Reckoner.summed(ninetieth, sums, Set.of()).inWords()).isEqualTo("30日（共11件）");
    }

    @Test
    void a_stock_is_what_had_begun_and_not_ended_since_records_began() {
        var stock = new Measure.Stock(measure("visits").label(), "begun", "ended");
        sums.ever().add("begun", "990101001", "", BigDecimal.valueOf(7));
        sums.ever().add("ended", "990101001", "", BigDecimal.valueOf(4));
        count("begun", "990101001", "", 1);
        assertThat(Reckoner.summed(stock, sums, Set.of()).inWords()).isEqualTo("3次");
    }

    private static Measure.Among villages(int atLeast, Measure.On on) {
        return new Measure.Among("visits", new Covers.Places(Level.VILLAGE), atLeast, on);
    }

    @Test
    void every_kind_of_figure_says_how_it_came_about() {
        var label = measure("visits").label();
        assertThat(List.of(
                        measure("visits"),
                        measure("kinds"),
                        measure("visit-days"),
                        new Measure.Counted(
                                label,
                                "visit",
                                Measure.THE_END,
                                null,
                                null,
                                null,
                                null,
                                new Measure.Spread.Days(
                                        new Measure.Event.Done("plan"), new Measure.Event.Done("call"), false),
                                new Measure.Timing.Happening(),
                                null,
                                null),
                        measure("stocks"),
                        measure("stocked"),
                        measure("calm-share"),
                        measure("visited"),
                        measure("kinds-told"),
                        measure("usual-days"),
                        new Measure.Percentile(label, "visit-days", 90),
                        new Measure.Least(label, "visits", Level.VILLAGE),
                        new Measure.Share(label, villages(1, Measure.On.THE_LAST)),
                        new Measure.Reached(label, villages(3, Measure.On.EVERY)),
                        new Measure.Round(label, "visits", Measure.Which.MISSING),
                        new Measure.Stock(label, "visits", "calm")))
                .extracting(measure -> HowCounted.explained(LAW, measure))
                .containsExactly(
                        "由“走访·上门走访”的记录逐条计数，随办随计，不另外填报。",
                        "由“走访·安排走访”的记录逐条计数，随办随计，不另外填报。一条记录涉及几项的，在几项中各计一次。",
                        "由“走访·审核走访表”的记录逐条计数，随办随计，不另外填报。每件记下所用的工作日数，起始日不计。",
                        "由“走访”的记录逐条计数，随办随计，不另外填报。每件记下所用的自然日数，起始日不计。",
                        "由“盘点”的记录逐条计数，随办随计，不另外填报。计入所属的年度：当年以后办理的计在年末，当年以前办理的计在年初。",
                        "由“盘点”的记录逐条计数，随办随计，不另外填报。从开始之日计到终止之日，写的是期末还在的数，本年还没有结束的写到今天。" + "同一事项后一次登记替代前一次，不相加。只计入所属的年度。",
                        "“平静户”除以“走访”。",
                        "有“走访”记录的村数。",
                        "“各类走访”中不重复的个数，同一个只计一次。",
                        "“走访用时”按天数从少到多排列，排在正中的天数。",
                        "“走访用时”按天数从少到多排列，排在第90％位的天数。",
                        "各村中“走访”最少的一村；没有记录的村按0计。",
                        "有“走访”记录的村数，除以全部村数。",
                        "本期内每一日（正在进行的年度到今天为止，年中设立、到任的从那一日起）都“走访”不少于3次的村数。",
                        "按程序规定的周期逐期逐处推算，到期的和已经报送的各计一期，不需要另外设置；不到期又没有报送的不计。这里是其中到期没有报送的。",
                        "期末尚未办结的：历年“走访”减去历年“平静户”。");
    }

    @Test
    void parts_are_called_by_the_names_of_the_choice_they_come_from() {
        assertThat(Parts.names(LAW, (Measure.Counted) measure("kinds")))
                .isEqualTo(java.util.Map.of("old", "老户", "new", "新户"));
        assertThat(Parts.names(LAW, (Measure.Counted) measure("visits"))).isEmpty();
        assertThat(Parts.names(LAW, (Measure.Counted) measure("visit-days"))).isEmpty();
    }
}
