package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Scenario;
import org.mingfa.law.Value;

/** Each way to serve a decision, and the day it counts as served: fifteen days to pay run from that day. */
class ServiceWaysTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));

    /** A decision of 30 March 2026 waits for its service. */
    private static final Scenario STORY = Scenario.load(Path.of("law")).stream()
            .filter(scenario -> scenario.file().endsWith("ordinary-penalty/never-paid.yaml"))
            .findFirst()
            .orElseThrow();

    private static final List<Act> ACTS = Rehearsal.acts(STORY, LAW);

    @ParameterizedTest
    @CsvSource({
        // way, recorded as done on, what else is said, last day to pay
        "direct,      2026-04-08, received-by=self,                                                2026-04-23",
        "left,        2026-04-08, ,                                                                2026-04-23",
        "post,        2026-04-08, ,                                                                2026-04-23",
        "post,        2026-04-08, receipt-on=2026-04-03,                                           2026-04-20",
        "entrusted,   2026-04-08, ,                                                                2026-04-23",
        "entrusted,   2026-04-08, receipt-on=2026-04-03,                                           2026-04-20",
        "transferred, 2026-04-08, via=某部队,                                                      2026-04-23",
        "transferred, 2026-04-08, via=某部队 receipt-on=2026-04-03,                                2026-04-20",
        "electronic,  2026-04-08, consented=yes arrived-on=2026-04-02,                             2026-04-17",
        "public,      2026-05-06, unreachable=yes announced-on=2026-04-02 expired-on=2026-05-02,   2026-05-18"
    })
    void it_counts_from_the_day_the_way_of_service_says(String way, LocalDate done, String said, LocalDate toPay) {
        assertThat(ruling(way, done, said))
                .isInstanceOfSatisfying(
                        Ruling.Allowed.class,
                        allowed -> assertThat(allowed.standing().step("pay").due())
                                .extracting(Due::day)
                                .isEqualTo(toPay));
    }

    @ParameterizedTest
    @CsvSource({
        "post,        2026-04-08, receipt-on=2026-03-27",
        "entrusted,   2026-04-08, receipt-on=2026-03-27",
        "electronic,  2026-04-08, consented=yes arrived-on=2026-03-27",
        "public,      2026-05-06, unreachable=yes announced-on=2026-03-27 expired-on=2026-05-02"
    })
    void it_does_not_count_from_a_day_before_there_was_a_decision(String way, LocalDate done, String said) {
        assertThat(ruling(way, done, said)).isInstanceOf(Ruling.Refused.class);
    }

    private static Ruling ruling(String way, LocalDate done, @Nullable String said) {
        int at = IntStream.range(0, ACTS.size())
                .filter(i -> ACTS.get(i).step().equals("serve"))
                .findFirst()
                .orElseThrow();
        var procedure =
                LAW.inForce(STORY.procedure(), ACTS.getFirst().happened()).orElseThrow();
        var before = ACTS.subList(0, at);
        var setting = StorySetting.of(STORY, LAW);
        var served = served(ACTS.get(at), way, done, Objects.requireNonNullElse(said, ""));
        return Judge.judge(procedure, before, Counting.fill(procedure, before, served, setting), setting);
    }

    private static Act served(Act model, String way, LocalDate done, String said) {
        var values = new LinkedHashMap<String, Value>();
        values.put("method", new Value.Text(way));
        for (var word : said.split(" ")) {
            var parts = word.split("=");
            if (parts.length == 2) {
                values.put(parts[0], value(parts[1]));
            }
        }
        var files = Stream.of("receipt", "witness", "announcement")
                .map(kind -> new Act.Evidence(kind, "ab".repeat(32), kind + ".pdf", "application/pdf", 9))
                .toList();
        return new Act(
                model.seq(),
                model.kind(),
                model.step(),
                null,
                values,
                files,
                model.persons(),
                model.post(),
                done,
                done.atTime(LocalTime.of(17, 0)).atZone(Act.ZONE).toInstant(),
                false);
    }

    private static Value value(String word) {
        return word.matches("\\d.*")
                ? new Value.Day(LocalDate.parse(word))
                : word.equals("yes") ? new Value.YesNo(true) : new Value.Text(word);
    }
}
