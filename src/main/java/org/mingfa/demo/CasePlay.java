package org.mingfa.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.FieldType;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Scenario;
import org.mingfa.law.Step;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Unit;

/** One worked case, lived through act by act. */
final class CasePlay {

    /** The township of which worked cases are told. */
    private static final String TOLD_OF = "石桥镇";

    private final Town town;
    private final Stage stage;
    private final Scenario scenario;
    private final Procedure procedure;
    private final CaseCast cast;
    private final Map<String, CasePlay> held;
    private final Deque<Scenario.Happening> left;
    private final Map<String, CasePlay> from = new LinkedHashMap<>();
    private @Nullable Matter matter;
    private int minute;

    /** @param held the plays of the matters this one holds, by the number its story calls them */
    CasePlay(
            Town town, Stage stage, Scenario scenario, Procedure procedure, CaseCast cast, Map<String, CasePlay> held) {
        this.town = town;
        this.stage = stage;
        this.scenario = scenario;
        this.procedure = procedure;
        this.cast = cast;
        this.held = Map.copyOf(held);
        this.left = new ArrayDeque<>(scenario.story());
        scenario.story().forEach(this::opens);
    }

    /** A matter that settles a step of this one is opened from it and from no other. */
    private void opens(Scenario.Happening happening) {
        var step = procedure.step(happening.step());
        var opens = step == null ? null : step.opens();
        var child = happening.settledBy() == null ? null : held.get(happening.settledBy());
        if (opens != null && child != null) {
            child.from.put(opens.field(), this);
        }
    }

    /** When its next happening is told to be recorded; null once it is at its end, or life is. */
    @Nullable
    LocalDateTime turn() {
        var next = left.peek();
        return next == null || next.recorded().isAfter(town.lastDay())
                ? null
                : next.recorded().atTime(next.recordedAt());
    }

    /** Plays what is next; why it cannot go on, in Chinese, or empty. */
    Optional<String> go() {
        var happening = left.remove();
        if (!happening.allowed() && (matter == null || happening.refused().isEmpty())) {
            return Optional.empty();
        }
        stage.time().set(recorded(happening));
        var step = procedure.step(happening.step());
        if (step == null) {
            return ended("没有步骤" + happening.step());
        }
        if (happening.settledBy() != null) {
            return settled(step);
        }
        var answer = take(happening, step);
        if (answer instanceof Answer.Taken(var after, var _, var _, var _)) {
            matter = after;
        } else if (happening.allowed()) {
            return ended(step.name() + "：" + answer);
        }
        return Optional.empty();
    }

    /** What the end of another matter has recorded in this one. */
    private Optional<String> settled(Step step) {
        var known = Objects.requireNonNull(matter);
        var docket = stage.matters()
                .find(Actor.program(town.county()), town.county(), known.id())
                .orElseThrow();
        matter = docket.matter();
        var last = docket.acts().getLast();
        return last.kind() instanceof Act.Kind.Resulting && last.step().equals(step.id())
                ? Optional.empty()
                : ended(step.name() + "：结果没有记入");
    }

    private LocalDateTime recorded(Scenario.Happening happening) {
        return happening.at() == null && !namesMoments(happening)
                ? happening.recorded().atTime(9, 0).plusMinutes(minute++ % 480)
                : happening.recorded().atTime(happening.recordedAt());
    }

    /** What it says happened at an hour of the day would otherwise perhaps be still to come. */
    private boolean namesMoments(Scenario.Happening happening) {
        var step = procedure.step(happening.step());
        return step != null
                && procedure.entryFields(step).stream()
                        .filter(field -> field.type() instanceof FieldType.Moment)
                        .anyMatch(field -> happening.values().containsKey(field.id()));
    }

    private Optional<String> ended(String reason) {
        left.clear();
        return Optional.of(town.name() + scenario.file() + "：" + reason);
    }

    private Answer take(Scenario.Happening happening, Step step) {
        var people = cast.players(happening.by());
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
                .min(Comparator.comparing(one -> !one.reaches(cast.place())))
                .orElseGet(posts::getFirst);
        return stage.staff().actor(town.county(), post.id(), day).orElseThrow();
    }

    private Map<String, Entered> entries(Scenario.Happening happening, Step step, Actor actor) {
        var entries = new LinkedHashMap<>(happening.values());
        for (var field : procedure.entryFields(step)) {
            entries.computeIfPresent(field.id(), (_, value) -> played(field.type(), value, actor));
        }
        if (matter == null) {
            from.forEach((field, parent) -> {
                if (parent.matter != null) {
                    entries.put(field, new Entered.Text(parent.matter.number()));
                }
            });
        }
        return entries;
    }

    /** The number the matter has here. One that has not begun has none, and its name is no number of anybody's. */
    private String numberHere(String told) {
        var story = scenario.matters().get(told);
        if (story == null) {
            return told;
        }
        var play = held.get(told);
        var other = play == null ? null : play.matter;
        return other == null ? story.name() : other.number();
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
            case FieldType.Person _ -> cast.player(text);
            case FieldType.Unit _ -> isKnown(text) ? text : actor.unitName();
            case FieldType.Place _ ->
                PlaceCode.parse(text).map(code -> cast.here(code).digits()).orElse(text);
            case FieldType.Matter _ -> numberHere(text);
            case FieldType.Text _ -> text.replace(TOLD_OF, town.name());
            case FieldType.Number _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.YesNo _,
                    FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.Parties _,
                    FieldType.Laws _,
                    FieldType.DocumentNumber _,
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
        var place =
                matter == null ? town.place() : Objects.requireNonNull(matter).place();
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
