package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;

/** Whatever becomes of the cases a panel holds, an act of the panel is judged again as it was judged then. */
class SeveralLinksWalkTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/linked"));
    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);
    private static final Procedure PANEL = LAW.inForce("panel", BEGAN).orElseThrow();
    private static final Procedure CASE = LAW.inForce("case", BEGAN).orElseThrow();
    private static final Procedure POWER = LAW.inForce("power", BEGAN).orElseThrow();
    private static final Value.Link THE_POWER = new Value.Link("SX-1", "SX-1");

    /** A panel, its cases and the power these rest on. */
    private static final class Wandering {
        private final Random random;
        private final Map<String, List<Act>> cases = new LinkedHashMap<>();
        private final List<Act> power = new ArrayList<>();
        private List<Act> panel = List.of();
        private LocalDate today = BEGAN;
        private int taken;
        private int refused;

        Wandering(long seed) {
            random = new Random(seed);
            power.add(act(
                    power,
                    "list",
                    Map.of("name", Value.of("占道"), "kind", Value.of("penalty"), "source", Value.of("own"))));
            power.add(act(power, "publish", Map.of("where", Value.of("公告栏"))));
            for (int i = 1; i <= 4; i++) {
                var acts = new ArrayList<Act>();
                acts.add(act(acts, "file", Map.of("subject", Value.of(i == 4 ? "例外" : "堆物"), "power", THE_POWER)));
                cases.put("AJ-" + i, acts);
            }
        }

        private Act act(List<Act> before, String step, Map<String, Value> values) {
            return act(before, new Act.Kind.Doing(), step, values);
        }

        private Act act(List<Act> before, Act.Kind kind, String step, Map<String, Value> values) {
            return new Act(
                    before.size() + 1,
                    kind,
                    step,
                    null,
                    values,
                    List.of(),
                    List.of("甲"),
                    "甲",
                    today,
                    today.atTime(LocalTime.NOON).atZone(Act.ZONE).toInstant(),
                    false);
        }

        private Setting now() {
            var read = new ArrayList<Linked>();
            cases.forEach((id, acts) -> read.add(new Linked(id, id, CASE, PlaceCode.of("990101001"), acts, "")));
            read.add(new Linked("SX-1", "SX-1", POWER, PlaceCode.of("990101001"), power, ""));
            return new Setting(
                            PlaceCode.of("990101001"),
                            new ChildrenWalkTest.Anybody(),
                            LAW.calendar(),
                            LAW.parameters(),
                            LAW.statutes())
                    .with(Links.of(read));
        }

        void wander(int steps) {
            for (int i = 0; i < steps; i++) {
                today = today.plusDays(random.nextInt(3));
                switch (random.nextInt(5)) {
                    case 0 -> decide();
                    case 1 -> correct();
                    case 2 -> withdraw();
                    case 3 -> call();
                    default -> conclude();
                }
                replay();
            }
        }

        private List<Act> any() {
            return List.copyOf(cases.values()).get(random.nextInt(cases.size()));
        }

        private Map<String, Value> fine() {
            return Map.of("fine", Value.of(50L + random.nextInt(5) * 50L));
        }

        private void decide() {
            var acts = any();
            if (acts.size() == 1) {
                acts.add(act(acts, "decide", fine()));
            }
        }

        private void correct() {
            var acts = any();
            if (acts.size() > 1) {
                acts.add(act(acts, new Act.Kind.Correcting(2, "写错"), "decide", fine()));
            }
        }

        private void withdraw() {
            var acts = any();
            if (random.nextInt(4) == 0 && acts.size() > 1) {
                acts.add(act(acts, new Act.Kind.Voiding("重复"), "decide", Map.of()));
            }
        }

        private void call() {
            if (!panel.isEmpty()) {
                return;
            }
            var chosen = cases.keySet().stream()
                    .filter(_ -> random.nextBoolean())
                    .<Value>map(id -> new Value.Link(id, id))
                    .toList();
            var values = new LinkedHashMap<String, Value>(Map.of("subject", Value.of("会审")));
            if (!chosen.isEmpty()) {
                values.put("cases", new Value.Many(chosen));
            }
            if (random.nextBoolean()) {
                values.put("power", THE_POWER);
            }
            take(act(panel, "call", values));
        }

        private void conclude() {
            if (panel.size() == 1) {
                take(act(panel, "conclude", Map.of()));
            }
        }

        private void take(Act act) {
            var held = Links.heldBy(Judge.plus(panel, act));
            var setting = now();
            var pinned = Counting.fill(
                    PANEL,
                    panel,
                    act.on(setting.links().pins().stream()
                            .filter(pin -> held.contains(pin.matter()))
                            .toList()),
                    setting);
            if (Judge.judge(PANEL, panel, pinned, setting) instanceof Ruling.Allowed) {
                panel = Judge.plus(panel, pinned);
                taken++;
            } else {
                refused++;
            }
        }

        /** Judged once more on what is there now: the pins say how much of it was there then. */
        private void replay() {
            for (int i = 0; i < panel.size(); i++) {
                var before = panel.subList(0, i);
                var act = panel.get(i);
                var setting = now();
                assertThat(Judge.judge(PANEL, before, act, setting))
                        .as("act %s of %s", i + 1, panel)
                        .isInstanceOf(Ruling.Allowed.class);
                assertThat(Counting.fill(PANEL, before, act, setting).values()).isEqualTo(act.values());
            }
        }

        private @Nullable Value fines() {
            return panel.size() < 2 ? null : panel.getLast().values().get("fines");
        }
    }

    @Property(tries = 120)
    void a_panel_is_judged_again_as_it_was(@ForAll long seed) {
        new Wandering(seed).wander(40);
    }

    /** The walks go far enough to mean something. */
    @Example
    void walks_conclude_and_are_refused() {
        int concluded = 0;
        int refused = 0;
        for (long seed = 0; seed < 120; seed++) {
            var walk = new Wandering(seed);
            walk.wander(40);
            concluded += walk.fines() == null ? 0 : 1;
            refused += walk.refused;
            assertThat(walk.taken).isLessThanOrEqualTo(2);
        }
        assertThat(concluded).isGreaterThan(20);
        assertThat(refused).isGreaterThan(100);
    }
}
