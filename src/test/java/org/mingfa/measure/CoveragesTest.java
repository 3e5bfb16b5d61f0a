package org.mingfa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.region.Edition;
import org.mingfa.region.Place;
import org.mingfa.store.Scope;

/** On 1 September 2026, in a township one village of which was renamed in May, one closed in June and one founded in April. */
class CoveragesTest {

    private final TestTownship town = new TestTownship();
    private final TestCoverages coverages = new TestCoverages(town);

    CoveragesTest() throws IOException {}

    @BeforeEach
    void bannersAndChangesOfVillages() {
        town.watch.set(LocalDate.of(2026, 9, 1));
        banners(1, LocalDate.of(2026, 3, 5), 2);
        banners(2, LocalDate.of(2026, 5, 8), 1);
        var may = LocalDate.of(2026, 5, 1);
        var renamed = new Edition(may, List.of(new Place(village(SHIQIAO, 1), "新一村", may, null, null)));
        town.places.change(Scope.everything(), renamed.against(town.places, null));
        town.places.end(Scope.everything(), PlaceCode.of(village(SHIQIAO, 3)), LocalDate.of(2026, 6, 15));
        town.places.add(
                Scope.everything(), new Place(village(SHIQIAO, 4), "第4村", LocalDate.of(2026, 4, 10), null, null));
    }

    private void banners(int village, LocalDate day, int number) {
        var clerk = town.actor("publicity-clerk", SHIQIAO);
        var entries = Map.<String, Object>ofEntries(
                Map.entry("theme", "横幅"),
                Map.entry("organiser", clerk.unit()),
                Map.entry("channel", "banner"),
                Map.entry("reach", "villages"),
                Map.entry("villages", List.of(village(SHIQIAO, village))),
                Map.entry("per-village", String.valueOf(number)),
                Map.entry("text", "学法守法"),
                Map.entry("spot", "村口"),
                Map.entry("audience", List.of("villagers", "women")),
                Map.entry("occasion", "none"),
                Map.entry("carried-out-by", List.of("office")),
                Map.entry("people-method", "none"),
                Map.entry("checked", "是"));
        var proposal = Proposal.opening("publicity-activity", "record", Entered.all(entries), List.of(), day);
        assertThat(town.matters.take(clerk, proposal)).isInstanceOf(Answer.Taken.class);
    }

    private List<String> year(String rule) {
        return TestCoverages.told(coverages.year(rule, SHIQIAO, SHIQIAO, 2026));
    }

    private List<String> month(String rule, int month) {
        return TestCoverages.told(coverages.month(rule, SHIQIAO, YearMonth.of(2026, month)));
    }

    @Test
    void aRenamedVillageIsOneRowAndAVillageOwesOnlyTheMonthsItWasThere() {
        assertThat(year("publicity-every-month"))
                .containsExactly(
                        "新一村 0E 0E 1M 0E 0E 0E 0E 0E 0R 0A 0A 0A",
                        "第2村 0E 0E 0E 0E 1M 0E 0E 0E 0R 0A 0A 0A",
                        "第3村 0E 0E 0E 0E 0E 0O 0O 0O 0O 0O 0O 0O",
                        "第4村 0O 0O 0O 0O 0E 0E 0E 0E 0R 0A 0A 0A");
    }

    @Test
    void aMonthShowsItsOwnColumnAndTheVillagesOfThatMonth() {
        assertThat(month("publicity-every-month", 3)).containsExactly("新一村 1M", "第2村 0E", "第3村 0E");
        assertThat(month("publicity-every-month", 9)).containsExactly("新一村 0R", "第2村 0R", "第4村 0R");
    }

    @Test
    void whatIsAskedForInTheYearIsToldAsItStoodAtTheEndOfTheMonth() {
        assertThat(month("banners-in-villages", 2)).containsExactly("新一村 0R", "第2村 0R", "第3村 0R", "第4村 0R");
        assertThat(month("banners-in-villages", 3)).containsExactly("新一村 2M", "第2村 0R", "第3村 0R", "第4村 0R");
        assertThat(month("banners-in-villages", 5)).containsExactly("新一村 2M", "第2村 1R", "第3村 0R", "第4村 0R");
        assertThat(year("banners-in-villages")).isEqualTo(month("banners-in-villages", 12));
    }

    @Test
    void audiencesAreToldAsTheyStoodAtTheEndOfTheMonth() {
        assertThat(month("audiences-in-villages", 4))
                .startsWith("新一村 1M 0R 0R 0R 0R 1M 0R", "第2村 0R 0R 0R 0R 0R 0R 0R");
        assertThat(month("audiences-in-villages", 5)).element(1).isEqualTo("第2村 1M 0R 0R 0R 0R 1M 0R");
    }

    @Test
    void rules_that_are_read_together_say_what_each_says_alone() {
        assertThat(coverages.together(SHIQIAO, SHIQIAO, 2026))
                .containsExactlyElementsOf(coverages.rules.stream()
                        .map(rule -> coverages.year(rule.id(), SHIQIAO, SHIQIAO, 2026))
                        .toList())
                .flatExtracting(TestCoverages::told)
                .contains("新一村 2M", "新一村 1M 0R 0R 0R 0R 1M 0R");
    }
}
