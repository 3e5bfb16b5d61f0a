package org.mingfa.judging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.Names.Meaning;
import org.mingfa.law.Parameters;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;

/**
 * Walks through every state a procedure can reach, for representative values of the fields its conditions read, and tells
 * of steps that can never open and of states from which no end can be reached. Days are left out: whatever a floor holds
 * back opens in time, and a right that may lapse is tried both ways. A step that another matter settles comes to what the
 * ends lead to which that matter can reach, walked through in the same way: one generation, one matter at a time. What those
 * open in turn is taken at its word. A case must be able
 * to end from each of these states also in every {@link Mishap}.
 */
public final class Exploration {

    /** Enough combinations of field values for the person who edits a law file. */
    public static final int THOROUGH = 256;

    /** Enough for a start with a library that was checked where it was edited. */
    public static final int QUICK = 24;

    private static final int MOST_STATES = 60_000;

    private final Procedure procedure;
    private final Map<String, Object> fields;
    private final Parameters parameters;
    private final Set<String> everOpened;
    private final Set<Closing> ends;
    private final ChildEnds ofChildren;
    private final Map<Mishap, String> mishaps;
    private final BitSet read;

    private Exploration(
            Procedure procedure,
            Map<String, Object> fields,
            Parameters parameters,
            Set<String> everOpened,
            Set<Closing> ends,
            ChildEnds ofChildren,
            Map<Mishap, String> mishaps) {
        this.mishaps = mishaps;
        this.procedure = procedure;
        this.fields = fields;
        this.parameters = parameters;
        this.everOpened = everOpened;
        this.ends = ends;
        this.ofChildren = ofChildren;
        this.read = read(procedure);
    }

    /** The positions of the steps which a condition asks about that decides whether another applies. */
    private static BitSet read(Procedure procedure) {
        var read = new BitSet();
        SampleValues.conditions(procedure).stream()
                .flatMap(when -> when.names().stream())
                .map(procedure::meaning)
                .forEach(meaning -> {
                    switch (meaning) {
                        case Meaning.StepDone(var step) -> read.set(step);
                        case Meaning.StepOutcome(var step) -> read.set(step);
                        case Meaning.StepTimes(var step) -> read.set(step);
                        case null, default -> {}
                    }
                });
        return read;
    }

    /** What is wrong; empty when every step can open and every matter can end. */
    public static List<LawMistake> explore(Procedure procedure, LawLibrary library) {
        return explore(procedure, library, THOROUGH);
    }

    /** @param combinations how many combinations of values at the most: {@link #THOROUGH}, or {@link #QUICK} at a start */
    public static List<LawMistake> explore(Procedure procedure, LawLibrary library, int combinations) {
        var problems = new TreeSet<String>();
        var mishaps = new TreeMap<Mishap, String>();
        var opened = new HashSet<String>();
        var children = ChildEnds.of(procedure, library, combinations);
        problems.addAll(children.neverComing(procedure));
        var parameters = library.parameters();
        for (var values : SampleValues.of(procedure, parameters, combinations)) {
            var walk = new Exploration(procedure, values, parameters, opened, new HashSet<>(), children, mishaps);
            problems.addAll(walk.walk());
        }
        for (var step : procedure.steps()) {
            if (combinations >= THOROUGH && !opened.contains(step.id())) {
                problems.add("step '" + step.id() + "' can never open");
            }
        }
        var head = procedure.head();
        var found = new ArrayList<LawMistake>();
        problems.forEach(problem -> found.add(new LawMistake(head.file(), 0, problem)));
        mishaps.forEach((mishap, stuck) ->
                found.add(new LawMistake(head.file(), head.caseLine(), "when " + mishap.words() + ", " + stuck)));
        return found;
    }

    /** The ends that matters of one version of a procedure can reach; what they open in turn is taken at its word. */
    static Set<Closing> ends(Procedure procedure, Parameters parameters, int combinations) {
        var ends = new HashSet<Closing>();
        for (var values : SampleValues.of(procedure, parameters, combinations)) {
            new Exploration(procedure, values, parameters, new HashSet<>(), ends, ChildEnds.NONE, new TreeMap<>())
                    .walk();
        }
        return ends;
    }

    /** A state, and how it is reached. */
    private static final class Node {
        private final Reached state;
        private final List<Way> before = new ArrayList<>();
        private @Nullable Object aliveFor;

        Node(Reached state) {
            this.state = state;
        }
    }

    /**
     * How a state is reached from one before it.
     *
     * @param relieved whether somebody can take over from all who alone may take the step
     */
    private record Way(Node from, int step, boolean lapsing, boolean relieved) {}

    private List<String> walk() {
        var start = new Node(new Reached(
                new ArrayList<>(Collections.nCopies(procedure.steps().size(), Reached.NOT_DONE)), null));
        Map<Reached, Node> known = new HashMap<>();
        var ends = new ArrayList<Node>();
        var waiting = new ArrayDeque<Node>(List.of(start));
        known.put(start.state, start);
        while (!waiting.isEmpty()) {
            var node = waiting.remove();
            if (node != start && isComplete(node.state)) {
                ends.add(node);
                if (node.state.ended() == null) {
                    this.ends.add(Closing.COMPLETED);
                    openFollowUps(node.state);
                }
                continue;
            }
            following(
                    node,
                    (next, way) -> known.computeIfAbsent(next, unknown -> {
                                var fresh = new Node(unknown);
                                waiting.add(fresh);
                                return fresh;
                            })
                            .before
                            .add(way));
            if (known.size() > MOST_STATES) {
                return List.of("has more than " + MOST_STATES + " states; split it");
            }
        }
        if (procedure.head().isCase()) {
            known.remove(start.state);
            mishaps(known.values(), ends);
            known.put(start.state, start);
        }
        return stuck(known.values(), ends, procedure, _ -> true).stream().toList();
    }

    private void mishaps(Collection<Node> begun, List<Node> ends) {
        for (var mishap : Mishap.values()) {
            var alone = mishap.leaves(procedure, false);
            var relieved = mishap.leaves(procedure, true);
            boolean touches = IntStream.range(0, procedure.steps().size())
                    .anyMatch(i -> !(isBoundToNobody(i) ? relieved : alone).get(i));
            if (touches && !mishaps.containsKey(mishap)) {
                stuck(begun, ends, mishap, way -> way.lapsing() || (way.relieved() ? relieved : alone).get(way.step()))
                        .ifPresent(stuck -> mishaps.put(mishap, stuck));
            }
        }
    }

    private boolean isBoundToNobody(int index) {
        return procedure.steps().get(index).onlyBy().who().isEmpty();
    }

    private boolean isRelieved(Step step, ReachedView view) {
        return step.onlyBy().who().stream()
                .allMatch(who -> procedure.steps().stream()
                        .anyMatch(other -> Mishap.relieves(other, who)
                                && view.isReady(other)
                                && view.applies(procedure.indexOf(other.id())) == Truth.YES));
    }

    /** @param asked tells one question from another */
    private Optional<String> stuck(Collection<Node> nodes, List<Node> ends, Object asked, Predicate<Way> open) {
        var waiting = new ArrayDeque<>(ends);
        ends.forEach(end -> end.aliveFor = asked);
        while (!waiting.isEmpty()) {
            for (var way : waiting.remove().before) {
                var from = way.from();
                if (from.aliveFor != asked && open.test(way)) {
                    from.aliveFor = asked;
                    waiting.add(from);
                }
            }
        }
        return nodes.stream()
                .filter(node -> node.aliveFor != asked)
                .map(node -> node.state)
                .min(Comparator.comparingInt((Reached state) -> (int) state.steps().stream()
                                .filter(step -> step >= Reached.DONE)
                                .count())
                        .thenComparing(this::told))
                .map(state -> "no end can be reached" + told(state) + (fields.isEmpty() ? "" : ", with " + fields));
    }

    private String told(Reached state) {
        var done = new ArrayList<String>();
        for (int i = 0; i < procedure.steps().size(); i++) {
            var step = procedure.steps().get(i);
            if (state.isDone(i)) {
                int outcome = state.steps().get(i) - Reached.DONE;
                done.add(
                        step.outcomes().isEmpty()
                                ? step.id()
                                : step.id() + " = "
                                        + step.outcomes().get(outcome).id());
            }
        }
        return done.isEmpty() ? "" : " once " + String.join(", ", done);
    }

    /** Whether it has come to an end and nothing is owed, or there is nothing left to do. */
    private boolean isComplete(Reached state) {
        if (state.ended() != null && !procedure.owesAfter(state.ended())) {
            return true;
        }
        var view = new ReachedView(procedure, fields, parameters, state);
        for (int i = 0; i < procedure.steps().size(); i++) {
            if (!procedure.steps().get(i).optional() && !view.isSettled(i)) {
                return false;
            }
        }
        return true;
    }

    /** What must follow a finding opens in a matter that would be complete without one. */
    private void openFollowUps(Reached state) {
        var view = new ReachedView(procedure, fields, parameters, state);
        for (int i = 0; i < procedure.steps().size(); i++) {
            var step = procedure.steps().get(i);
            if (procedure.isFollowUp(step)
                    && state.isUntouched(i)
                    && view.isReady(step)
                    && view.applies(i) == Truth.YES) {
                everOpened.add(step.id());
            }
        }
    }

    private void following(Node node, BiConsumer<Reached, Way> reached) {
        var state = node.state;
        var view = new ReachedView(procedure, fields, parameters, state);
        boolean opening = state.steps().stream().allMatch(step -> step == Reached.NOT_DONE);
        for (int i = 0; i < procedure.steps().size(); i++) {
            var step = procedure.steps().get(i);
            if (step.reopens() != null) {
                everOpened.add(step.id());
                continue;
            }
            if ((opening && i > 0) || !state.isUntouched(i) || !view.isReady(step) || view.applies(i) != Truth.YES) {
                continue;
            }
            everOpened.add(step.id());
            if (step.optional() && !matters(i)) {
                continue;
            }
            boolean relieved = isRelieved(step, view);
            int outcomes = Math.max(1, step.outcomes().size());
            for (int outcome = 0; outcome < outcomes; outcome++) {
                if (ofChildren.mayCome(step, outcome)) {
                    reached.accept(taken(state, i, outcome), new Way(node, i, false, relieved));
                }
            }
            if (mayLapse(step)) {
                reached.accept(with(state, i, Reached.LAPSED), new Way(node, i, true, relieved));
            }
        }
    }

    /** Whether doing an optional step changes anything but itself. */
    private boolean matters(int index) {
        return read.get(index)
                || procedure.steps().get(index).outcomes().stream()
                        .anyMatch(outcome ->
                                outcome.closes() != null || !outcome.reopens().isEmpty());
    }

    private static boolean mayLapse(Step step) {
        return step.clocks().stream().anyMatch(clock -> clock.ends() && !clock.isAnnouncedBy(step));
    }

    private static Reached with(Reached state, int index, int now) {
        var steps = new ArrayList<>(state.steps());
        steps.set(index, now);
        return new Reached(steps, state.ended());
    }

    private Reached taken(Reached state, int index, int outcomeIndex) {
        var step = procedure.steps().get(index);
        var after = with(state, index, Reached.DONE + outcomeIndex);
        if (step.outcomes().isEmpty()) {
            return after;
        }
        var outcome = step.outcomes().get(outcomeIndex);
        for (var reopened : outcome.reopens()) {
            int again = procedure.indexOf(reopened);
            after.steps().set(again, Reached.NOT_DONE);
            procedure.followers(again).forEach(id -> after.steps().set(procedure.indexOf(id), Reached.NOT_DONE));
        }
        var ended = outcome.closes();
        if (ended != null) {
            ends.add(ended);
        }
        return ended == null || procedure.owesAfter(ended)
                ? new Reached(after.steps(), ended)
                : new Reached(List.of(), ended);
    }
}
