package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;

/** Whoever leaves and comes back while each of several does a step: those in post are asked, once each, and nobody else. */
class ComingAndGoingTest {

    private static final LawLibrary LAW = ToldLaw.of("each").law();
    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);
    private static final Procedure BRIEFING = LAW.inForce("briefing", BEGAN).orElseThrow();
    private static final int DAYS = 30;

    /** Days from one to another in post; somebody may come back. */
    private record Term(LocalDate from, LocalDate until) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private record Leaders(Map<String, List<Term>> terms) implements People {
        static Leaders some(Random random) {
            var terms = new LinkedHashMap<String, List<Term>>();
            IntStream.range(0, 7).forEach(i -> {
                var first = BEGAN.plusDays(random.nextInt(6) - 3);
                var left = first.plusDays(random.nextInt(12));
                var back = left.plusDays(1 + random.nextInt(8));
                terms.put("人" + i, List.of(new Term(first, left), new Term(back, back.plusDays(random.nextInt(12)))));
            });
            return new Leaders(terms);
        }

        boolean isIn(String person, LocalDate day) {
            return terms.getOrDefault(person, List.of()).stream().anyMatch(term -> term.holds(day));
        }

        @Override
        public boolean holdsRole(String person, String role, PlaceCode place, LocalDate day) {
            return person.equals("办") ? role.equals("clerk") : role.equals("leader") && isIn(person, day);
        }

        @Override
        public boolean isQualified(String person, String qualification, LocalDate day) {
            return false;
        }

        @Override
        public List<String> inPost(List<String> roles, @Nullable String qualification, PlaceCode place, LocalDate day) {
            return terms.keySet().stream().filter(person -> isIn(person, day)).toList();
        }

        @Override
        public String answering(String person, LocalDate since, LocalDate day) {
            return person;
        }

        @Override
        public String nameOf(String person) {
            return person;
        }
    }

    @Test
    void those_in_post_are_asked_once_each_and_nobody_else() {
        int ended = 0;
        int joined = 0;
        for (long seed = 0; seed < 120; seed++) {
            var random = new Random(seed);
            var leaders = Leaders.some(random);
            var setting =
                    new Setting(PlaceCode.of("990101001"), leaders, LAW.calendar(), LAW.parameters(), LAW.statutes());
            var call = act(
                    List.of(),
                    "call",
                    "办",
                    BEGAN,
                    Map.of(
                            "title",
                            Value.of("消防安全"),
                            "kinds",
                            new Value.Many(List.of(Value.of("heads"))),
                            "guests",
                            new Value.Many(List.of(Value.of("人0")))));
            var acts = new ArrayList<Act>();
            acts.add(Counting.fill(BRIEFING, acts, call, setting));
            for (int i = 0; i < DAYS; i++) {
                var today = BEGAN.plusDays(i);
                var missing = missing(acts, setting, today);
                var done = acts.stream()
                        .skip(1)
                        .map(act -> act.persons().getFirst())
                        .toList();
                assertThat(done).doesNotHaveDuplicates();
                assertThat(missing)
                        .as("seed %d, %s", seed, today)
                        .containsExactlyInAnyOrderElementsOf(owing(leaders, done, today));
                for (var person : leaders.terms().keySet()) {
                    assertThat(isAllowed(acts, person, today, setting))
                            .as("seed %d, %s, %s", seed, today, person)
                            .isEqualTo(missing.contains(person));
                }
                boolean over = Standing.of(BRIEFING, acts, setting, today)
                                .step("close")
                                .state()
                        != State.WAITING;
                assertThat(over).as("seed %d, %s", seed, today).isEqualTo(missing.isEmpty());
                if (over) {
                    ended++;
                    break;
                }
                if (random.nextInt(3) == 0) {
                    var next = missing.get(random.nextInt(missing.size()));
                    joined += roll(acts).contains(next) ? 0 : 1;
                    acts.add(act(acts, "hear", next, today, Map.of()));
                }
            }
        }
        assertThat(ended).isGreaterThan(20);
        assertThat(joined).isGreaterThan(20);
    }

    private static List<String> owing(Leaders leaders, List<String> done, LocalDate today) {
        return leaders.terms().keySet().stream()
                .filter(person -> leaders.isIn(person, today) && !done.contains(person))
                .toList();
    }

    private static List<String> roll(List<Act> acts) {
        return Objects.requireNonNull(acts.getFirst().values().get("roll")).codes();
    }

    private static List<String> missing(List<Act> acts, Setting setting, LocalDate today) {
        return Standing.of(BRIEFING, acts, setting, today).step("hear").missing();
    }

    private static boolean isAllowed(List<Act> acts, String person, LocalDate today, Setting setting) {
        return Judge.judge(BRIEFING, acts, act(acts, "hear", person, today, Map.of()), setting)
                instanceof Ruling.Allowed;
    }

    private static Act act(List<Act> before, String step, String person, LocalDate today, Map<String, Value> values) {
        return new Act(
                before.size() + 1,
                new Act.Kind.Doing(),
                step,
                null,
                values,
                List.of(),
                List.of(person),
                person,
                today,
                today.atTime(LocalTime.NOON).atZone(Act.ZONE).toInstant(),
                false);
    }
}
