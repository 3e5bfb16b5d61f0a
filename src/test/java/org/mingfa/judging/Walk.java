package org.mingfa.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Entry;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.Scenario;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/**
 * A random walk through a procedure: acts as people in the scenarios take them, mixed, repeated, on odd days, with files and
 * people missing. Whatever the judge allows is taken.
 */
final class Walk {

    final Procedure procedure;
    final Setting setting;
    final List<Act> acts = new ArrayList<>();

    /** Everything that was proposed, allowed or not; its number says after how many acts. */
    final List<Act> asked = new ArrayList<>();

    final Map<String, List<Scenario.Happening>> examples = new LinkedHashMap<>();
    private final Map<String, Scenario.Actor> people;
    int refusals;
    LocalDate today;
    private final Random random;

    Walk(LawLibrary library, Scenario scenario, List<Scenario> stories, long seed) {
        this(library, scenario, stories, seed, 0);
    }

    /**
     * @param stories in which to look for what else these people do in such a matter
     * @param later by how many days it begins later than the story, so that it comes upon other holidays
     */
    Walk(LawLibrary library, Scenario scenario, List<Scenario> stories, long seed, int later) {
        this.today = scenario.story().getFirst().day().plusDays(later);
        this.procedure = library.inForce(scenario.procedure(), today).orElseThrow();
        this.setting = StorySetting.of(scenario, library);
        this.random = new Random(seed);
        this.people = scenario.people();
        examples(scenario, _ -> true);
        var told = Set.copyOf(examples.keySet());
        stories.stream()
                .filter(other -> fits(other, scenario))
                .forEach(other ->
                        examples(other, happening -> !told.contains(happening.step()) || !isItsOwn(happening.step())));
    }

    /** What the rest of a story hangs on: how it begins, and who of several did what each of them must. */
    private boolean isItsOwn(String step) {
        var its = procedure.step(step);
        return its != null && (its == procedure.opening() || its.byEachOf() != null);
    }

    /** Nobody acts in it who is not here, and nothing rests on matters there are none of here. */
    private boolean fits(Scenario other, Scenario scenario) {
        return other.procedure().equals(scenario.procedure())
                && scenario.people().entrySet().containsAll(other.people().entrySet())
                && fits(other.matters().keySet(), scenario.matters().keySet());
    }

    /** Rows of one story are not opened as the matters of another. */
    private boolean fits(Set<String> there, Set<String> here) {
        return procedure.opensOthers() ? here.equals(there) : here.containsAll(there);
    }

    /** A step that has to be taken and that none of them tells is taken as another story tells it, by whoever may here. */
    Walk lent(List<Scenario> stories) {
        procedure.steps().stream()
                .filter(step -> !step.optional() && !isItsOwn(step.id()) && !examples.containsKey(step.id()))
                .forEach(step -> stories.stream()
                        .filter(other -> other.procedure().equals(procedure.id()))
                        .filter(other -> people.keySet().stream().anyMatch(person -> may(step, person)))
                        .forEach(other ->
                                examples(other, told -> told.step().equals(step.id()) && told.settledBy() == null)));
        return this;
    }

    private boolean may(Step step, String person) {
        return Objects.requireNonNull(people.get(person)).roles().stream().anyMatch(step.roles()::contains);
    }

    /** As told; where they are not here, those here who may. */
    private List<String> hands(Step step, List<String> told) {
        return people.keySet().containsAll(told)
                ? told
                : people.keySet().stream()
                        .filter(person -> may(step, person))
                        .limit(told.size())
                        .toList();
    }

    private void examples(Scenario scenario, Predicate<Scenario.Happening> which) {
        scenario.story().stream()
                .filter(which)
                .filter(happening -> happening.allowed() && !isCarriedOver(happening))
                .forEach(happening -> examples.computeIfAbsent(happening.step(), _ -> new ArrayList<>())
                        .add(happening));
    }

    /** Told of this matter from a record that was kept before; of another one, its end is what it is. */
    private static boolean isCarriedOver(Scenario.Happening happening) {
        return happening.carriedOver() && happening.settledBy() == null;
    }

    Standing standing() {
        return Standing.of(procedure, acts, setting, today);
    }

    /** Tries some random acts. */
    void wander(int tries) {
        for (int i = 0; i < tries; i++) {
            today = today.plusDays(random.nextInt(5));
            var steps = procedure.steps();
            var open = acts.isEmpty()
                    ? List.<Standing.StepStanding>of()
                    : standing().open();
            var step = acts.isEmpty()
                    ? procedure.opening()
                    : open.isEmpty() || random.nextInt(4) == 0
                            ? steps.get(random.nextInt(steps.size()))
                            : procedure.step(
                                    open.get(random.nextInt(open.size())).step());
            var happened = today.minusDays(random.nextInt(6) == 0 ? random.nextInt(20) : 0);
            propose(step, happened, random.nextInt(8) == 0);
        }
    }

    /** Goes on until the matter ends, taking required steps as soon as they open; false when it never ends. */
    boolean finish() {
        for (int i = 0; i < 600; i++) {
            var standing = standing();
            if (!standing.isOpen()) {
                return true;
            }
            if (!advance(standing)) {
                today = today.plusDays(1 + random.nextInt(9));
            }
        }
        return !standing().isOpen();
    }

    private boolean advance(Standing standing) {
        for (var open : standing.open()) {
            var step = procedure.step(open.step());
            if (step == null || (open.state() == State.DONE && random.nextInt(3) > 0)) {
                continue;
            }
            for (var ignored : examples.getOrDefault(step.id(), List.of())) {
                if (propose(step, today, false)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean propose(@Nullable Step step, LocalDate happened, boolean spoilt) {
        var known = step == null ? List.<Scenario.Happening>of() : examples.getOrDefault(step.id(), List.of());
        if (step == null || known.isEmpty()) {
            return false;
        }
        var example = known.get(random.nextInt(known.size()));
        if (step.opens() != null && !standing().step(step.id()).mayBeDone()) {
            return false; // what a matter's end says is never refused, and a story tells it only when it is the step's
            // turn
        }
        var bare = seeing(act(step, example, happened, spoilt));
        var act = Counting.fill(procedure, acts, bare, answering(bare, example));
        return switch (judged(act)) {
            case Ruling.Allowed allowed -> acts.add(allowed.act());
            case Ruling.Refused _ -> {
                refusals++;
                yield false;
            }
        };
    }

    /** A page takes away what has no place as things stand: so does who walks, once. */
    private Ruling judged(Act act) {
        asked.add(act);
        var ruling = Judge.judge(procedure, acts, act, setting);
        var rest = ruling instanceof Ruling.Refused refused ? without(act, refused.breaches()) : act;
        if (rest.values().equals(act.values())) {
            return ruling;
        }
        asked.add(rest);
        return Judge.judge(procedure, acts, rest, setting);
    }

    private static Act without(Act act, List<Breach> breaches) {
        var values = new LinkedHashMap<>(act.values());
        breaches.forEach(breach -> {
            if (breach.rule().about() instanceof RuleId.OfField(var field)) {
                values.remove(field);
            }
        });
        return act.saying(values);
    }

    /** What its steps opened is there, each as far as its own story tells. */
    private Act seeing(Act act) {
        var links = setting.links();
        return links.children().isEmpty() ? act : act.on(links.pins());
    }

    /** What each of several must do, each who has not done it does as one of them does: first those of whom a story tells it. */
    private List<String> inTurn(Step step, Scenario.Happening example) {
        var missing = step.byEachOf() == null || acts.isEmpty()
                ? List.<String>of()
                : standing().step(step.id()).missing();
        var told = missing.stream().filter(person -> isTold(step, person)).toList();
        var turn = told.isEmpty() ? missing.stream().filter(people::containsKey).toList() : told;
        return turn.isEmpty() || random.nextInt(3) == 0
                ? hands(step, example.by())
                : List.of(turn.get(random.nextInt(turn.size())));
    }

    private boolean isTold(Step step, String person) {
        return examples.getOrDefault(step.id(), List.of()).stream()
                .anyMatch(told -> told.by().contains(person));
    }

    /** Figures say what they say in the story, whenever they are asked. */
    private Setting answering(Act act, Scenario.Happening example) {
        var answers = new LinkedHashMap<Question, Question.Answer>();
        Counting.asked(procedure, acts, act, setting).forEach((field, question) -> {
            var said = question.measures().stream()
                    .map(measure -> example.figures().getOrDefault(measure, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            answers.put(question, new Question.Answer(1, example.figures().getOrDefault(field, said)));
        });
        return setting.answering(answers);
    }

    private Act act(Step step, Scenario.Happening example, LocalDate happened, boolean spoilt) {
        var values = new LinkedHashMap<String, Value>();
        procedure.entryFields(step).forEach(field -> {
            var value = Entry.read(field.type(), example.values().get(field.id()));
            if (value != null && !(spoilt && random.nextInt(5) == 0)) {
                values.put(field.id(), bound(moved(value, happened, example.day())));
            }
        });
        var files = example.evidence().stream()
                .filter(kind -> !spoilt || random.nextBoolean())
                .map(kind -> new Act.Evidence(kind, Chain.digest(kind), kind + ".pdf", "application/pdf", 1))
                .toList();
        var persons = spoilt ? List.of("甲某") : inTurn(step, example);
        var child = example.settledBy();
        var closing = child == null ? null : closing(child);
        boolean stands = child != null && Objects.requireNonNull(step.opens()).isSettledBy(closing);
        return new Act(
                acts.size() + 1,
                child == null ? new Act.Kind.Doing() : new Act.Kind.Resulting(child, stands),
                step.id(),
                child == null ? example.outcome() : result(step, closing, stands),
                values,
                files,
                persons,
                persons.getFirst(),
                happened,
                today.atTime(LocalTime.NOON).atZone(Act.ZONE).toInstant(),
                false);
    }

    private @Nullable Closing closing(String child) {
        var linked = Objects.requireNonNull(setting.links().find(child));
        return Standing.of(linked.procedure(), linked.acts(), setting.of(linked), today)
                .closing();
    }

    private static @Nullable String result(Step step, @Nullable Closing closing, boolean stands) {
        return stands ? Objects.requireNonNull(step.opens()).outcome(closing) : null;
    }

    /** A matter the story calls by its number, as it is when its own story has been told. */
    private Value bound(Value value) {
        if (value instanceof Value.Many(var many)) {
            return new Value.Many(many.stream().map(this::bound).toList());
        }
        return value instanceof Value.Text(var number) && setting.links().find(number) != null
                ? new Value.Link(number, number)
                : value;
    }

    /** Dates inside the values move with the day of the act. */
    private static Value moved(Value value, LocalDate to, LocalDate from) {
        return value instanceof Value.Day(var day)
                ? new Value.Day(to.plusDays(day.toEpochDay() - from.toEpochDay()))
                : value;
    }
}
