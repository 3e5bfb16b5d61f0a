package org.mingfa.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.FieldType;
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

    private final Town town;
    private final Stage stage;
    private final Scenario scenario;
    private final Procedure procedure;
    private final CaseCast cast;
    private @Nullable Matter matter;
    private Map<String, Entered> from = Map.of();
    private int minute;

    CasePlay(Town town, Stage stage, Scenario scenario, Procedure procedure, CaseCast cast) {
        this.town = town;
        this.stage = stage;
        this.scenario = scenario;
        this.procedure = procedure;
        this.cast = cast;
    }

    /** Why it was not played to its end, or empty. */
    Optional<String> play() {
        for (var happening : scenario.story()) {
            if (happening.recorded().isAfter(town.lastDay())) {
                return Optional.empty();
            }
            if (!happening.allowed() && matter == null) {
                continue;
            }
            var step = procedure.step(happening.step());
            if (step == null) {
                return Optional.of("没有步骤" + happening.step());
            }
            if (happening.settledBy() != null) {
                var unfinished = settled(step, happening.settledBy());
                if (unfinished.isPresent()) {
                    return unfinished;
                }
                continue;
            }
            stage.time().set(recorded(happening));
            var answer = take(happening, step);
            if (answer instanceof Answer.Taken(var after, var _, var _, var _)) {
                matter = after;
            } else if (happening.allowed()) {
                return Optional.of(step.name() + "：" + answer);
            }
        }
        return Optional.empty();
    }

    /** Plays the story of the matter that settles a step, opened from this one. */
    private Optional<String> settled(Step step, String number) {
        var parent = matter;
        var opens = step.opens();
        var story = scenario.matters().get(number);
        if (parent == null || opens == null || story == null) {
            return Optional.of("“" + step.name() + "”不是由另一件事项办理的");
        }
        var other = town.law().inForce(story.procedure(), story.story().getFirst().day());
        if (other.isEmpty()) {
            return Optional.of("那时还没有施行");
        }
        var unfinished = new CasePlay(town, stage, story, other.get(), CaseCast.of(town, story, other.get()))
                .opened(opens.field(), parent)
                .play();
        matter = stage.matters()
                .find(Actor.program(town.county()), town.county(), parent.id())
                .orElseThrow()
                .matter();
        return unfinished;
    }

    private CasePlay opened(String field, Matter parent) {
        from = Map.of(field, new Entered.Text(parent.number()));
        return this;
    }

    /** In office hours one after the other, or when the case says, where the hour matters to it. */
    private LocalDateTime recorded(Scenario.Happening happening) {
        return happening.at() == null
                ? happening.recorded().atTime(9, 0).plusMinutes(minute++ % 480)
                : happening.recorded().atTime(happening.recordedAt());
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
        if (matter == null) {
            entries.putAll(from);
        }
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
            case FieldType.Person _ -> cast.player(text);
            case FieldType.Unit _ -> isKnown(text) ? text : actor.unitName();
            case FieldType.Place _ -> cast.here(text);
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
        var place =
                matter == null ? town.code() : Objects.requireNonNull(matter).place();
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
