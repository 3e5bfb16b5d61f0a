package org.mingfa.judging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Basis;
import org.mingfa.law.Entry;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.Scenario;
import org.mingfa.law.Severity;
import org.mingfa.law.Value;

/** Plays a scenario against the law library and says where the law answers otherwise than the story tells. */
public final class Rehearsal {

    private final Scenario scenario;
    private final Procedure procedure;
    private final Setting setting;
    private final List<Measure.Counted> measures;
    private final List<Act> acts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Rehearsal(Scenario scenario, Procedure procedure, LawLibrary library) {
        this.scenario = scenario;
        this.procedure = procedure;
        this.setting = StorySetting.of(scenario, library);
        this.measures = library.countedFrom(procedure.id());
    }

    /** What does not go as told, each with file and line; empty when the story holds. */
    public static List<String> play(Scenario scenario, LawLibrary library) {
        var began = scenario.story().getFirst().day();
        var procedure = library.inForce(scenario.procedure(), began);
        if (procedure.isEmpty()) {
            return List.of(
                    scenario.file() + ": there is no procedure '" + scenario.procedure() + "' in force on " + began);
        }
        return new Rehearsal(scenario, procedure.get(), library).play();
    }

    /** The acts of a story that are taken, as they would be recorded. For tests and demonstrations. */
    public static List<Act> acts(Scenario scenario, LawLibrary library) {
        var procedure = library.inForce(
                        scenario.procedure(), scenario.story().getFirst().day())
                .orElseThrow();
        var rehearsal = new Rehearsal(scenario, procedure, library);
        rehearsal.play();
        return List.copyOf(rehearsal.acts);
    }

    private List<String> play() {
        for (var happening : scenario.story()) {
            one(happening);
        }
        if (!acts.isEmpty()) {
            var closing = Standing.of(
                            procedure,
                            acts,
                            setting.seenBy(acts.getLast()),
                            acts.getLast().recordedOn())
                    .closing();
            var end = closing == null ? "open" : closing.id();
            if (!end.equals(scenario.end())) {
                complaints.add(
                        scenario.file() + ": the story ends '" + scenario.end() + "', the matter is '" + end + "'");
            }
        }
        return complaints;
    }

    private void complain(Scenario.Happening happening, String what) {
        complaints.add(scenario.file() + ":" + happening.line() + ": " + happening.step() + " on " + happening.day()
                + ": " + what);
    }

    private void one(Scenario.Happening happening) {
        var act = happening.settledBy() == null ? act(happening) : result(happening, happening.settledBy());
        var ruling = Judge.judge(procedure, acts, act, setting);
        switch (ruling) {
            case Ruling.Allowed allowed
            when happening.allowed() -> {
                acts.add(allowed.act());
                noted(happening, "cautions", happening.cautions(), Severity.CAUTION, allowed.cautions());
                noted(happening, "findings", happening.findings(), Severity.FINDING, allowed.cautions());
                states(happening, Standing.of(procedure, acts, setting.seenBy(act), act.recordedOn()));
                StoryCounts.otherwise(happening.counts(), measures, facts(happening))
                        .forEach(what -> complain(happening, what));
            }
            case Ruling.Allowed allowed
            when happening.refused().isEmpty() -> {
                noted(happening, "cautions", happening.cautions(), Severity.CAUTION, allowed.cautions());
                cited(happening, allowed.cautions());
            }
            case Ruling.Allowed _ -> complain(happening, "was allowed; expected a refusal by " + happening.refused());
            case Ruling.Refused(var breaches)
            when happening.refused().isEmpty() -> complain(happening, "was refused: " + told(breaches));
            case Ruling.Refused(var breaches) -> refusal(happening, breaches);
        }
    }

    private void refusal(Scenario.Happening happening, List<Breach> breaches) {
        var refusing = rules(breaches.stream()
                .filter(breach -> breach.severity() == Severity.REFUSE)
                .toList());
        if (!refusing.equals(Set.copyOf(happening.refused()))) {
            complain(happening, "expected a refusal by " + happening.refused() + ", refused: " + told(breaches));
            return;
        }
        cited(happening, breaches);
    }

    private void cited(Scenario.Happening happening, List<Breach> breaches) {
        var because = happening.because();
        if (because != null && breaches.stream().noneMatch(breach -> cites(breach, because))) {
            complain(happening, "no basis says '" + because + "': " + told(breaches));
        }
    }

    private static boolean cites(Breach breach, String because) {
        return Basis.cite(breach.basis()).contains(because);
    }

    private void noted(
            Scenario.Happening happening,
            String what,
            @Nullable List<RuleId> expected,
            Severity severity,
            List<Breach> breaches) {
        var noted = breaches.stream()
                .filter(breach -> breach.severity() == severity)
                .toList();
        if (expected != null && !rules(noted).equals(Set.copyOf(expected))) {
            complain(
                    happening,
                    "expected the " + what + " " + expected + ", got " + (noted.isEmpty() ? "none" : told(noted)));
        }
    }

    private void states(Scenario.Happening happening, Standing standing) {
        expected(happening, happening.then()).forEach((step, state) -> {
            var now = standing.step(step).state().id();
            if (!now.equals(state)) {
                complain(happening, "expected '" + step + "' to be " + state + ", it is " + now);
            }
        });
        expected(happening, happening.due())
                .forEach((step, day) -> dated(
                        happening, step, "due", day, dueDay(standing.step(step).due())));
        expected(happening, happening.lateAfter())
                .forEach((step, day) -> dated(
                        happening,
                        step,
                        "late after",
                        day,
                        lateAfter(standing.step(step).due())));
        expected(happening, happening.earliest())
                .forEach((step, day) -> dated(
                        happening, step, "earliest", day, standing.step(step).earliest()));
    }

    private List<Fact> facts(Scenario.Happening happening) {
        return happening.counts().isEmpty() ? List.of() : Facts.of(measures, procedure, acts, setting);
    }

    /** What a story expects of steps there are. */
    private <T> Map<String, T> expected(Scenario.Happening happening, Map<String, T> ofSteps) {
        var known = new LinkedHashMap<>(ofSteps);
        ofSteps.keySet().stream().filter(step -> procedure.step(step) == null).forEach(step -> {
            complain(happening, "there is no step '" + step + "'");
            known.remove(step);
        });
        return known;
    }

    private static @Nullable LocalDate dueDay(@Nullable Due due) {
        return due == null ? null : due.day();
    }

    private static @Nullable LocalDate lateAfter(@Nullable Due due) {
        return due == null ? null : due.lateAfter();
    }

    private void dated(
            Scenario.Happening happening, String step, String what, LocalDate expected, @Nullable LocalDate found) {
        if (!expected.equals(found)) {
            complain(happening, "expected '" + step + "' to be " + what + " " + expected + ", it is " + found);
        }
    }

    private static Set<RuleId> rules(List<Breach> breaches) {
        return breaches.stream().map(Breach::rule).collect(Collectors.toSet());
    }

    private static String told(List<Breach> breaches) {
        return String.join(
                "; ",
                breaches.stream()
                        .map(breach ->
                                breach.rule() + " (" + breach.reason() + " | " + Basis.cite(breach.basis()) + ")")
                        .toList());
    }

    private Act act(Scenario.Happening happening) {
        Map<String, Value> values = new LinkedHashMap<>();
        var step = procedure.step(happening.step());
        happening.values().forEach((id, entered) -> {
            var field = step == null
                    ? null
                    : procedure.entryFields(step).stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .orElse(null);
            var value = field == null ? Value.of(entered.words()) : Entry.read(field.type(), entered);
            if (value != null) {
                values.put(id, field == null ? value : bound(field, value, happening));
            }
        });
        var files = happening.evidence().stream()
                .map(kind -> new Act.Evidence(kind, Chain.digest(kind), kind + ".pdf", "application/pdf", 1))
                .toList();
        var act = new Act(
                acts.size() + 1,
                new Act.Kind.Doing(),
                happening.step(),
                happening.outcome(),
                values,
                files,
                happening.by(),
                happening.by().getFirst(),
                happening.day(),
                happening.at(),
                recorded(happening),
                happening.carriedOver());
        return Counting.fill(procedure, acts, pinned(act), answering(pinned(act), happening));
    }

    /** With what the story says figures say. */
    private Setting answering(Act act, Scenario.Happening happening) {
        var answers = new LinkedHashMap<Question, Question.Answer>();
        var asked = Counting.asked(procedure, acts, act, setting);
        happening.figures().keySet().stream()
                .filter(named -> !asked.containsKey(named)
                        && asked.values().stream()
                                .noneMatch(question -> question.measures().contains(named)))
                .forEach(named -> complain(happening, "the act does not ask the figure '" + named + "'"));
        asked.forEach((field, question) -> {
            var value = said(field, question, happening.figures());
            answers.put(question, new Question.Answer(value.signum() == 0 ? 0 : 1, value));
        });
        return setting.answering(answers);
    }

    /** By the field that asks, otherwise by the measures; of its own figures the story tells itself. */
    private BigDecimal said(String field, Question question, Map<String, BigDecimal> figures) {
        var known = figures.get(field);
        if (known != null) {
            return known;
        }
        return question.by() instanceof Question.By.Own
                ? Facts.told(question, measures, procedure, acts, setting)
                : question.measures().stream()
                        .map(measure -> figures.getOrDefault(measure, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The act with how far the matters had come that it rests on. */
    private Act pinned(Act act) {
        var held = new ArrayList<>(Links.heldBy(Judge.plus(acts, act)).stream()
                .map(matter -> pin(matter, act.recorded()))
                .toList());
        setting.links().children().stream()
                .map(child -> pin(child.matter(), act.recorded()))
                .filter(pin -> pin.seq() > 0 && !held.contains(pin))
                .forEach(held::add);
        return act.on(held);
    }

    /** What the program records when a matter ends that a step opened. */
    private Act result(Scenario.Happening happening, String number) {
        var child = Objects.requireNonNull(setting.links().find(number));
        var step = procedure.step(happening.step());
        var opens = step == null ? null : step.opens();
        var closing = Course.of(child.procedure(), child.acts(), setting.of(child), happening.day())
                .closing();
        boolean stands = opens != null && opens.isSettledBy(closing);
        return pinned(new Act(
                acts.size() + 1,
                new Act.Kind.Resulting(number, stands),
                happening.step(),
                opens != null && stands ? opens.outcome(closing) : null,
                Map.of(),
                List.of(),
                happening.by(),
                happening.by().getFirst(),
                happening.day(),
                happening.at(),
                recorded(happening),
                happening.carriedOver()));
    }

    /** A matter the story calls by its number, once something is recorded of it. */
    private Value bound(Field field, Value value, Scenario.Happening happening) {
        if (field.type() instanceof FieldType.Matter && value instanceof Value.Many(var many)) {
            return new Value.Many(
                    many.stream().map(one -> bound(field, one, happening)).toList());
        }
        if (!(field.type() instanceof FieldType.Matter) || !(value instanceof Value.Text(var number))) {
            return value;
        }
        var linked = setting.links().find(number);
        return linked == null || pin(number, recorded(happening)).seq() == 0 ? value : new Value.Link(number, number);
    }

    /** How far a matter had come by an instant. */
    private Pin pin(String matter, Instant by) {
        var acts = Objects.requireNonNull(setting.links().find(matter)).acts();
        long recorded = acts.stream().filter(act -> !act.recorded().isAfter(by)).count();
        return new Pin(matter, (int) recorded, "");
    }

    private static Instant recorded(Scenario.Happening happening) {
        return happening
                .recorded()
                .atTime(happening.recordedAt())
                .atZone(Act.ZONE)
                .toInstant();
    }
}
