package org.mingfa.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;

/** However rare the words are, and whichever way they are sought: what is found is what a person would find by reading. */
@Tag("slow")
class SearchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    /** Entered in turns with those of another township: every title, every third, every tenth, one. */
    private static final int MATTERS = 40;

    private static TestTownship town;
    private static Actor clerk;

    @BeforeAll
    static void enter() throws Exception {
        town = new TestTownship();
        town.watch.set(DAY);
        clerk = town.actor("party-government-office", SHIQIAO);
        var other = town.actor("party-government-office", LIUHE);
        for (int i = 0; i < MATTERS; i++) {
            var title = "督办第" + i + "号" + (i % 3 == 0 ? "宅基地审批" : "村道养护") + (i % 10 == 4 ? "案卷评查" : "")
                    + (i == 2 ? "古树名木" : "");
            enter(clerk, title);
            enter(other, title);
        }
    }

    private static void enter(Actor actor, String title) {
        var entries =
                Map.<String, Object>of("title", title, "source", "county-task", "standard", "完成", "due", "2026-10-20");
        var document = new Act.Evidence("source-document", "ab".repeat(32), "来文.pdf", "application/pdf", 9);
        assertThat(town.matters.take(
                        actor,
                        Proposal.opening("task-supervision", "register", Entered.all(entries), List.of(document), DAY)))
                .isInstanceOf(Answer.Taken.class);
    }

    @ParameterizedTest(name = "{0} latest looked through first, common from {1}")
    @CsvSource({"4000, 6", "10, 1", "10, 3", "5, 100", "1, 1"})
    void every_way_finds_the_same(int latest, int common) {
        var search = new Search(town.store.transactions(), latest, common);
        for (var words : List.of("督办", "宅基地", "案卷评查", "古树名木", "第17号", "第17", "17号宅", "17号村道", "完全没有")) {
            for (int limit : new int[] {1, 3, 7, 100}) {
                var expected = read(words).limit(limit).toList();
                assertThat(search.find(clerk, words, limit))
                        .as("%s, at most %d", words, limit)
                        .extracting(Matter::title)
                        .isEqualTo(expected);
            }
        }
    }

    private static Stream<String> read(String words) {
        var titles = Objects.requireNonNull(town.store
                .owner()
                .sql("select string_agg(title, ' ' order by id desc) from matter where place = ?")
                .param(SHIQIAO)
                .query(String.class)
                .single());
        return Stream.of(titles.split(" ")).filter(title -> title.contains(words));
    }

    @ParameterizedTest
    @CsvSource({"4000, 6", "1, 1", "1, 100"})
    void the_county_finds_those_of_all_its_townships(int latest, int common) {
        var county = town.actor("county-law-office", TestTownship.COUNTY);
        var search = new Search(town.store.transactions(), latest, common);
        assertThat(search.find(county, "案卷评查", 100)).hasSize(8);
        assertThat(search.find(county, "督办", 50)).hasSize(50);
    }
}
