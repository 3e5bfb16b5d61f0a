package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Entered;

/**
 * What is decided about a story before it begins: values, outcomes, which optional steps are taken, how slowly, where it
 * stops. All else comes as the law has it.
 */
final class Script {

    /** An earlier act put right after a step was done, or the whole matter declared void. */
    record Repair(String step, String reason, Map<String, Entered> values, boolean voids) {}

    final String procedure;
    final LocalDate begins;
    private final List<Material> layers;
    private final Map<String, Turns<Object>> values = new HashMap<>();
    private final Map<String, Turns<String>> outcomes = new HashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private final Map<String, Predicate<Map<String, Entered>>> attachments = new HashMap<>();
    private final Map<String, int[]> pace = new HashMap<>();
    private final Map<String, Integer> late = new HashMap<>();
    private final Set<String> skipped = new HashSet<>();
    private final List<Misstep> missteps = new ArrayList<>();
    private @Nullable String stop;
    private @Nullable Repair repair;
    private int recordedAfter;

    /** @param layers where values not decided here are looked up, the first that has one wins */
    Script(String procedure, LocalDate begins, List<Material> layers) {
        this.procedure = procedure;
        this.begins = begins;
        this.layers = List.copyOf(layers);
    }

    /** A value of a field, by {@code step.field}; several are entered one after the other when the step is repeated. */
    Script with(String key, Object... inTurn) {
        values.put(key, new Turns<>(List.of(inTurn)));
        return this;
    }

    Script ends(String step, String... inTurn) {
        outcomes.put(step, new Turns<>(List.of(inTurn)));
        return this;
    }

    Script word(String name, String text) {
        words.put(name, text);
        return this;
    }

    Script repeats(String step, int number) {
        times.put(step, number);
        return this;
    }

    /** Takes an optional step once another has been done as often as it will be. */
    Script also(String step, String afterStep) {
        options.put(step, afterStep);
        return this;
    }

    Script attaches(String step, String evidence) {
        return attaches(step, evidence, _ -> true);
    }

    Script attaches(String step, String evidence, Predicate<Map<String, Entered>> when) {
        attachments.put(step + "." + evidence, when);
        return this;
    }

    /** How many working days pass before a step. */
    Script paces(String step, int least, int most) {
        pace.put(step, new int[] {least, most});
        return this;
    }

    /** Does a step so many working days after its last day. */
    Script late(String step, int workingDays) {
        late.put(step, workingDays);
        return this;
    }

    /** Never does a step, and goes on without it once it has lapsed. */
    Script without(String step) {
        skipped.add(step);
        return this;
    }

    /** Leaves the matter alone as soon as this step's turn has come. */
    Script leftAt(String step) {
        stop = step;
        return this;
    }

    Script tries(Misstep misstep) {
        missteps.add(misstep);
        return this;
    }

    Script corrects(String step, String reason, Map<String, Object> corrected) {
        repair = new Repair(step, reason, Entered.all(corrected), false);
        return this;
    }

    Script voidsAfter(String step, String reason) {
        repair = new Repair(step, reason, Map.of(), true);
        return this;
    }

    /** The first act is recorded so many days after it happened. */
    Script recordedAfter(int days) {
        recordedAfter = days;
        return this;
    }

    @Nullable
    Object value(String key, Random random) {
        var decided = values.get(key);
        if (decided != null) {
            return decided.now();
        }
        for (var layer : layers) {
            if (layer.has(key)) {
                return layer.get(key) instanceof List<?> offered
                        ? offered.get(random.nextInt(offered.size()))
                        : layer.get(key);
            }
        }
        return null;
    }

    /** Whether this very story, rather than the habits of all, has a value for the key. */
    boolean speaksOf(String key) {
        return values.containsKey(key)
                || layers.stream().limit(layers.size() - 1L).anyMatch(layer -> layer.has(key));
    }

    boolean usually(String key) {
        return layers.getLast().has(key);
    }

    @Nullable
    String outcome(String step) {
        var decided = outcomes.get(step);
        return decided == null ? null : decided.now();
    }

    /** The step has been done: what was decided for its next time comes up. */
    void done(String step) {
        values.forEach((key, turns) -> {
            if (key.startsWith(step + ".")) {
                turns.advance();
            }
        });
        var decided = outcomes.get(step);
        if (decided != null) {
            decided.advance();
        }
    }

    Map<String, String> words() {
        return words;
    }

    int times(String step) {
        return times.getOrDefault(step, 1);
    }

    @Nullable
    String gateOf(String step) {
        return options.get(step);
    }

    boolean attaching(String step, String evidence, Map<String, Entered> entries) {
        var when = attachments.get(step + "." + evidence);
        return when != null && when.test(entries);
    }

    int wait(String step, Random random) {
        var range = pace.get(step);
        if (range == null) {
            var habits = layers.getLast().has("pace") ? layers.getLast().part("pace") : new Material(Map.of());
            var usual = habits.has(step) ? (List<?>) habits.get(step) : List.of(0, 2);
            range = new int[] {(Integer) usual.getFirst(), (Integer) usual.getLast()};
        }
        return range[0] + random.nextInt(range[1] - range[0] + 1);
    }

    int late(String step) {
        return late.getOrDefault(step, 0);
    }

    boolean skips(String step) {
        return skipped.contains(step);
    }

    boolean stopsAt(String step) {
        return step.equals(stop);
    }

    List<Misstep> missteps(String step, boolean early) {
        return missteps.stream()
                .filter(misstep -> misstep.step().equals(step) && misstep.early() == early)
                .toList();
    }

    void made(Misstep misstep) {
        missteps.remove(misstep);
    }

    @Nullable
    Repair repair() {
        return repair;
    }

    void repaired() {
        repair = null;
    }

    int recordedAfter() {
        return recordedAfter;
    }
}
