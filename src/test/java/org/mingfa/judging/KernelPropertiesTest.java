package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.RuleId;
import org.mingfa.law.Scenario;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/** What must hold whatever people do. */
@Tag("slow")
class KernelPropertiesTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));
    private static final List<Scenario> SCENARIOS = Scenario.load(Path.of("law"));

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.of(SCENARIOS);
    }

    private static Walk walk(Scenario scenario, long seed) {
        return new Walk(LAW, scenario, SCENARIOS, seed);
    }

    @Property(tries = 150)
    void noSequenceOfAllowedActsBreaksOrderSeparationOrFloor(
            @ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        var walk = walk(scenario, seed);
        walk.wander(60);
        new Auditor(walk).audit();
    }

    /** Before the notice for 2027 nobody knows how long the party may still speak: what follows is cautioned, not refused. */
    @Example
    void anActWhileATermIsPerhapsOverIsInOrder() {
        var notFiled = SCENARIOS.stream()
                .filter(scenario -> scenario.file().endsWith("ordinary-penalty/not-filed.yaml"))
                .findFirst()
                .orElseThrow();
        var walk = LongStream.range(0, 4_000)
                .mapToObj(seed -> wandered(notFiled, seed))
                .filter(one -> did(one, "submit-legal-review") && !did(one, "statement"))
                .findFirst()
                .orElseThrow();
        new Auditor(walk).audit();
    }

    private static Walk wandered(Scenario scenario, long seed) {
        var walk = walk(scenario, seed);
        walk.wander(60);
        return walk;
    }

    private static boolean did(Walk walk, String step) {
        return walk.acts.stream().anyMatch(act -> act.step().equals(step));
    }

    @Property(tries = 60)
    void everyMatterCanEnd(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        var ending = SCENARIOS.stream().filter(KernelPropertiesTest::ends).toList();
        var walk = new Walk(LAW, scenario, ending, seed).lent(SCENARIOS);
        walk.wander(25);
        if (!walk.acts.isEmpty() && ends(scenario) && stay(scenario)) {
            assertThat(walk.finish())
                    .as(
                            "%s after %s stands %s",
                            scenario.name(), names(walk.acts), walk.standing().open())
                    .isTrue();
        }
    }

    /** A story that ends tells how the people in it bring a matter to its end. */
    private static boolean ends(Scenario scenario) {
        return scenario.end().equals("completed");
    }

    /** A walk moves the days of a story, while whoever comes or leaves in it does so on a day of the calendar. */
    private static boolean stay(Scenario scenario) {
        return scenario.people().values().stream().allMatch(actor -> actor.from() == null && actor.until() == null);
    }

    /** The walks go far enough to mean something, and are refused often enough. */
    @Example
    void walksGoFarAndAreRefusedOften() {
        int longest = 0;
        int taken = 0;
        int refused = 0;
        int finished = 0;
        for (var scenario : SCENARIOS) {
            for (long seed = 0; seed < 4; seed++) {
                var walk = walk(scenario, seed);
                walk.wander(60);
                walk.finish();
                longest = Math.max(longest, walk.acts.size());
                taken += walk.acts.size();
                refused += walk.refusals;
                finished += walk.standing().isOpen() ? 0 : 1;
            }
        }
        System.out.println(
                "walks: longest " + longest + ", taken " + taken + ", refused " + refused + ", finished " + finished);
        assertThat(longest).isGreaterThan(15);
        assertThat(taken).isGreaterThan(300);
        assertThat(refused).isGreaterThan(300);
        assertThat(finished).isGreaterThan(40);
    }

    private static List<String> names(List<Act> acts) {
        return acts.stream().map(act -> act.step() + "/" + act.outcome()).toList();
    }

    @Property(tries = 60)
    void replayingTheActsGivesTheSameStandingAndTheSameChain(
            @ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        var walk = walk(scenario, seed);
        walk.wander(40);
        var again = new ArrayList<Act>();
        String link = "";
        for (var act : walk.acts) {
            var ruling = Judge.judge(walk.procedure, again, act, walk.setting);
            assertThat(ruling)
                    .isInstanceOfSatisfying(
                            Ruling.Allowed.class,
                            allowed -> assertThat(allowed.act()).isEqualTo(act));
            again.add(act);
            link = Chain.link(link, act);
        }
        assertThat(states(Standing.of(walk.procedure, again, walk.setting, walk.today)))
                .isEqualTo(states(walk.standing()));
        String linkAgain = "";
        for (var act : again) {
            linkAgain = Chain.link(linkAgain, act);
        }
        assertThat(linkAgain).isEqualTo(link);
    }

    private static Map<String, State> states(Standing standing) {
        var states = new HashMap<String, State>();
        standing.steps().forEach(step -> states.put(step.step(), step.state()));
        return states;
    }

    @Property(tries = 60)
    void clocksNeverRunBackwards(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        var walk = walk(scenario, seed);
        walk.wander(40);
        if (walk.acts.isEmpty()) {
            return;
        }
        var now = walk.standing();
        var later = Standing.of(walk.procedure, walk.acts, walk.setting, walk.today.plusDays(30));
        for (var step : now.steps()) {
            var due = step.due();
            var dueLater = later.step(step.step()).due();
            if (due != null && dueLater != null) {
                assertThat(dueLater.day()).as(step.step()).isAfterOrEqualTo(due.day());
                assertThat(dueLater.lateAfter()).as(step.step()).isAfterOrEqualTo(due.lateAfter());
            }
            if (step.state().isSettled()) {
                assertThat(later.step(step.step()).state().isSettled())
                        .as(step.step())
                        .isTrue();
            }
        }
    }

    @Property(tries = 60)
    void differencesOfFactsAddUpToTheFacts(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        var walk = walk(scenario, seed);
        walk.wander(40);
        var measures = LAW.countedFrom(walk.procedure.id());
        var sums = new HashMap<String, BigDecimal>();
        List<Fact> before = List.of();
        for (int i = 1; i <= walk.acts.size(); i++) {
            var after = Facts.of(measures, walk.procedure, walk.acts.subList(0, i), walk.setting);
            FactDifference.of(before, after).forEach(fact -> add(sums, fact));
            before = after;
        }
        var whole = new HashMap<String, BigDecimal>();
        before.forEach(fact -> add(whole, fact));
        sums.values().removeIf(value -> value.signum() == 0);
        assertThat(sums)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(whole);
    }

    private static void add(Map<String, BigDecimal> sums, Fact fact) {
        sums.merge(fact.place() + fact.measure() + fact.day(), fact.value(), BigDecimal::add);
    }

    /** Checks the acts of a walk again, by its own simple reading of the procedure. */
    private record Auditor(Walk walk) {

        void audit() {
            for (int i = 0; i < walk.acts.size(); i++) {
                var act = walk.acts.get(i);
                var step = Objects.requireNonNull(walk.procedure.step(act.step()));
                assertThat(act.happened()).isBeforeOrEqualTo(act.recordedOn());
                if (!act.isDoing()) {
                    continue; // the end of another matter is recorded as it came, whoever ended it and whenever
                }
                order(walk.acts.subList(0, i), act, step);
                hands(walk.acts.subList(0, i), act, step);
            }
        }

        /** Some act of each prerequisite that applies came first and did not happen later. */
        private void order(List<Act> before, Act act, Step step) {
            var standing = before.isEmpty() ? null : Standing.of(walk.procedure, before, walk.setting, act.happened());
            if (act.broken().stream().anyMatch(rule -> rule.about() instanceof RuleId.After)) {
                return; // it happened before its turn, and was recorded so
            }
            for (var any : step.after().steps()) {
                boolean done = before.stream().anyMatch(earlier -> any.contains(earlier.step()));
                boolean settledOtherwise = standing != null
                        && any.stream().allMatch(id -> mayBeSettled(standing.step(id), act.happened()));
                assertThat(done || settledOtherwise)
                        .as("%s before %s", any, act.step())
                        .isTrue();
            }
        }

        /** Whose term has perhaps run out, the holiday notice being still to come, holds nobody up: that is only cautioned. */
        private static boolean mayBeSettled(Standing.StepStanding step, LocalDate day) {
            return step.state().isSettled()
                    || step.periods().stream().anyMatch(period -> period.isCap() && mayHaveRunOut(period, day));
        }

        private static boolean mayHaveRunOut(Period period, LocalDate day) {
            var first = period.end();
            return !period.isSettled() && first != null && first.isBefore(day);
        }

        /** Who does for another what each of several must do needs a role that may, not one that must. */
        private static List<String> roles(Act act, Step step) {
            var each = step.byEachOf();
            boolean another = act.values().get(Step.EachOf.FOR_WHOM) instanceof Value.Text(var whom)
                    && !act.persons().contains(whom);
            return each == null || !another
                    ? step.roles()
                    : Stream.concat(step.roles().stream(), each.onBehalf().stream())
                            .toList();
        }

        private void hands(List<Act> before, Act act, Step step) {
            if (!act.broken().contains(step.rule(RuleId.Standard.PERSONS))) {
                assertThat(new HashSet<>(act.persons())).hasSizeGreaterThanOrEqualTo(step.persons());
            }
            for (var person : act.persons()) {
                assertThat(roles(act, step))
                        .as(person + " at " + step.id())
                        .anyMatch(role ->
                                walk.setting.people().holdsRole(person, role, walk.setting.place(), act.happened()));
                for (var who : step.neverBy().who()) {
                    if (who instanceof Step.Who.DidStep(var id)
                            && step.neverBy().breach() == Severity.REFUSE) {
                        assertThat(before)
                                .as(person + " did " + id + " and " + step.id())
                                .noneMatch(earlier -> earlier.step().equals(id)
                                        && earlier.persons().contains(person));
                    }
                }
            }
        }
    }
}
