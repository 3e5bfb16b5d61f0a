package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.measure.Figures;
import org.mingfa.measure.Recount;
import org.mingfa.store.Scope;
import org.springframework.util.FileSystemUtils;

/** A measure is added to the law after a year of work: the matters before it count in it once they are told again. */
@Tag("slow")
class RetellingTest {

    private static final String ADDED = """
              - {id: market-day-banners, name: 集市横幅, unit: 幅, counts: publicity-activity, when: "spot == '集市'", value: "per_village", place: villages}
            """;

    @TempDir
    private Path folder;

    private TestTownship town = new TestTownship();
    private LawLibrary later = town.law;

    RetellingTest() throws IOException {}

    @BeforeEach
    void aYearOfWorkAndThenAnotherLaw() throws IOException {
        banners(SHIQIAO, "集市", 2);
        banners(SHIQIAO, "村口", 5);
        banners(LIUHE, "集市", 1);
        var law = folder.resolve("law");
        FileSystemUtils.copyRecursively(Path.of("law"), law);
        Files.writeString(law.resolve("measures/publicity.yaml"), ADDED, StandardOpenOption.APPEND);
        later = LawLibrary.load(law);
    }

    private void banners(String township, String spot, int perVillage) {
        var clerk = town.actor("publicity-clerk", township);
        var entries = Map.<String, Object>ofEntries(
                Map.entry("theme", "横幅"),
                Map.entry("organiser", clerk.unit()),
                Map.entry("channel", "banner"),
                Map.entry("reach", "villages"),
                Map.entry("villages", List.of(village(township, 1), village(township, 2))),
                Map.entry("per-village", String.valueOf(perVillage)),
                Map.entry("text", "学法守法"),
                Map.entry("spot", spot),
                Map.entry("audience", List.of("villagers")),
                Map.entry("occasion", "none"),
                Map.entry("carried-out-by", List.of("office")),
                Map.entry("people-method", "none"),
                Map.entry("checked", "是"));
        var day = LocalDate.of(2026, 3, 5);
        var proposal = Proposal.opening("publicity-activity", "record", Entered.all(entries), List.of(), day);
        assertThat(town.matters.take(clerk, proposal)).isInstanceOf(Answer.Taken.class);
    }

    private Recount.Result recount() {
        return new Recount(town.store.transactions(), later, town.staff).recount(Scope.everything(), _ -> {});
    }

    private String figure(String place, String measure) {
        var figures = new Figures(town.store.transactions(), later, town.places, town.staff::roster, town::today)
                .ofYear(Scope.of(place), PlaceCode.of(place), 2026);
        return Objects.requireNonNull(figures.get(measure)).inWords();
    }

    private Retelling.Retold retell() {
        return new Retelling(town.store.transactions(), later, town.staff).retell(_ -> {});
    }

    @Test
    void old_matters_count_in_the_new_measure_and_in_all_others_as_before() {
        assertThat(recount().differences())
                .containsExactly(
                        "990101001001的“market-day-banners”2026年3月：重新计数为2，登记为0",
                        "990101001002的“market-day-banners”2026年3月：重新计数为2，登记为0",
                        "990101002001的“market-day-banners”2026年3月：重新计数为1，登记为0",
                        "990101002002的“market-day-banners”2026年3月：重新计数为1，登记为0");
        assertThat(figure(SHIQIAO, "market-day-banners")).isEqualTo("0幅");

        var retold = retell();

        assertThat(retold.matters()).isEqualTo(3);
        assertThat(retold.mended()).isEqualTo(2);
        assertThat(retold.years()).containsExactly(Map.entry(COUNTY, new java.util.TreeSet<>(Set.of(2026))));
        assertThat(figure(SHIQIAO, "market-day-banners")).isEqualTo("4幅");
        assertThat(figure(SHIQIAO, "banners")).isEqualTo("14幅");
        assertThat(figure(COUNTY, "market-day-banners")).isEqualTo("6幅");
        assertThat(recount().differences()).isEmpty();
        assertThat(retell().mended()).isZero();
    }

    /** One of the three cannot be read: its figures stay, those of the others are told, and it is named. */
    @Test
    void a_matter_that_cannot_be_read_is_named_and_the_others_are_told() {
        var bad = town.store
                .owner()
                .sql(
                        "update act set fields = '{\"theme\": {\"day\": \"never\"}}' where fields ->> 'spot' = '村口' returning matter")
                .query(java.util.UUID.class)
                .single();
        var retold = retell();
        assertThat(retold.matters()).isEqualTo(3);
        assertThat(retold.mended()).isEqualTo(2);
        assertThat(retold.stalls()).singleElement().satisfies(stall -> {
            assertThat(stall.about()).isEqualTo(bad.toString());
            assertThat(stall.reason()).contains("读不出来，没有计数", bad.toString());
        });
        assertThat(figure(COUNTY, "market-day-banners")).isEqualTo("6幅");
        assertThat(recount().differences())
                .as("a recount goes past it too, and counts its figures as not proved")
                .anySatisfy(line -> assertThat(line).contains(bad.toString()))
                .noneSatisfy(line -> assertThat(line).contains("market-day-banners"));
    }

    @Test
    void a_tally_that_went_astray_is_brought_back_to_its_facts() {
        retell();
        town.store
                .transactions()
                .within(
                        Scope.everything(),
                        client -> client.sql("update tally set m3 = m3 + 7 where measure = 'banners' and place = ?")
                                .param(village(SHIQIAO, 1))
                                .update());
        assertThat(recount().differences()).hasSize(1);
        assertThat(retell().mended()).isZero();
        assertThat(recount().differences()).isEmpty();
        assertThat(figure(SHIQIAO, "banners")).isEqualTo("14幅");
    }
}
