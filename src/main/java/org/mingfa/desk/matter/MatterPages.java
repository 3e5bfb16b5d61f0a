package org.mingfa.desk.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Soon;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.Explain;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.matter.MatterView.PaperView;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.OwnPages;
import org.mingfa.finding.Trail;
import org.mingfa.finding.Relations;
import org.mingfa.finding.TrailReader;
import org.mingfa.judging.Due;
import org.mingfa.judging.Standing;
import org.mingfa.judging.State;
import org.mingfa.judging.Turn;
import org.mingfa.law.Basis;
import org.mingfa.law.Closing;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.Step;
import org.mingfa.matter.Answer;
import org.mingfa.matter.DeadlineMove;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matters;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.paper.Papers;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a matter's page together from its procedure, its acts and its trail. */
@Component
final class MatterPages {

    private final Matters matters;
    private final LawLibrary law;
    private final Places places;
    private final Staff staff;
    private final Papers papers;
    private final TrailReader trails;
    private final Relations relations;
    private final ObjectProvider<OwnPages> ownPages;

    MatterPages(
            Matters matters,
            LawLibrary law,
            Places places,
            Staff staff,
            Papers papers,
            TrailReader trails,
            Relations relations,
            ObjectProvider<OwnPages> ownPages) {
        this.ownPages = ownPages;
        this.matters = matters;
        this.law = law;
        this.places = places;
        this.staff = staff;
        this.papers = papers;
        this.trails = trails;
        this.relations = relations;
    }

    /** The matter as the actor sees it now; empty when there is none, or not for this actor. */
    Optional<Scene> scene(Actor actor, String county, UUID id) {
        return matters.find(actor, county, id).map(docket -> scene(actor, docket));
    }

    private Scene scene(Actor actor, Docket docket) {
        var procedure = matters.procedureOf(docket.matter());
        var setting = matters.setting(docket);
        var today = matters.today();
        return new Scene(
                actor,
                procedure,
                docket,
                Standing.of(procedure, docket.acts(), setting, today),
                Turn.of(procedure, docket.acts(), setting, today),
                setting,
                today,
                matters.timeOfDay());
    }

    /** The matter as it is after an act was taken. */
    Scene reread(Scene before, Answer.Taken taken) {
        return scene(before.actor(), taken.matter().county(), taken.matter().id())
                .orElseThrow(() -> new IllegalStateException(
                        "taken, and then gone: " + taken.matter().id()));
    }

    /** A matter of the procedure that is to be opened; empty when no version of it is in force. */
    Optional<Scene> opening(Actor actor, String procedureId) {
        var today = matters.today();
        return law.inForce(procedureId, today)
                .map(procedure -> new Scene(
                        actor,
                        procedure,
                        null,
                        null,
                        Map.of(),
                        matters.setting(actor.county(), actor.place()),
                        today,
                        matters.timeOfDay()));
    }

    /** The page around a form. */
    MatterView view(Scene scene, @Nullable Step chosen, @Nullable ActForm form) {
        var own = chosen == null ? Optional.<String>empty() : ownPage(scene, chosen);
        var docket = Objects.requireNonNull(scene.docket());
        var standing = Objects.requireNonNull(scene.standing());
        var roster = staff.roster(docket.matter().county());
        var trail = trails.of(scene.actor(), docket);
        var wording = new ValueWords(places, roster);
        var people = new PeopleNames(roster, staff);
        var files = new Files(scene.procedure(), docket);
        var related = Related.of(scene, docket, law, relations);
        var rail = new Rail(scene, standing, people, chosen);
        return new MatterView(
                scene.at(),
                docket.matter().title(),
                List.of(Screens.ledger(scene)),
                docket.matter().number() + " · "
                        + places.fullName(docket.matter().place()),
                chips(scene, standing),
                rail.steps(),
                tabs(scene, chosen),
                own.isPresent() ? null : form,
                own.map(page -> new Link(Objects.requireNonNull(chosen).name(), page))
                        .orElse(null),
                waiting(scene, standing, rail),
                points(scene, standing, wording, related),
                related.view(),
                Parties.masked(scene, standing),
                mayUnmask(scene, roster),
                standing.closing() == null
                        && scene.holdsRoleOf(scene.procedure().opening()),
                new Timeline(scene, docket, trail, people, wording, files, related).entries(),
                files.all(),
                papers(scene, docket, form == null ? null : chosen, roster),
                clocks(scene, standing, rail, trails.moves(scene.actor(), docket.matter())),
                trail.broken() == null,
                chain(docket, trail),
                figures(trail));
    }

    /** The page on which a step of this person is taken instead of by its form. */
    Optional<String> ownPage(Scene scene, Step step) {
        var docket = scene.docket();
        return docket == null || !scene.holdsRoleOf(step)
                ? Optional.empty()
                : matters.elsewhere(scene.actor(), docket.matter(), step)
                        .flatMap(_ -> ownPages.stream()
                                .filter(pages -> pages.beside() == step.takenBeside())
                                .map(pages -> pages.address().apply(docket.matter()))
                                .findFirst());
    }

    private List<Chip> chips(Scene scene, Standing standing) {
        var chips = new ArrayList<Chip>();
        var closing = standing.closing();
        if (closing != null) {
            boolean isVoid = closing instanceof Closing.Void;
            chips.add(new Chip(
                    isVoid ? "已作废" : scene.procedure().closingName(closing), isVoid ? Meaning.REFUSED : Meaning.PLAIN));
        } else {
            chips.add(urgency(scene, standing, Soon.until(law.calendar(), scene.today())));
        }
        if (Objects.requireNonNull(scene.docket()).matter().carriedOver()) {
            chips.add(new Chip("补录", Meaning.PLAIN));
        }
        for (var step : scene.procedure().steps()) {
            var publication = step.publication();
            if (publication != null && standing.step(step.id()).times() > 0) {
                chips.add(new Chip(step.name() + "：已在" + publication.where() + "公开", Meaning.PUBLIC));
            }
        }
        return chips;
    }

    /** The nearest last day among the steps that are open and must be done. */
    private static Chip urgency(Scene scene, Standing standing, LocalDate soon) {
        var due = standing.steps().stream()
                .filter(step -> step.state().isOpen())
                .map(Standing.StepStanding::due)
                .filter(Objects::nonNull)
                .min(java.util.Comparator.comparing(Due::day));
        if (due.isEmpty()) {
            return new Chip("正在办理", Meaning.PLAIN);
        }
        long left = ChronoUnit.DAYS.between(scene.today(), due.get().ahead(scene.today()));
        if (left < 0) {
            return new Chip("逾期" + -left + "日", Meaning.LATE);
        }
        return !due.get().ahead(scene.today()).isAfter(soon)
                ? new Chip(left == 0 ? "今天到期" : "还剩" + left + "日", Meaning.SOON)
                : new Chip("在期限内", Meaning.ONTIME);
    }

    private static List<NavLink> tabs(Scene scene, @Nullable Step chosen) {
        var steps = new ArrayList<>(scene.mine());
        if (chosen != null && !steps.contains(chosen)) {
            steps.addFirst(chosen);
        }
        return chosen != null && steps.size() < 2
                ? List.of()
                : steps.stream()
                        .map(step -> NavLink.tab(step.name(), scene.at().form(step.id()), 0, step.equals(chosen)))
                        .toList();
    }

    /** The steps that are not this person's to do now, with whom or what they wait for. */
    private static List<Pair> waiting(Scene scene, Standing standing, Rail rail) {
        var waiting = new ArrayList<Pair>();
        if (!standing.isOpen()) {
            return waiting;
        }
        for (var step : scene.procedure().steps()) {
            var now = standing.step(step.id());
            if (now.state().isOpen() && !step.optional() && !scene.isMine(step)) {
                waiting.add(Pair.of(step.name(), "由" + InTurn.who(scene, step) + "办理" + until(scene, now)));
            } else if (now.state() == State.WAITING && now.waitsFor().isEmpty()) {
                now.periods().stream()
                        .filter(period -> !period.isCap())
                        .findFirst()
                        .ifPresent(period -> waiting.add(Pair.of(step.name(), rail.line(period))));
            }
        }
        return waiting;
    }

    private static String until(Scene scene, Standing.StepStanding now) {
        var due = now.due();
        return due == null ? "" : "，" + due.chinese(day -> Dates.near(day, scene.today()), "完成");
    }

    private static List<Pair> points(Scene scene, Standing standing, ValueWords wording, Related related) {
        var points = new ArrayList<Pair>();
        for (var field : scene.procedure().fields()) {
            var value = standing.values().get(field.id());
            var text = wording.of(field, value);
            if (!text.isEmpty() && !(field.type() instanceof FieldType.Parties)) {
                points.add(new Pair(field.name(), text, related.address(value), null));
            }
        }
        return points;
    }

    /** Whoever may do some step of the matter may see its parties in full. */
    static boolean mayUnmask(Scene scene, Roster roster) {
        return scene.procedure().steps().stream()
                .flatMap(step -> step.roles().stream())
                .anyMatch(role -> roster.holdsRole(scene.actor().person(), role, scene.place(), scene.today()));
    }

    /** @param formed the step whose form is shown, or null */
    private List<PaperView> papers(Scene scene, Docket docket, @Nullable Step formed, Roster roster) {
        boolean mayUnmask = mayUnmask(scene, roster);
        return papers.ready(docket).stream()
                .map(paper -> {
                    var draft = formed != null && formed.id().equals(paper.step())
                            ? scene.at().draft(formed.id(), paper.id())
                            : null;
                    boolean only = draft != null && formed != null && !scene.isDone(formed);
                    return new PaperView(
                            paper.name(),
                            Basis.cite(paper.basis()),
                            only ? null : scene.at().paper(paper.id()),
                            draft,
                            mayUnmask && paper.namesParties());
                })
                .toList();
    }

    private static List<Explain> clocks(Scene scene, Standing standing, Rail rail, List<DeadlineMove> moves) {
        var clocks = new ArrayList<Explain>();
        if (!standing.isOpen()) {
            return clocks;
        }
        for (var step : scene.procedure().steps()) {
            var now = standing.step(step.id());
            boolean runs = now.mayBeDone()
                    || (now.state() == State.WAITING && now.waitsFor().isEmpty());
            if (!runs) {
                continue;
            }
            for (var period : now.periods()) {
                var basis = Basis.cite(period.clock().basis());
                var history = MovedDeadlines.of(step, period, moves, scene.today());
                clocks.add(new Explain(
                        "“" + step.name() + "”" + rail.line(period) + history.before(),
                        history.after(period.explain()),
                        basis.isEmpty() ? null : basis));
            }
        }
        return clocks;
    }

    private static String chain(Docket docket, Trail trail) {
        return trail.broken() == null ? docket.acts().size() + "条记录，链完整" : "第" + trail.broken() + "条记录与当时存下的不符";
    }

    /** What the matter adds to each measure, all its places and days together. */
    private List<Pair> figures(Trail trail) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        trail.facts().forEach(fact -> sums.merge(fact.measure(), fact.value(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> figure(law.measure(sum.getKey()).orElse(null), sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Pair figure(@Nullable Measure measure, String id, BigDecimal value) {
        return Pair.of(
                measure == null ? id : measure.name(),
                value.stripTrailingZeros().toPlainString() + (measure == null ? "" : measure.unit()),
                Addresses.figure(id));
    }
}
