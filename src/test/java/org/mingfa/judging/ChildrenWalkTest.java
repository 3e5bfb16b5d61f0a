package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.WorkCalendar;
import org.mingfa.law.Closing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;

/** Whatever people do in a case and its hearings, the case never ends before a hearing it opened. */
class ChildrenWalkTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/children"));
    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);
    private static final Procedure CASE = LAW.inForce("case", BEGAN).orElseThrow();
    private static final Procedure HEARING = LAW.inForce("hearing", BEGAN).orElseThrow();

    /** Everybody may do everything: whose turn it is has tests of its own. */
    record Anybody() implements People {
        @Override
        public boolean holdsRole(String person, String role, PlaceCode place, LocalDate day) {
            return true;
        }

        @Override
        public boolean isQualified(String person, String qualification, LocalDate day) {
            return true;
        }

        @Override
        public List<String> inPost(List<String> roles, @Nullable String qualification, PlaceCode place, LocalDate day) {
            return List.of("甲");
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

    /** A case and its hearings, as the program would keep them. */
    private static final class Wandering {
        private final Random random;
        private final WorkCalendar calendar = LAW.calendar();
        private final Map<String, List<Act>> hearings = new LinkedHashMap<>();
        private List<Act> acts = new ArrayList<>();
        private LocalDate today = BEGAN;
        private int results;
        private int refused;

        Wandering(long seed) {
            this.random = new Random(seed);
            acts.add(act(acts, new Act.Kind.Doing(), "file", null, Map.of("subject", Value.of("堆物"))));
        }

        private Setting setting() {
            return new Setting(PlaceCode.of("990101001"), new Anybody(), calendar, LAW.parameters(), LAW.statutes());
        }

        private Setting ofCase() {
            var read = hearings.entrySet().stream()
                    .map(one -> new Linked(
                            one.getKey(), one.getKey(), HEARING, PlaceCode.of("990101001"), one.getValue(), ""))
                    .toList();
            var opened = hearings.keySet().stream()
                    .map(one -> new Child("hearing", one))
                    .toList();
            return setting().with(Links.of(read).opening(opened));
        }

        private Act act(
                List<Act> before, Act.Kind kind, String step, @Nullable String outcome, Map<String, Value> values) {
            return new Act(
                    before.size() + 1,
                    kind,
                    step,
                    outcome,
                    values,
                    List.of(),
                    List.of("甲"),
                    "甲",
                    today,
                    today.atTime(LocalTime.NOON).atZone(Act.ZONE).toInstant(),
                    false);
        }

        private boolean take(Act act) {
            var setting = ofCase();
            var pinned = act.on(setting.links().pins());
            if (!(Judge.judge(CASE, acts, pinned, setting) instanceof Ruling.Allowed)) {
                refused++;
                return false;
            }
            acts = Judge.plus(acts, pinned);
            return true;
        }

        void wander(int steps) {
            for (int i = 0; i < steps; i++) {
                today = today.plusDays(random.nextInt(4));
                switch (random.nextInt(5)) {
                    case 0 -> open();
                    case 1, 2 -> goOn();
                    default -> actOnCase();
                }
                neverClosedOverARunningHearing();
            }
        }

        private void open() {
            if (closing() == null && hearings.size() < 3) {
                var id = "TZ-" + (hearings.size() + 1);
                hearings.put(
                        id,
                        List.of(act(
                                List.of(),
                                new Act.Kind.Doing(),
                                "notify",
                                null,
                                Map.of("case", new Value.Link("AJ-1", "AJ-1")))));
            }
        }

        private void goOn() {
            if (hearings.isEmpty()) {
                return;
            }
            var id = List.copyOf(hearings.keySet()).get(random.nextInt(hearings.size()));
            var before = hearings.getOrDefault(id, List.of());
            boolean present = random.nextBoolean();
            var next = switch (random.nextInt(4)) {
                case 0 -> act(before, new Act.Kind.Voiding("登记错了"), "notify", null, Map.of());
                case 1 -> act(before, new Act.Kind.Doing(), "report", null, Map.of());
                default ->
                    act(
                            before,
                            new Act.Kind.Doing(),
                            "hold",
                            present ? "held" : "absent",
                            Map.of("present", Value.of(present)));
            };
            if (Judge.judge(HEARING, before, next, setting()) instanceof Ruling.Allowed(var _, var _, var standing)) {
                hearings.put(id, Judge.plus(before, next));
                settle(id, standing.closing());
            }
        }

        private void settle(String id, @Nullable Closing closing) {
            var opens = Objects.requireNonNull(
                    Objects.requireNonNull(CASE.step("hearing")).opens());
            if (closing != null && opens.isSettledBy(closing)) {
                var said = act(acts, new Act.Kind.Resulting(id, true), "hearing", opens.outcome(closing), Map.of());
                results += take(said) ? 1 : 0;
            }
        }

        private void actOnCase() {
            switch (random.nextInt(5)) {
                case 0 -> take(act(acts, new Act.Kind.Voiding("登记错了"), "file", null, Map.of()));
                case 1 -> take(act(acts, new Act.Kind.Doing(), "drop", "dropped", Map.of()));
                case 2 -> take(act(acts, new Act.Kind.Doing(), "decide", null, Map.of()));
                case 3 -> take(act(acts, new Act.Kind.Doing(), "hearing", "held", Map.of()));
                default -> take(act(acts, new Act.Kind.Doing(), "request", "asked", Map.of()));
            }
        }

        private @Nullable Closing closing() {
            return Standing.of(CASE, acts, ofCase(), today).closing();
        }

        private void neverClosedOverARunningHearing() {
            if (closing() != null) {
                hearings.forEach((id, of) -> assertThat(
                                Standing.of(HEARING, of, setting(), today).closing())
                        .as("%s of a case that has ended", id)
                        .isNotNull());
            }
        }

        private void everyActIsJudgedAgainAsItWas() {
            for (int i = 1; i < acts.size(); i++) {
                assertThat(Judge.judge(CASE, acts.subList(0, i), acts.get(i), ofCase()))
                        .isInstanceOf(Ruling.Allowed.class);
            }
        }
    }

    @Property(tries = 400)
    void a_case_never_ends_before_its_hearings(@ForAll long seed) {
        var wandering = new Wandering(seed);
        wandering.wander(40);
        wandering.everyActIsJudgedAgainAsItWas();
    }

    @Example
    void the_walks_go_far_enough_to_mean_something() {
        int results = 0;
        int refused = 0;
        int ended = 0;
        for (long seed = 0; seed < 100; seed++) {
            var wandering = new Wandering(seed);
            wandering.wander(40);
            results += wandering.results;
            refused += wandering.refused;
            ended += wandering.closing() == null ? 0 : 1;
        }
        assertThat(results).isGreaterThan(40);
        assertThat(refused).isGreaterThan(200);
        assertThat(ended).isGreaterThan(20);
    }
}
