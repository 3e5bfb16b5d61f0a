package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mingfa.calendar.WorkCalendar;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Scenario;

/** What is said before the notice of a year is out still holds when it comes: nothing lawful is refused, nothing refused lawful. */
class NoticeToComeTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));
    private static final Map<Integer, WorkCalendar> KNOWN = new HashMap<>();
    private static final List<Scenario> SCENARIOS = Scenario.load(Path.of("law"));

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.of(SCENARIOS);
    }

    @Property(tries = 400)
    void what_is_allowed_without_a_word_stays_allowed_and_what_is_refused_stays_refused(
            @ForAll("scenarios") Scenario scenario,
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 400) int later) {
        var walk = new Walk(LAW, scenario, SCENARIOS, seed, later);
        walk.wander(40);
        for (var asked : walk.asked) {
            var before = walk.acts.subList(0, asked.seq() - 1);
            for (int last = asked.happened().getYear() - 1;
                    last <= asked.happened().getYear();
                    last++) {
                var then = ruling(walk, before, asked, last);
                var now = Judge.judge(walk.procedure, before, asked, walk.setting);
                compare(scenario, asked, then, now);
            }
        }
    }

    private static void compare(Scenario scenario, Act asked, Ruling then, Ruling now) {
        var what = scenario.file() + ": " + asked.step() + " on " + asked.happened() + " was " + then + ", is " + now;
        switch (then) {
            case Ruling.Refused _ -> assertThat(now).as(what).isInstanceOf(Ruling.Refused.class);
            case Ruling.Allowed(var _, var cautions, var _) -> {
                if (now instanceof Ruling.Refused(var breaches)) {
                    var told = cautions.stream()
                            .map(breach -> breach.rule().toString())
                            .collect(Collectors.toSet());
                    assertThat(breaches.stream().map(breach -> breach.rule().toString()))
                            .as(what)
                            .anyMatch(told::contains);
                }
            }
        }
    }

    private static Ruling ruling(Walk walk, List<Act> before, Act asked, int lastKnown) {
        var setting = walk.setting;
        var calendar = KNOWN.computeIfAbsent(lastKnown, LAW.calendar()::until);
        return Judge.judge(
                walk.procedure,
                before,
                asked,
                new Setting(
                        setting.place(),
                        setting.people(),
                        calendar,
                        setting.parameters(),
                        setting.statutes(),
                        setting.links()));
    }

    /** The walks come upon days that a notice decides about. */
    @Example
    void walks_meet_what_only_the_notice_decides() {
        int decided = 0;
        for (var scenario : SCENARIOS) {
            for (int later : List.of(0, 60, 120)) {
                var walk = new Walk(LAW, scenario, List.of(scenario), later, later);
                walk.wander(40);
                for (var asked : walk.asked) {
                    var before = walk.acts.subList(0, asked.seq() - 1);
                    var then = ruling(walk, before, asked, asked.happened().getYear() - 1);
                    var now = Judge.judge(walk.procedure, before, asked, walk.setting);
                    decided += said(then).equals(said(now)) ? 0 : 1;
                }
            }
        }
        assertThat(decided).isGreaterThan(20);
    }

    private static Set<String> said(Ruling ruling) {
        return rules(
                switch (ruling) {
                    case Ruling.Refused(var breaches) -> breaches;
                    case Ruling.Allowed(var _, var cautions, var _) -> cautions;
                });
    }

    /** Every worked case, act by act, when no notice at all was out. */
    @Example
    void every_worked_case_goes_on_without_a_single_notice() {
        var refused = new TreeSet<String>();
        for (var scenario : SCENARIOS) {
            var acts = Rehearsal.acts(scenario, LAW);
            var setting = StorySetting.of(scenario, LAW);
            var none = new Setting(
                    setting.place(),
                    setting.people(),
                    LAW.calendar().until(0),
                    setting.parameters(),
                    setting.statutes(),
                    setting.links());
            var procedure = LAW.inForce(
                            scenario.procedure(), scenario.story().getFirst().day())
                    .orElseThrow();
            for (int i = 0; i < acts.size(); i++) {
                if (Judge.judge(procedure, acts.subList(0, i), acts.get(i), none)
                        instanceof Ruling.Refused(var breaches)) {
                    refused.add(scenario.file() + " " + rules(breaches));
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    private static Set<String> rules(List<Breach> breaches) {
        return breaches.stream().map(breach -> breach.rule().toString()).collect(Collectors.toCollection(TreeSet::new));
    }
}
