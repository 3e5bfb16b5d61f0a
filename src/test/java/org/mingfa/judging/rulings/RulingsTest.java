package org.mingfa.judging.rulings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.judging.Rehearsal;
import org.mingfa.judging.Ruling;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Scenario;

/**
 * The words, dates, articles and cures of a ruling. The cases are the tables in {@code src/test/resources/rulings}; each changes
 * one thing in the sound story beside them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulingsTest {

    private @org.jspecify.annotations.Nullable Story story;

    @BeforeAll
    void tell() {
        story = new Story(Case.TABLES.resolve("law"));
    }

    @Test
    void the_story_is_sound() {
        var law = Case.TABLES.resolve("law");
        assertThat(Rehearsal.play(Scenario.load(law).getFirst(), LawLibrary.load(law)))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicContainer> every_act_that_is_otherwise_gets_its_answer() {
        return Case.all().stream()
                .collect(Collectors.groupingBy(Case::table, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(table -> DynamicContainer.dynamicContainer(
                        table.getKey(), table.getValue().stream().map(this::test)));
    }

    private DynamicTest test(Case one) {
        return DynamicTest.dynamicTest(one.name(), () -> {
            var ruling = java.util.Objects.requireNonNull(story).ruling(one);
            var told = new java.util.ArrayList<>(List.of(ruling instanceof Ruling.Refused ? "refused" : "allowed"));
            var breaches = switch (ruling) {
                case Ruling.Refused(var found) -> found;
                case Ruling.Allowed(var _, var found, var _) -> found;
            };
            breaches.forEach(breach -> told.add(Told.of(breach)));
            var expected = new java.util.ArrayList<>(List.of(one.ruling()));
            expected.addAll(one.says());
            assertThat(told).containsExactlyElementsOf(expected);
        });
    }
}
