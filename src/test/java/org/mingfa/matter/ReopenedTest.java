package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.taken;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.Notice;
import org.mingfa.finding.NoticeReader;
import org.mingfa.finding.WorkList;
import org.mingfa.judging.Act;
import org.mingfa.law.Closing;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Actor;

/** A matter that ended on what is corrected since, or that a step of its own opens again, runs on. */
@Tag("slow")
class ReopenedTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/happened"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @AutoClose
    private final TestTownship town = new TestTownship(LAW);

    private final Actor officer = town.actor("officer", SHIQIAO);
    private final Actor head = town.actor("head", SHIQIAO);
    private final WorkList work = new WorkList(town.store.transactions(), town.law);

    ReopenedTest() throws IOException {}

    private Matter received(boolean clear) {
        town.watch.set(DAY);
        var entries = Entered.all(Map.of("subject", "账目", "clear", "" + clear));
        return taken(town.matters.take(officer, Proposal.opening("request", "receive", entries, List.of(), DAY)))
                .matter();
    }

    private Proposal clear(Matter matter, boolean clear) {
        return town.step(matter, "receive", null, Map.of("clear", "" + clear)).as(new Act.Kind.Correcting(1, "登记错了"));
    }

    private Docket docket(Matter matter) {
        return town.matters.find(officer, matter.county(), matter.id()).orElseThrow();
    }

    @Test
    void a_matter_closed_on_a_ground_since_corrected_is_open_again_and_says_so() {
        var matter = received(false);
        var abandoned = taken(town.matters.take(officer, town.step(matter, "abandon", "abandoned", Map.of())));
        assertThat(abandoned.matter().closing()).isEqualTo(Closing.of("abandoned"));
        assertThat(town.told("requests-ended")).isEqualTo(1);
        town.watch.set(DAY.plusDays(7));
        var corrected = taken(town.matters.take(officer, clear(matter, true)));
        assertThat(corrected.matter().isOpen()).isTrue();
        assertThat(corrected.matter().acts()).isEqualTo(4);
        assertThat(docket(matter).acts().getLast())
                .satisfies(act -> assertThat(act.kind()).isEqualTo(new Act.Kind.Reopening("第3条记录以后，“视为放弃”不再成立")))
                .satisfies(act -> assertThat(act.persons()).containsExactly(officer.person()));
        assertThat(work.mine(head, List.of("head"), town.today(), 10, 0))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.step()).isEqualTo("answer");
                    assertThat(item.due()).isNotNull();
                });
        assertThat(new NoticeReader(town.store.transactions(), town.watch).newest(head, 10, 0))
                .extracting(Notice::text)
                .anyMatch(text -> text.contains("重新打开") && text.contains("轮到办理：答复"));
        assertThat(town.told("requests-ended")).isZero();
        town.nothingIsAmiss();
    }

    @Test
    void it_ends_anew_and_may_be_corrected_back() {
        var matter = received(false);
        taken(town.matters.take(officer, town.step(matter, "abandon", "abandoned", Map.of())));
        taken(town.matters.take(officer, clear(matter, true)));
        var answered = taken(town.matters.take(head, town.step(matter, "answer", "given", Map.of())));
        assertThat(answered.matter().closing()).isEqualTo(Closing.COMPLETED);
        var back = taken(town.matters.take(officer, clear(matter, false)));
        assertThat(back.matter().closing()).isEqualTo(Closing.of("abandoned"));
        assertThat(docket(matter).acts())
                .filteredOn(act -> act.kind() instanceof Act.Kind.Reopening)
                .hasSize(1);
        town.nothingIsAmiss();
    }

    @Test
    void a_step_of_its_own_opens_it_again() {
        var matter = received(true);
        taken(town.matters.take(head, town.step(matter, "answer", "withheld", Map.of())));
        assertThat(town.told("requests-ended")).isEqualTo(1);
        var ordered = taken(town.matters.take(head, town.step(matter, "ordered", null, Map.of())));
        assertThat(ordered.matter().isOpen()).isTrue();
        assertThat(ordered.matter().closedOn()).isNull();
        assertThat(town.told("requests-ended")).isZero();
        assertThat(town.told("answers")).isZero();
        taken(town.matters.take(head, town.step(matter, "answer", "given", Map.of())));
        assertThat(town.told("requests-ended")).isEqualTo(1);
        town.nothingIsAmiss();
    }

    /** Whatever is done, corrected, voided and opened again, figures are what a recount makes of the acts. */
    @Test
    void figures_equal_a_recount_whatever_is_mended() {
        var random = new Random(20260302);
        var matters = new ArrayList<Matter>();
        int reopened = 0;
        for (int i = 0; i < 120; i++) {
            town.watch.set(DAY.plusDays(i / 2));
            if (matters.size() < 6) {
                matters.add(received(random.nextBoolean()));
                continue;
            }
            var matter = matters.get(random.nextInt(matters.size()));
            var proposal = switch (random.nextInt(9)) {
                case 0, 1 -> town.step(matter, "answer", random.nextBoolean() ? "given" : "withheld", Map.of());
                case 2, 3 -> town.step(matter, "abandon", "abandoned", Map.of());
                case 4 -> town.step(matter, "ordered", null, Map.of());
                case 5, 6, 7 -> clear(matter, random.nextBoolean());
                default ->
                    random.nextInt(6) == 0
                            ? town.step(matter, "receive", null, Map.of()).as(new Act.Kind.Voiding("登记错了"))
                            : clear(matter, true);
            };
            var actor = List.of("answer", "ordered").contains(proposal.step()) ? head : officer;
            town.matters.take(actor, proposal);
        }
        for (var matter : matters) {
            reopened += (int) docket(matter).acts().stream()
                    .filter(act -> act.kind() instanceof Act.Kind.Reopening
                            || act.step().equals("ordered"))
                    .count();
        }
        assertThat(reopened).isGreaterThan(5);
        town.nothingIsAmiss();
    }
}
