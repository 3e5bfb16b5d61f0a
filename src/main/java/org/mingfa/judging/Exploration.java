package org.mingfa.judging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingfa.law.Closing;
import org.mingfa.law.Expression;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Names.Holder;
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
 * open in turn is taken at its word.
 */
public final class Exploration {

    /** Enough combinations of field values for the person who edits a law file. */
    public static final int THOROUGH = 256;

    /** Enough for a start with a library that was checked where it was edited. */
    public static final int QUICK = 24;

    private static final int MOST_STATES = 60_000;

    private static final int NOT_DONE = 0;
    private static final int LAPSED = 1;
    private static final int DONE = 2;

    private final Procedure procedure;
    private final Map<String, Object> fields;
    private final Parameters parameters;
    private final Set<String> everOpened;
    private final Set<Closing> ends;
    private final ChildEnds ofChildren;

    private Exploration(
            Procedure procedure,
            Map<String, Object> fields,
            Parameters parameters,
            Set<String> everOpened,
            Set<Closing> ends,
            ChildEnds ofChildren) {
        this.procedure = procedure;
        this.fields = fields;
        this.parameters = parameters;
        this.everOpened = everOpened;
        this.ends = ends;
        this.ofChildren = ofChildren;
    }

    /** What is wrong, in plain words; empty when every step can open and every matter can end. */
    public static List<String> explore(Procedure procedure, LawLibrary library) {
        return explore(procedure, library, THOROUGH);
    }

    /** @param combinations how many combinations of values at the most: {@link #THOROUGH}, or {@link #QUICK} at a start */
    public static List<String> explore(Procedure procedure, LawLibrary library, int combinations) {
        var problems = new TreeSet<String>();
        var opened = new HashSet<String>();
        var children = ChildEnds.of(procedure, library, combinations);
        problems.addAll(children.neverComing(procedure));
        var parameters = library.parameters();
        for (var values : SampleValues.of(procedure, parameters, combinations)) {
            problems.addAll(new Exploration(procedure, values, parameters, opened, new HashSet<>(), children).walk());
        }
        for (var step : procedure.steps()) {
            if (combinations >= THOROUGH && !opened.contains(step.id())) {
                problems.add("step '" + step.id() + "' can never open");
            }
        }
        return List.copyOf(problems);
    }

    /** The ends that matters of one version of a procedure can reach; what they open in turn is taken at its word. */
    static Set<Closing> ends(Procedure procedure, Parameters parameters, int combinations) {
        var ends = new HashSet<Closing>();
        for (var values : SampleValues.of(procedure, parameters, combinations)) {
            new Exploration(procedure, values, parameters, new HashSet<>(), ends, ChildEnds.NONE).walk();
        }
        return ends;
    }

    /** A state: what became of each step (not done, lapsed, done with one of its outcomes), and whether it has ended. */
    private record State(List<Integer> steps, boolean ended) {
        boolean isDone(int index) {
            return steps.get(index) >= DONE;
        }
    }

    private List<String> walk() {
        var start = new State(
                new ArrayList<>(java.util.Collections.nCopies(procedure.steps().size(), NOT_DONE)), false);
        Map<State, List<State>> before = new HashMap<>();
        var ends = new ArrayDeque<State>();
        var waiting = new ArrayDeque<State>(List.of(start));
        before.put(start, new ArrayList<>());
        while (!waiting.isEmpty()) {
            var state = waiting.remove();
            if (state.ended() || (state != start && isComplete(state))) {
                ends.add(state);
                if (!state.ended()) {
                    this.ends.add(Closing.COMPLETED);
                }
                continue;
            }
            for (var next : following(state)) {
                var known = before.get(next);
                if (known == null) {
                    known = new ArrayList<>();
                    before.put(next, known);
                    waiting.add(next);
                }
                known.add(state);
            }
            if (before.size() > MOST_STATES) {
                return List.of("has more than " + MOST_STATES + " states; split it");
            }
        }
        return stuck(before, ends);
    }

    private List<String> stuck(Map<State, List<State>> before, ArrayDeque<State> ends) {
        var alive = new HashSet<>(ends);
        while (!ends.isEmpty()) {
            for (var earlier : before.getOrDefault(ends.remove(), List.of())) {
                if (alive.add(earlier)) {
                    ends.add(earlier);
                }
            }
        }
        return before.keySet().stream()
                .filter(state -> !alive.contains(state))
                .min(java.util.Comparator.comparingInt(state -> (int)
                        state.steps().stream().filter(step -> step >= DONE).count()))
                .map(state ->
                        List.of("no end can be reached" + told(state) + (fields.isEmpty() ? "" : ", with " + fields)))
                .orElse(List.of());
    }

    private String told(State state) {
        var done = new ArrayList<String>();
        for (int i = 0; i < procedure.steps().size(); i++) {
            var step = procedure.steps().get(i);
            if (state.isDone(i)) {
                int outcome = state.steps().get(i) - DONE;
                done.add(
                        step.outcomes().isEmpty()
                                ? step.id()
                                : step.id() + " = "
                                        + step.outcomes().get(outcome).id());
            }
        }
        return done.isEmpty() ? "" : " once " + String.join(", ", done);
    }

    private boolean isComplete(State state) {
        var view = new View(state);
        for (int i = 0; i < procedure.steps().size(); i++) {
            if (!procedure.steps().get(i).optional() && !view.isSettled(i)) {
                return false;
            }
        }
        return true;
    }

    private List<State> following(State state) {
        var view = new View(state);
        var next = new ArrayList<State>();
        boolean opening = state.steps().stream().allMatch(step -> step == NOT_DONE);
        for (int i = 0; i < procedure.steps().size(); i++) {
            var step = procedure.steps().get(i);
            if (step.reopens() != null) {
                everOpened.add(step.id());
                continue;
            }
            if ((opening && i > 0)
                    || state.steps().get(i) != NOT_DONE
                    || !view.isReady(step)
                    || view.applies(i) != Truth.YES) {
                continue;
            }
            everOpened.add(step.id());
            if (step.optional() && !matters(i)) {
                continue;
            }
            int outcomes = Math.max(1, step.outcomes().size());
            for (int outcome = 0; outcome < outcomes; outcome++) {
                if (ofChildren.mayCome(step, outcome)) {
                    next.add(taken(state, i, outcome));
                }
            }
            if (mayLapse(step)) {
                next.add(with(state, i, LAPSED));
            }
        }
        return next;
    }

    /** Whether doing an optional step changes anything but itself. */
    private boolean matters(int index) {
        var step = procedure.steps().get(index);
        if (step.outcomes().stream()
                .anyMatch(outcome ->
                        outcome.closes() != null || !outcome.reopens().isEmpty())) {
            return true;
        }
        return procedure.steps().stream()
                .map(Step::when)
                .anyMatch(when -> when != null
                        && when.names().stream().anyMatch(name -> switch (procedure.meaning(name)) {
                            case Meaning.StepDone(var read) -> read == index;
                            case Meaning.StepOutcome(var read) -> read == index;
                            case Meaning.StepTimes(var read) -> read == index;
                            case null, default -> false;
                        }));
    }

    private static boolean mayLapse(Step step) {
        return step.clocks().stream()
                .anyMatch(clock -> !clock.isAnnouncedBy(step)
                        && clock.kind() == org.mingfa.law.Clock.Kind.CAP
                        && clock.breach() == org.mingfa.law.Severity.REFUSE);
    }

    private static State with(State state, int index, int now) {
        var steps = new ArrayList<>(state.steps());
        steps.set(index, now);
        return new State(steps, state.ended());
    }

    private State taken(State state, int index, int outcomeIndex) {
        var step = procedure.steps().get(index);
        var after = with(state, index, DONE + outcomeIndex);
        if (step.outcomes().isEmpty()) {
            return after;
        }
        var outcome = step.outcomes().get(outcomeIndex);
        for (var reopened : outcome.reopens()) {
            int again = procedure.indexOf(reopened);
            after.steps().set(again, NOT_DONE);
            procedure.followers(again).forEach(id -> after.steps().set(procedure.indexOf(id), NOT_DONE));
        }
        if (outcome.closes() != null) {
            ends.add(outcome.closes());
        }
        return new State(after.steps(), outcome.closes() != null);
    }

    /** A state as conditions see it; the same meaning of settled as in {@link Course}, without days. */
    private final class View implements Expression.Names {
        private final State state;
        private final boolean[] asked = new boolean[procedure.steps().size()];
        private final Truth[] known = new Truth[procedure.steps().size()];

        View(State state) {
            this.state = state;
            Arrays.fill(known, null);
        }

        /** What must follow a finding may have to once that can have been found; whether it was is tried both ways. */
        Truth applies(int index) {
            var step = procedure.steps().get(index);
            if (procedure.isFollowUp(step) && !mayBeBroken(step)) {
                return Truth.NO;
            }
            var when = step.when();
            if (when == null) {
                return Truth.YES;
            }
            if (known[index] == null) {
                if (asked[index]) {
                    return Truth.UNDECIDED;
                }
                asked[index] = true;
                var truth = when.test(this);
                asked[index] = false;
                known[index] = truth;
            }
            return known[index];
        }

        private boolean mayBeBroken(Step follow) {
            return procedure.steps().stream()
                    .filter(step -> step.followUps().contains(follow.id()))
                    .anyMatch(step -> state.isDone(procedure.indexOf(step.id())));
        }

        boolean isSettled(int index) {
            return state.steps().get(index) != NOT_DONE
                    || procedure.isFollowUp(procedure.steps().get(index))
                    || applies(index) == Truth.NO;
        }

        boolean isReady(Step step) {
            return step.after().steps().stream()
                    .allMatch(any -> any.stream().anyMatch(id -> state.isDone(procedure.indexOf(id)))
                            || any.stream().allMatch(id -> isSettled(procedure.indexOf(id))));
        }

        @Override
        public @org.jspecify.annotations.Nullable Object find(String name) {
            return switch (procedure.meaning(name)) {
                case null -> null;
                case Meaning.MatterField _ -> fields.get(name);
                case Meaning.StepField(var step, var _) -> state.isDone(step) ? fields.get(name) : null;
                case Meaning.StepDone(var step) ->
                    state.isDone(step) ? Boolean.TRUE : never(step) ? Boolean.FALSE : null;
                case Meaning.StepOutcome(var step) -> outcome(step);
                case Meaning.StepTimes(var step) -> state.isDone(step) ? 1L : 0L;
                case Meaning.StepLate(var step) -> (state.isDone(step) || never(step)) ? Boolean.FALSE : null;
                case Meaning.StepOn(var step) -> state.isDone(step) ? fields.get(name) : null;
                case Meaning.StepOnRest(var step) -> state.isDone(step) ? fields.get(name) : null;
                case Meaning.StepOnHoliday(var step) -> state.isDone(step) ? fields.get(name) : null;
                case Meaning.StepHour(var step) -> state.isDone(step) ? fields.get(name) : null;
                case Meaning.StepBroken(var step) -> state.isDone(step) ? fields.get(name) : 0L;
                case Meaning.StepDoneBy _, Meaning.StepMissing _, Meaning.StepChildren _ -> List.of();
                case Meaning.OfLinked(Holder.OfMatter _, var _) -> fields.get(name);
                case Meaning.OfLinked(Holder.OfStep(var step, var _), var _) ->
                    state.isDone(step) ? fields.get(name) : null;
                case Meaning.Parameter(var id) ->
                    parameters
                            .at("", id)
                            .map(parameter -> switch (parameter.setting()) {
                                case Parameters.Setting.Number(var number) -> (Object) number.doubleValue();
                                case Parameters.Setting.Text(var text) -> text;
                                case Parameters.Setting.Length(var span) -> span.toString();
                            })
                            .orElse(null);
            };
        }

        private @org.jspecify.annotations.Nullable String outcome(int step) {
            if (state.isDone(step)) {
                var outcomes = procedure.steps().get(step).outcomes();
                return outcomes.isEmpty()
                        ? ""
                        : outcomes.get(state.steps().get(step) - DONE).id();
            }
            return never(step) ? "" : null;
        }

        private boolean never(int step) {
            return procedure.steps().get(step).optional() || isSettled(step);
        }
    }
}
