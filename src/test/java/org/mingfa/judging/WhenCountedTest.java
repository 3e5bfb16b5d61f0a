package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On which days a matter counts that falls due, that lasts, or that is about a year: what is done in time on its own day, what
 * is not on the last day there was; what lasts from its first day until the day after its last.
 */
class WhenCountedTest extends ToldStories {

    private static final ToldLaw TOLD = ToldLaw.of("lasting");

    WhenCountedTest() {
        super(TOLD);
    }

    private static String facts(String file, String measure) {
        var story = TOLD.story(file);
        var law = TOLD.law();
        var procedure =
                law.inForce(story.procedure(), story.story().getFirst().day()).orElseThrow();
        return Facts.of(
                        law.countedFrom(story.procedure()),
                        procedure,
                        Rehearsal.acts(story, law),
                        StorySetting.of(story, law))
                .stream()
                .filter(fact -> fact.measure().equals(measure))
                .map(fact -> fact.day() + " " + fact.value().toPlainString())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            request/in-time.yaml               | due         | [2026-03-16 1]
            request/late.yaml                  | due         | [2026-03-16 1]
            request/open.yaml                  | due         | [2026-03-16 1]
            request/withdrawn.yaml             | due         | []
            request/withdrawn-late.yaml        | due         | [2026-03-16 1]
            errand/in-time.yaml                | promised    | [2026-03-20 1]
            errand/late.yaml                   | promised    | [2026-03-20 1]
            errand/day-not-told.yaml           | promised    | [2026-03-20 1]
            errand/extended.yaml               | promised    | [2026-04-10 1]
            errand/dropped.yaml                | promised    | []
            errand/dropped-late.yaml           | promised    | [2026-03-20 1]
            errand/no-day.yaml                 | promised    | []
            engagement/running.yaml            | engagements | [2024-01-01 1, 2027-01-01 -1]
            engagement/ended-early.yaml        | engagements | [2024-01-01 1, 2025-07-01 -1]
            engagement/backwards.yaml          | engagements | []
            headcount/standing.yaml            | headcounts  | [2025-12-31 1]
            headcount/standing.yaml            | headcount   | [2025-12-31 32, 2026-01-01 -32]
            headcount/replaced.yaml            | headcount   | []
            headcount/replaced-within-year.yaml | headcount  | [2025-06-10 32, 2025-09-01 -32]
            """)
    void it_counts_on_its_day(String story, String measure, String facts) {
        assertThat(facts(story, measure)).isEqualTo(facts);
    }
}
