package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.Search;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.law.Entered;

/** Whatever way an entry comes in, numbers are bounded and titles hold no signs that nobody sees. */
class BoundedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    @AutoClose
    private static TestTownship town;

    @BeforeAll
    static void found() throws Exception {
        town = new TestTownship();
        town.watch.set(DAY);
    }

    private static Answer take(String title) {
        var proposal = Proposal.opening(
                "task-supervision",
                "register",
                Entered.all(Map.of("title", title, "source", "county-task", "standard", "完成", "due", "2026-10-20")),
                List.of(new Act.Evidence("source-document", "ab".repeat(32), "a.pdf", "application/pdf", 9)),
                DAY);
        return town.matters.take(town.actor("party-government-office", SHIQIAO), proposal);
    }

    @Test
    void a_title_shows_what_was_written_and_is_found_by_it() {
        var matter = ((Answer.Taken) take("案\u200b卷\u202e评\u0000查")).matter();
        assertThat(matter.title()).isEqualTo("案卷评查");
        assertThat(new Search(town.store.transactions())
                        .find(town.actor("party-government-office", SHIQIAO), "卷评\u200b查", 10))
                .extracting(Matter::id)
                .contains(matter.id());
    }

    @Test
    void a_title_kept_from_before_is_shown_without_them_too() {
        var matter = ((Answer.Taken) take("旧的记录")).matter();
        town.store
                .owner()
                .sql("update matter set title = :title where id = :id")
                .param("title", "旧\u200b的记录")
                .param("id", matter.id())
                .update();
        var office = town.actor("party-government-office", SHIQIAO);
        assertThat(town.matters
                        .find(office, COUNTY, matter.id())
                        .orElseThrow()
                        .matter()
                        .title())
                .isEqualTo("旧的记录");
    }

    @Test
    void an_amount_beyond_reason_is_refused_in_words() {
        var mediator = town.actor("village-mediator", TestTownship.village(SHIQIAO, 1));
        for (Object amount : List.of("1000000000000", "1e15", 1e308)) {
            var proposal = Proposal.opening("dispute", "intake", Entered.all(Map.of("amount", amount)), List.of(), DAY);
            assertThat(town.matters.take(mediator, proposal))
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.breaches().stream().map(Breach::reason))
                                    .anyMatch(reason -> reason.startsWith("标的额")
                                            && (reason.contains("超过9999亿，请核对是否多写了位数") || reason.contains("数字太大"))));
        }
    }
}
