package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.FieldType;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Scenario;
import org.mingfa.law.Step;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Person;
import org.mingfa.staff.Unit;

/**
 * The worked cases of the law library (场景), lived through in a township by its own people, so that every procedure has
 * been done from beginning to end where somebody looks for it. What a case tries and is refused is tried here too.
 */
final class WorkedCases {

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 4);

    private final Town town;
    private final Stage stage;

    WorkedCases(Town town, Stage stage) {
        this.town = town;
        this.stage = stage;
    }

    /**
     * Plays those of procedures that nothing else shows.
     *
     * @param shown ids of procedures that have matters already
     * @return what could not be played to its end, in Chinese
     */
    List<String> play(List<Scenario> scenarios, Set<String> shown) {
        var unfinished = new ArrayList<String>();
        for (var scenario : scenarios) {
            if (!shown.contains(scenario.procedure()) && isInTime(scenario)) {
                play(scenario).ifPresent(reason -> unfinished.add(town.name() + scenario.file() + "：" + reason));
            }
        }
        return unfinished;
    }

    private boolean isInTime(Scenario scenario) {
        var first = scenario.story().getFirst();
        return !first.day().isBefore(SINCE) && hasCome(first);
    }

    private boolean hasCome(Scenario.Happening happening) {
        return !happening.recorded().isAfter(town.lastDay());
    }

    private Optional<String> play(Scenario scenario) {
        var first = scenario.story().getFirst().day();
        var procedure = town.law().inForce(scenario.procedure(), first);
        if (procedure.isEmpty()) {
            return Optional.of("那时还没有施行");
        }
        var cast = cast(scenario, procedure.get());
        for (var part : scenario.people().entrySet()) {
            if (!cast.containsKey(part.getKey())) {
                return Optional.of("没有人能担任" + part.getKey() + "的角色" + part.getValue());
            }
        }
        return new Playing(scenario, procedure.get(), cast).play();
    }

    /** Real people for those of the story, the hardest to find first; none plays two. */
    private Map<String, String> cast(Scenario scenario, Procedure procedure) {
        var candidates = new LinkedHashMap<String, List<String>>();
        scenario.people().keySet().forEach(name -> candidates.put(name, candidates(scenario, procedure, name)));
        var cast = new LinkedHashMap<String, String>();
        candidates.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().size()))
                .forEach(entry -> entry.getValue().stream()
                        .filter(person -> !cast.containsValue(person))
                        .findFirst()
                        .ifPresent(person -> cast.put(entry.getKey(), person)));
        return cast;
    }

    /** Who holds the qualifications of the part, and for each step it takes one of the part's roles that the step asks for. */
    private List<String> candidates(Scenario scenario, Procedure procedure, String name) {
        var part = Objects.requireNonNull(scenario.people().get(name));
        var signed = scenario.story().stream()
                .filter(happening -> happening.allowed() && happening.by().contains(name))
                .toList();
        var place = place(scenario, procedure);
        var first = scenario.story().getFirst().day();
        return town.roster().persons().stream()
                .map(Person::id)
                .filter(person ->
                        part.holding().stream().allMatch(held -> town.roster().isQualified(person, held, first)))
                .filter(person -> signed.isEmpty()
                        ? holdsAny(person, part.roles(), place, first)
                        : signed.stream()
                                .allMatch(happening -> holdsAny(
                                        person, roles(procedure, happening, part), place, happening.recorded())))
                .sorted(Comparator.comparing((String person) -> !holdsAll(person, part.roles(), place, first))
                        .thenComparingInt(
                                person -> town.roster().postsOf(person, first).size()))
                .toList();
    }

    /** Where the matter will be: the place its field names, otherwise where the story plays. */
    private String place(Scenario scenario, Procedure procedure) {
        var field = procedure.head().happensAt();
        var opening = scenario.story().getFirst().values();
        return here(field != null && opening.get(field) instanceof Entered.Text(var code) ? code : scenario.place());
    }

    /** Who holds a village's role anywhere in the township may begin what has no place yet. */
    private boolean holds(String person, String role, String place, LocalDate day) {
        return town.roster().holdsRole(person, role, place, day)
                || (PlaceCode.of(place).is(Level.TOWNSHIP)
                        && town.villages().stream()
                                .anyMatch(village -> town.roster().holdsRole(person, role, village.code(), day)));
    }

    private static List<String> roles(Procedure procedure, Scenario.Happening happening, Scenario.Actor part) {
        var step = procedure.step(happening.step());
        return step == null
                ? List.of()
                : step.roles().stream().filter(part.roles()::contains).toList();
    }

    private boolean holdsAny(String person, List<String> roles, String place, LocalDate day) {
        return roles.stream().anyMatch(role -> holds(person, role, place, day));
    }

    private boolean holdsAll(String person, List<String> roles, String place, LocalDate day) {
        return roles.stream().allMatch(role -> holds(person, role, place, day));
    }

    /** A place of the story's county as one of this township: a village it has, or the township. */
    private String here(String text) {
        var code = PlaceCode.parse(text);
        if (code.isEmpty()
                || code.get().isAbove(Level.TOWNSHIP)
                || !code.get().county().equals(town.county())) {
            return text;
        }
        if (code.get().is(Level.TOWNSHIP)) {
            return town.code();
        }
        int number = Integer.parseInt(text.substring(Level.TOWNSHIP.digits()));
        return town.villages()
                .get(Math.floorMod(number - 1, town.villages().size()))
                .code();
    }

    /** One case. */
    private final class Playing {
        private final Scenario scenario;
        private final Procedure procedure;
        private final Map<String, String> cast;
        private @Nullable Matter matter;
        private int minute;

        Playing(Scenario scenario, Procedure procedure, Map<String, String> cast) {
            this.scenario = scenario;
            this.procedure = procedure;
            this.cast = cast;
        }

        /** Why it was not played to its end, or empty. */
        Optional<String> play() {
            for (var happening : scenario.story()) {
                if (!hasCome(happening)) {
                    return Optional.empty();
                }
                if (!happening.allowed() && matter == null) {
                    continue;
                }
                stage.time().set(happening.recorded().atTime(9, 0).plusMinutes(minute++ % 480));
                var step = procedure.step(happening.step());
                if (step == null) {
                    return Optional.of("没有步骤" + happening.step());
                }
                var answer = take(happening, step);
                if (answer instanceof Answer.Taken(var after, var _, var _, var _)) {
                    matter = after;
                } else if (happening.allowed()) {
                    return Optional.of(step.name() + "：" + answer);
                }
            }
            return Optional.empty();
        }

        private Answer take(Scenario.Happening happening, Step step) {
            var people = happening.by().stream().map(cast::get).toList();
            var actor = actor(step, people.getFirst(), happening.recorded());
            var running = matter;
            var proposal = Proposal.doing(
                            Proposal.Target.of(procedure.id(), running),
                            step.id(),
                            entries(happening, step, actor),
                            evidence(happening, step),
                            happening.day())
                    .ending(happening.outcome())
                    .with(people.subList(1, people.size()))
                    .carriedOver(happening.carriedOver())
                    .at(happening.at());
            return stage.matters().take(actor, proposal);
        }

        private Actor actor(Step step, String person, LocalDate day) {
            var posts = town.roster().postsOf(person, day);
            var post = posts.stream()
                    .filter(one -> step.roles().contains(one.role()))
                    .min(Comparator.comparing(one -> !one.reaches(place(scenario, procedure))))
                    .orElseGet(posts::getFirst);
            return stage.staff().actor(town.county(), post.id(), day).orElseThrow();
        }

        private Map<String, Entered> entries(Scenario.Happening happening, Step step, Actor actor) {
            var entries = new LinkedHashMap<>(happening.values());
            for (var field : procedure.entryFields(step)) {
                entries.computeIfPresent(field.id(), (_, value) -> played(field.type(), value, actor));
            }
            return entries;
        }

        private boolean isKnown(String unit) {
            return town.roster().units().stream().map(Unit::name).anyMatch(unit::equals);
        }

        /** With this township's people, places and units instead of the story's. */
        private Entered played(FieldType type, Entered entered, Actor actor) {
            return switch (entered) {
                case Entered.Row(var cells) -> row(type, cells, actor);
                case Entered.Many(var parts) ->
                    new Entered.Many(
                            parts.stream().map(one -> played(type, one, actor)).toList());
                case Entered.Text(var text) -> new Entered.Text(played(type, text, actor));
                case Entered.Number _, Entered.YesNo _, Entered.Day _ -> entered;
            };
        }

        private String played(FieldType type, String text, Actor actor) {
            return switch (type) {
                case FieldType.Person _ -> Objects.requireNonNullElse(cast.get(text), text);
                case FieldType.Unit _ -> isKnown(text) ? text : actor.unitName();
                case FieldType.Place _ -> here(text);
                case FieldType.Text _,
                        FieldType.Number _,
                        FieldType.Money _,
                        FieldType.Date _,
                        FieldType.YesNo _,
                        FieldType.Choice _,
                        FieldType.Choices _,
                        FieldType.Parties _,
                        FieldType.Laws _,
                        FieldType.DocumentNumber _,
                        FieldType.Matter _,
                        FieldType.Table _ -> text;
            };
        }

        private Entered row(FieldType type, Map<String, Entered> cells, Actor actor) {
            if (!(type instanceof FieldType.Table(var columns, var _))) {
                return new Entered.Row(cells);
            }
            var played = new LinkedHashMap<>(cells);
            for (var column : columns) {
                played.computeIfPresent(column.id(), (_, cell) -> played(column.type(), cell, actor));
            }
            return new Entered.Row(played);
        }

        private List<Act.Evidence> evidence(Scenario.Happening happening, Step step) {
            var place = matter == null
                    ? town.code()
                    : Objects.requireNonNull(matter).place();
            return happening.evidence().stream()
                    .map(id -> stage.papers()
                            .page(
                                    place,
                                    id,
                                    step.evidence().stream()
                                            .filter(kind -> kind.id().equals(id))
                                            .map(Step.EvidenceKind::name)
                                            .findFirst()
                                            .orElse(id),
                                    List.of(
                                            procedure.name() + "：" + scenario.name(),
                                            "步骤：" + step.name(),
                                            happening.day().toString(),
                                            "（演示材料，人物和地点均为虚构）")))
                    .toList();
        }
    }
}
