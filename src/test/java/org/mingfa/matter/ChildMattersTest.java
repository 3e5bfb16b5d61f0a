package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.reasons;
import static org.mingfa.matter.TestTownship.taken;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.judging.Pin;
import org.mingfa.law.Closing;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Actor;

/** A case opens a hearing, and the hearing's end settles the step of the case in the same transaction. */
@Tag("slow")
class ChildMattersTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/children"));
    private static final LocalDate FILED = LocalDate.of(2026, 9, 1);
    private static final LocalDate HEARD = LocalDate.of(2026, 9, 14);

    @AutoClose
    private final TestTownship town = new TestTownship(LAW);

    private final Actor clerk = town.actor("clerk", SHIQIAO);
    private final Actor host = town.actor("host", SHIQIAO);
    private final Actor head = town.actor("head", SHIQIAO);

    ChildMattersTest() throws IOException {}

    private Answer take(Actor actor, Proposal proposal) {
        return town.matters.take(actor, proposal);
    }

    private Matter asked() {
        town.watch.set(FILED);
        var filed = taken(take(
                        clerk,
                        Proposal.opening("case", "file", Entered.all(Map.of("subject", "堆物")), List.of(), FILED)))
                .matter();
        return taken(take(clerk, town.step(filed, "request", "asked", Map.of())))
                .matter();
    }

    private Answer open(Matter of) {
        return take(
                clerk,
                Proposal.opening(
                        "hearing", "notify", Entered.all(Map.of("case", of.number())), List.of(), town.today()));
    }

    private Matter hearing(Matter of) {
        return taken(open(of)).matter();
    }

    private Matter held(Matter hearing, boolean present) {
        town.watch.set(HEARD);
        return taken(take(
                        host, town.step(hearing, "hold", present ? "held" : "absent", Map.of("present", "" + present))))
                .matter();
    }

    private Matter reported(Matter held) {
        return taken(take(host, town.step(held, "report", null, Map.of()))).matter();
    }

    private Proposal voiding(Matter matter) {
        return town.step(matter, matter.procedure().equals("case") ? "file" : "notify", null, Map.of())
                .as(new Act.Kind.Voiding("登记错了"));
    }

    private Docket docket(Matter matter) {
        return town.matters.find(clerk, matter.county(), matter.id()).orElseThrow();
    }

    private List<String> open(Docket docket) {
        return town.matters.standing(docket).open().stream()
                .map(step -> step.step())
                .toList();
    }

    @Test
    void the_end_of_the_hearing_is_what_comes_of_the_step() {
        var filed = asked();
        var hearing = reported(held(hearing(filed), true));
        assertThat(hearing.closing()).isEqualTo(Closing.COMPLETED);
        var result = docket(filed).acts().getLast();
        assertThat(result.kind()).isEqualTo(new Act.Kind.Resulting(hearing.id().toString(), true));
        assertThat(result.step()).isEqualTo("hearing");
        assertThat(result.outcome()).isEqualTo("held");
        assertThat(result.happened()).isEqualTo(HEARD);
        assertThat(result.persons()).containsExactly(host.person());
        assertThat(result.pins()).contains(new Pin(hearing.id().toString(), 3, hearing.head()));
        assertThat(open(docket(filed))).contains("decide").doesNotContain("hearing");
        town.nothingIsAmiss();
        assertThat(town.store
                        .owner()
                        .sql("select sum(value)::int from fact where measure = 'hearings'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobody_takes_the_step_himself_and_the_case_does_not_end_before_the_hearing() {
        var filed = asked();
        assertThat(reasons(take(host, town.step(filed, "hearing", "held", Map.of()))))
                .containsExactly("应当在“听证”中办理");
        var hearing = hearing(filed);
        var open = "听证（" + hearing.number() + "）还没有办结";
        assertThat(reasons(take(head, town.step(filed, "drop", "dropped", Map.of()))))
                .containsExactly(open);
        assertThat(reasons(take(clerk, voiding(filed)))).containsExactly(open);
        taken(take(clerk, voiding(hearing)));
        assertThat(docket(filed).acts().getLast().outcome()).isEqualTo("abandoned");
        taken(take(head, town.step(filed, "drop", "dropped", Map.of())));
        assertThat(reasons(open(docket(filed).matter()))).containsExactly(filed.number() + "已经撤销案件，不能再办理“听证”");
        town.nothingIsAmiss();
    }

    @Test
    void the_step_waits_for_the_hearing_and_is_nobodys_meanwhile() {
        var filed = asked();
        assertThat(onlyFor(filed)).isEqualTo("all");
        var hearing = hearing(filed);
        assertThat(onlyFor(filed)).isEqualTo("nobody");
        town.nothingIsAmiss();
        held(hearing, false);
        assertThat(docket(filed).acts().getLast().outcome()).isEqualTo("abandoned");
        town.nothingIsAmiss();
    }

    private String onlyFor(Matter matter) {
        return town.store
                .owner()
                .sql("""
                        select case when only_for is null then 'all' when only_for = '{}' then 'nobody' else 'some' end
                        from open_step where matter = :matter and step = 'hearing'
                        """)
                .param("matter", matter.id())
                .query(String.class)
                .single();
    }

    @Test
    void what_becomes_of_the_hearing_later_is_put_right_in_the_case() {
        var filed = asked();
        var held = held(hearing(filed), true);
        var correcting =
                town.step(held, "hold", null, Map.of("present", "false")).as(new Act.Kind.Correcting(2, "没有到场"));
        assertThat(taken(take(host, correcting)).matter().closing()).isEqualTo(Closing.COMPLETED);
        assertThat(docket(filed).acts().getLast().outcome()).isEqualTo("held");
        var back = town.step(held, "hold", null, Map.of("present", "true")).as(new Act.Kind.Correcting(2, "到场了"));
        assertThat(taken(take(host, back)).matter().closing()).isNull();
        assertThat(docket(filed).acts().getLast().kind())
                .isEqualTo(new Act.Kind.Resulting(held.id().toString(), false));
        assertThat(open(docket(filed))).contains("hearing").doesNotContain("decide");
        town.nothingIsAmiss();
        reported(held);
        assertThat(open(docket(filed))).contains("decide");
        taken(take(clerk, voiding(held)));
        assertThat(Act.effective(docket(filed).acts()).getLast().outcome()).isEqualTo("abandoned");
        town.nothingIsAmiss();
    }

    @Test
    void a_case_reopens_when_its_hearing_does() {
        var filed = asked();
        var held = held(hearing(filed), true);
        taken(take(
                host,
                town.step(held, "hold", null, Map.of("present", "false")).as(new Act.Kind.Correcting(2, "没有到场"))));
        taken(take(head, town.step(filed, "decide", null, Map.of())));
        assertThat(docket(filed).matter().closing()).isEqualTo(Closing.COMPLETED);
        taken(take(
                host, town.step(held, "hold", null, Map.of("present", "true")).as(new Act.Kind.Correcting(2, "到场了"))));
        assertThat(docket(filed).matter().closing()).isNull();
        town.nothingIsAmiss();
    }

    @Test
    void two_hearings_that_end_at_once_both_go_into_the_case() throws Exception {
        var filed = asked();
        var hearings = List.of(hearing(filed), hearing(filed));
        town.watch.set(HEARD);
        var together = new CyclicBarrier(hearings.size());
        try (var threads = Executors.newFixedThreadPool(hearings.size())) {
            var answers = hearings.stream()
                    .map(one -> threads.submit(() -> {
                        together.await();
                        return take(host, town.step(one, "hold", "absent", Map.of("present", "false")));
                    }))
                    .toList();
            for (var answer : answers) {
                taken(answer.get());
            }
        }
        assertThat(docket(filed).acts().stream().filter(act -> act.kind() instanceof Act.Kind.Resulting))
                .hasSize(2);
        town.nothingIsAmiss();
    }

    @Test
    void a_case_voided_while_a_hearing_is_opened_leaves_only_one_of_the_two() throws Exception {
        for (int i = 0; i < 8; i++) {
            var filed = asked();
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var opened = threads.submit(() -> {
                    together.await();
                    return open(filed);
                });
                var voided = threads.submit(() -> {
                    together.await();
                    return take(clerk, voiding(filed));
                });
                assertThat(List.of(opened.get(), voided.get()))
                        .filteredOn(answer -> answer instanceof Answer.Taken)
                        .hasSize(1);
            }
        }
        town.nothingIsAmiss();
    }
}
