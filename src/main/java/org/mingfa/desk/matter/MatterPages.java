package org.mingfa.desk.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.matter.MatterView.PaperView;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.OwnPages;
import org.mingfa.finding.Relations;
import org.mingfa.finding.Trail;
import org.mingfa.finding.TrailReader;
import org.mingfa.judging.Links;
import org.mingfa.judging.Standing;
import org.mingfa.judging.Turn;
import org.mingfa.law.Basis;
import org.mingfa.law.Duty;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.Step;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matters;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.paper.Papers;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
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
                new LinkWords(docket.links(), places, setting.place()),
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
        return opening(actor, procedureId, matters.today());
    }

    /** One that began on a day; empty when no version of its procedure was in force. */
    Optional<Scene> opening(Actor actor, String procedureId, LocalDate day) {
        var today = matters.today();
        return law.inForce(procedureId, day)
                .map(procedure -> new Scene(
                        actor,
                        procedure,
                        null,
                        null,
                        Map.of(),
                        matters.setting(actor.county(), actor.place()),
                        new LinkWords(Links.NONE, places, actor.place()),
                        today,
                        matters.timeOfDay()));
    }

    /** The page around a form. */
    MatterView view(Scene scene, @Nullable Step chosen, @Nullable ActForm form) {
        var docket = Objects.requireNonNull(scene.docket());
        var standing = Objects.requireNonNull(scene.standing());
        var roster = staff.roster(docket.matter().county());
        var trail = trails.of(scene.actor(), docket);
        var wording = new ValueWords(places, roster, docket.withheld());
        var people = new PeopleNames(roster, staff);
        var files = new Files(scene.procedure(), docket);
        var related = Related.of(scene, docket, law, relations);
        var rail = new Rail(scene, standing, people, chosen);
        var outstanding = new Outstanding(scene, standing, rail);
        var kin = new Kin(scene, standing);
        var own = chosen == null ? Optional.<EmptyView>empty() : inPlaceOf(scene, kin, chosen);
        return new MatterView(
                scene.at(),
                docket.matter().title(),
                List.of(Screens.ledger(scene)),
                docket.matter().number() + formerNumber(scene, docket) + " · "
                        + places.fullName(docket.matter().place()),
                new MatterChips(scene, standing, law.calendar()).all(),
                rail.view(),
                tabs(scene, chosen),
                own.isPresent() ? null : form,
                own.orElse(null),
                joined(joined(kin.unopened(), kin.running()), outstanding.waiting()),
                EachView.all(scene, standing),
                joined(
                        joined(points(scene, standing, wording, related), kin.settles()),
                        HandedOver.points(roster, docket.matter().id())),
                related.view(),
                Parties.masked(scene, standing),
                mayUnmask(scene),
                standing.closing() == null
                        && scene.holdsRoleOf(scene.procedure().opening()),
                new Timeline(scene, docket, trail, people, wording, files, related).entries(),
                files.all(),
                papers(scene, docket, form == null ? null : chosen),
                outstanding.clocks(trails.moves(scene.actor(), docket.matter())),
                trail.broken() == null,
                chain(docket, trail),
                figures(trail));
    }

    private String formerNumber(Scene scene, Docket docket) {
        return docket.matter().carriedOver()
                ? matters.formerNumber(scene.actor(), docket.matter())
                        .map(number -> "（原编号" + number + "）")
                        .orElse("")
                : "";
    }

    /** What stands in place of the form of a step that is taken elsewhere. */
    private Optional<EmptyView> inPlaceOf(Scene scene, Kin kin, Step step) {
        return rows(scene, step)
                .filter(rows -> rows.rows().size() > 1)
                .map(MatterPages::atOnce)
                .or(() -> kin.inPlaceOf(step))
                .or(() -> ownPage(scene, step)
                        .map(page -> new EmptyView(
                                "“" + step.name() + "”在自己的页面上办理", "那里有正在写的文稿，办理时一起存入。", Action.main("去办理", page))));
    }

    /** The rows of a step for all of which this person may open matters by one form. */
    Optional<RowsAtOnce> rows(Scene scene, Step step) {
        var opens = step.opens();
        return opens == null
                ? Optional.empty()
                : opening(scene.actor(), opens.procedure())
                        .flatMap(child ->
                                RowsAtOnce.of(new Kin(scene, Objects.requireNonNull(scene.standing())), step, child));
    }

    private static EmptyView atOnce(RowsAtOnce rows) {
        return new EmptyView(
                "“" + rows.step().name() + "”还有" + rows.rows().size() + "项没有开办",
                "可以一次全部开办，也可以在下面逐项开办。",
                Action.main("一次开办", rows.kin().scene().at().rows(rows.step().id())));
    }

    private static List<Pair> joined(List<Pair> one, List<Pair> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
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

    private static List<Pair> points(Scene scene, Standing standing, ValueWords wording, Related related) {
        var points = new ArrayList<Pair>();
        for (var field : scene.procedure().fields()) {
            var value = standing.values().get(field.id());
            var text = wording.of(field, value);
            if (value != null && TableRows.isTable(field, value)) {
                points.addAll(TableRows.of(wording, field, value, 0));
            } else if (!text.isEmpty() && !(field.type() instanceof FieldType.Parties)) {
                points.add(new Pair(field.name(), text, related.address(value), null));
            }
        }
        return points;
    }

    /** Whoever handles the matter sees its parties in full: whose turn it is, who acted in it, and whose duty it is. */
    static boolean mayUnmask(Scene scene) {
        var person = scene.actor().person();
        return scene.actor().may(Duty.UNMASK)
                || !scene.mine().isEmpty()
                || Screens.docket(scene).acts().stream()
                        .anyMatch(act -> act.persons().contains(person));
    }

    /** @param formed the step whose form is shown, or null */
    private List<PaperView> papers(Scene scene, Docket docket, @Nullable Step formed) {
        boolean mayUnmask = mayUnmask(scene);
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
