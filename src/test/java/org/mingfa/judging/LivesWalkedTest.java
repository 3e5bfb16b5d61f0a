package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;

/**
 * Every case of the law that is shipped can come to an end from wherever it stands, also when its officers are gone, the party
 * is dead, the power is withdrawn, a court or an authority is silent, or everybody is late.
 */
@Tag("slow")
class LivesWalkedTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));

    private static Stream<Procedure> cases() {
        return LAW.procedures().stream().filter(procedure -> procedure.head().isCase());
    }

    @TestFactory
    Stream<DynamicTest> every_case_can_end_whatever_befalls_it() {
        return cases().map(procedure -> DynamicTest.dynamicTest(
                procedure.head().file() + " " + procedure.head().inForce(),
                () -> assertThat(Exploration.explore(procedure, LAW)).isEmpty()));
    }

    /** A mishap that touched no step of any case would be walked for nothing. */
    @Test
    void every_mishap_stops_steps_of_two_cases_at_least() {
        for (var mishap : Mishap.values()) {
            assertThat(cases().filter(procedure -> stops(mishap, procedure))
                            .map(Procedure::id)
                            .distinct())
                    .as(mishap.words())
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static boolean stops(Mishap mishap, Procedure procedure) {
        var left = mishap.leaves(procedure, false);
        return IntStream.range(0, procedure.steps().size()).anyMatch(step -> !left.get(step));
    }

    @Test
    void what_is_dealt_with_case_by_case_is_walked_as_a_case() {
        assertThat(cases().map(Procedure::id))
                .contains(
                        "ordinary-penalty",
                        "simple-penalty",
                        "seizure",
                        "compulsory-execution",
                        "township-building",
                        "disclosure-request",
                        "petition",
                        "dispute");
        assertThat(Arrays.stream(Mishap.values()).map(Mishap::words)).doesNotHaveDuplicates();
    }
}
