package org.mingfa.desk.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.DateWords;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.finding.Relations;
import org.mingfa.finding.Relations.Relation;
import org.mingfa.judging.Act;
import org.mingfa.judging.Linked;
import org.mingfa.judging.Links;
import org.mingfa.judging.Pin;
import org.mingfa.law.Closing;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;
import org.mingfa.matter.Docket;
import org.mingfa.matter.HeldLink;

/**
 * The other matters of a matter as somebody sees them: what it holds, what holds it, and what has become of those it rests on
 * since. From records only.
 *
 * @param held by id; none that this person may not see
 * @param sameParty those by which it is counted how often its parties have been there
 * @param later the matter that replaces it
 * @param earlier the matter that it replaces
 */
record Related(
        Scene scene,
        Docket docket,
        LawLibrary law,
        Map<String, Relation> held,
        List<Relation> holding,
        List<Relation> sameParty,
        Optional<Relation> later,
        Optional<Relation> earlier) {

    static Related of(Scene scene, Docket docket, LawLibrary law, Relations relations) {
        var held = new HashMap<String, Relation>();
        relations
                .heldBy(scene.actor(), docket.matter())
                .forEach(relation -> held.putIfAbsent(relation.matter().toString(), relation));
        boolean replaces = scene.procedure().head().replaces() != null;
        return new Related(
                scene,
                docket,
                law,
                held,
                relations.holding(scene.actor(), docket.matter()),
                relations.ofSameParty(scene.actor(), docket.matter(), law.countedOfSameParty(scene.procedure())),
                replaces ? relations.replacing(scene.actor(), docket.matter()) : Optional.empty(),
                replaces ? relations.replacedBy(scene.actor(), docket.matter()) : Optional.empty());
    }

    RelatedView view() {
        var groups = new ArrayList<RelatedView.Group>();
        group("本件已被替代", later.stream().map(this::fromThen).toList(), groups);
        group("本件替代的事项", earlier.stream().map(this::fromThen).toList(), groups);
        var own = HeldLink.of(scene.procedure(), docket.acts()).stream()
                .flatMap(link -> held(link).stream())
                .toList();
        group("本件关联的事项", own, groups);
        group(
                "同一当事人的其他事项",
                sameParty.stream().map(one -> line(one, procedureName(one))).toList(),
                groups);
        var others = holding.stream().map(one -> line(one, procedureName(one))).toList();
        group("关联本件的事项", others, groups);
        return new RelatedView(groups, unchecked(), changes());
    }

    private RelatedView.Line fromThen(Relation relation) {
        return line(relation, "自" + DateWords.full(LocalDate.parse(relation.field())) + "起");
    }

    private static void group(String title, List<RelatedView.Line> lines, List<RelatedView.Group> groups) {
        if (!lines.isEmpty()) {
            var count = lines.size() < Relations.MOST ? lines.size() + "件" : "最近" + Relations.MOST + "件";
            groups.add(new RelatedView.Group(title, count, lines));
        }
    }

    /** What a field holds; of a matter beyond this person's places no more than number and kind, and of one withheld not even that. */
    private Optional<RelatedView.Line> held(HeldLink link) {
        var field = scene.procedure().column(link.field()).name();
        var seen = held.get(link.target().toString());
        if (seen != null) {
            return Optional.of(line(seen, field));
        }
        return Optional.ofNullable(docket.links().find(link.target().toString()))
                .map(linked -> new RelatedView.Line(field, named(linked), null, new Chip("不在本岗位的查看范围", Meaning.PLAIN)));
    }

    private String named(Linked linked) {
        var number = docket.number(linked);
        return docket.withheld().contains(linked.matter())
                ? number
                : number + "（" + linked.procedure().name() + "）";
    }

    private RelatedView.Line line(Relation relation, String by) {
        var procedure = version(relation);
        var state = procedure == null ? "" : procedure.stateName(relation.closing());
        return new RelatedView.Line(
                by,
                relation.number() + " " + relation.title(),
                Addresses.matter(docket.matter().county(), relation.matter()),
                new Chip(state, Closing.VOID.equals(relation.closing()) ? Meaning.REFUSED : Meaning.PLAIN));
    }

    private @Nullable Procedure version(Relation relation) {
        return law.version(relation.procedure(), relation.version()).orElse(null);
    }

    private String procedureName(Relation relation) {
        var procedure = version(relation);
        return procedure == null ? relation.procedure() : procedure.name();
    }

    /** Where the matter a value holds is seen; null for any other value, and where this person may not see it. */
    @Nullable
    String address(@Nullable Value value) {
        return value instanceof Value.Link(var matter, var _) ? address(matter) : null;
    }

    private @Nullable String address(String matter) {
        var relation = held.get(matter);
        return relation == null ? null : Addresses.matter(docket.matter().county(), relation.matter());
    }

    private List<RelatedView.Unchecked> unchecked() {
        var unchecked = new ArrayList<RelatedView.Unchecked>();
        for (var act : Act.effective(docket.acts())) {
            var step = scene.procedure().step(act.step());
            if (step == null || !act.isDoing()) {
                continue;
            }
            boolean mayMend = scene.mayMend(step);
            act.values().forEach((id, value) -> {
                var field = step.field(id) != null
                        ? step.field(id)
                        : scene.procedure().field(id);
                if (field != null && field.type() instanceof FieldType.Matter) {
                    remarks(value)
                            .forEach(text -> unchecked.add(new RelatedView.Unchecked(
                                    field.name(), text, mayMend ? scene.at().correction(act.seq()) : null)));
                }
            });
        }
        return unchecked;
    }

    /** What was written down in words in place of a matter. */
    private static List<String> remarks(Value value) {
        var all = value instanceof Value.Many(var many) ? many : List.of(value);
        return all.stream()
                .flatMap(one -> one instanceof Value.Text(var text) ? Stream.of(text) : Stream.empty())
                .toList();
    }

    private List<RelatedView.Change> changes() {
        return Links.heldBy(Act.effective(docket.acts())).stream()
                .map(docket.links()::find)
                .filter(Objects::nonNull)
                .flatMap(linked -> linked.acts().stream().map(change -> change(linked, change)))
                .filter(Objects::nonNull)
                .toList();
    }

    private RelatedView.@Nullable Change change(Linked linked, Act change) {
        var before = docket.acts().stream()
                .filter(act -> restedOn(act, linked, change))
                .map(act -> "第" + act.seq() + "条")
                .toList();
        if (before.isEmpty()) {
            return null;
        }
        var href = address(linked.matter());
        var day = Dates.near(change.recordedOn(), scene.today());
        return new RelatedView.Change(
                docket.number(linked),
                href,
                "于" + day + told(linked, change, href != null) + "，本件" + String.join("、", before) + "记录是在此之前办理的。");
    }

    /** What happened, with its reason for those who may see the matter it happened in. */
    private static String told(Linked linked, Act change, boolean whole) {
        return switch (change.kind()) {
            case Act.Kind.Correcting(var _, var reason) -> "作了更正" + (whole ? "（理由：" + reason + "）" : "");
            case Act.Kind.Voiding(var reason) -> "作废" + (whole ? "（理由：" + reason + "）" : "");
            case Act.Kind.Resulting _ -> "收回了转入的结果";
            case Act.Kind.Doing _ -> {
                var step = linked.procedure().step(change.step());
                yield "重新打开" + (step == null ? "" : "（" + step.name() + "）");
            }
            case Act.Kind.Reopening _ -> "重新打开";
        };
    }

    /** Whether an act was judged on a matter before that was mended or opened again. */
    private static boolean restedOn(Act act, Linked linked, Act change) {
        return (change.mends() || opensAgain(linked, change))
                && act.pins().stream()
                        .anyMatch(pin -> pin.matter().equals(linked.matter()) && pin.seq() < change.seq());
    }

    private static boolean opensAgain(Linked linked, Act change) {
        var step = linked.procedure().step(change.step());
        return change.isDoing() && step != null && step.reopens() != null;
    }

    /** Whether a matter that an act itself names has been mended since. */
    boolean isOverturned(Act act) {
        var named = Links.heldBy(List.of(act));
        return act.pins().stream()
                .filter(pin -> named.contains(pin.matter()))
                .map(Pin::matter)
                .map(docket.links()::find)
                .filter(Objects::nonNull)
                .anyMatch(linked -> linked.acts().stream().anyMatch(change -> restedOn(act, linked, change)));
    }
}
