package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.law.Life;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;

/** Whether the right people act: role, number, qualification, and who may not or who alone may. */
final class Hands {

    private final Course before;
    private final Step step;
    private final Act act;
    private final List<Breach> breaches = new ArrayList<>();

    private Hands(Course before, Step step, Act act) {
        this.before = before;
        this.step = step;
        this.act = act;
    }

    static List<Breach> check(Course before, Step step, Act act) {
        var hands = new Hands(before, step, act);
        hands.roles();
        hands.deputy();
        hands.number();
        hands.qualification();
        hands.separation();
        hands.eachOf();
        return hands.breaches;
    }

    /** Each of those named does it once, and for another only who may, saying why. */
    private void eachOf() {
        var each = step.byEachOf();
        if (each == null) {
            return;
        }
        int index = before.procedure().indexOf(step.id());
        var people = before.setting().people();
        var doer = EachOf.doer(act);
        boolean another = !doer.equals(act.persons().getFirst());
        if (!EachOf.concerns(before, each, doer)) {
            notTheirs(people.nameOf(doer) + "不在应当" + Judge.quoted(step) + "的人员之内", "由名单上的人员各自办理");
        } else if (EachOf.doneBy(before, index).contains(doer)) {
            notTheirs(people.nameOf(doer) + "已经" + Judge.quoted(step) + "，不能重复办理", "如有错误，请作更正");
        } else if (another && !maySignFor(each)) {
            notTheirs(Judge.quoted(step) + "应当由" + people.nameOf(doer) + "本人办理", "由本人办理");
        }
    }

    private boolean maySignFor(Step.EachOf each) {
        var setting = before.setting();
        var signer = act.persons().getFirst();
        var day = act.carriedOver() ? act.recordedOn() : act.happened();
        return each.onBehalf().stream()
                .anyMatch(role -> setting.people().holdsRole(signer, role, setting.place(), day));
    }

    private void notTheirs(String reason, String cure) {
        breaches.add(Breach.order(step.rule(Standard.EACH_OF), Severity.REFUSE, reason, step.basis(), cure));
    }

    /**
     * Whoever records must hold the role, history or not; otherwise anybody could carry anything over. Where a matter is told
     * whole, that is the role for its first step: nobody is in office any more for some of the others, and one person tells all.
     */
    private void roles() {
        var setting = before.setting();
        var day = act.carriedOver() ? act.recordedOn() : act.happened();
        for (var person : new HashSet<>(act.persons())) {
            boolean holds =
                    roles(person).anyMatch(role -> setting.people().holdsRole(person, role, setting.place(), day));
            if (!holds) {
                var reason =
                        setting.people().nameOf(person) + "在" + Judge.day(day) + "没有办理" + Judge.quoted(step) + "的岗位";
                boolean signs = person.equals(act.persons().getFirst());
                if (!signs && !isOneOfUs(person)) {
                    breaches.add(Breach.form(step.rule(Standard.PERSONS), "共同办理的人员里有人不在本县的人员名单上", "从名单中选择共同办理的人员"));
                    continue;
                }
                breaches.add(new Breach(
                        step.rule(Standard.ACTOR),
                        signs && !isToldWhole() ? Breach.Kind.FORM : Breach.Kind.ORDER,
                        Severity.REFUSE,
                        reason,
                        step.basis(),
                        "由有相应岗位的人员办理",
                        null));
            }
        }
    }

    /** Whether somebody had a post in the county on the day of the act, or, of history older than the roster, has one now. */
    private boolean isOneOfUs(String person) {
        var people = before.setting().people();
        var county = PlaceCode.of(before.setting().place().county());
        return people.inPost(List.of(), null, county, act.happened()).contains(person)
                || people.inPost(List.of(), null, county, act.recordedOn()).contains(person);
    }

    /** Whether it was carried over in one piece with the act that opened its matter, by the same person. */
    private boolean isToldWhole() {
        var first = before.first();
        return act.carriedOver()
                && first != null
                && first.carriedOver()
                && first.recorded().equals(act.recorded())
                && first.persons().getFirst().equals(act.persons().getFirst());
    }

    /** Who signs in the place of the head says by what authority, so that the act shows it. */
    private void deputy() {
        var deputies = step.life().deputies();
        var signer = act.persons().getFirst();
        var people = before.setting().people();
        var day = act.carriedOver() ? act.recordedOn() : act.happened();
        Predicate<String> holds =
                role -> people.holdsRole(signer, role, before.setting().place(), day);
        boolean himself =
                step.roles().stream().filter(role -> !deputies.contains(role)).anyMatch(holds);
        if (!himself && deputies.stream().anyMatch(holds) && !act.values().containsKey(Life.AUTHORITY)) {
            breaches.add(Breach.order(
                    step.rule(Standard.DEPUTY),
                    Severity.REFUSE,
                    people.nameOf(signer) + "代行" + Judge.quoted(step) + "，没有写明授权或者分工的依据",
                    step.basis(),
                    "填写“代行依据”，或者由负责人本人办理"));
        }
    }

    /** Of a step that each of several does, also the roles that may do it for another, where it is done for one. */
    private Stream<String> roles(String person) {
        var each = step.byEachOf();
        return each == null || EachOf.doer(act).equals(person)
                ? step.roles().stream()
                : Stream.concat(step.roles().stream(), each.onBehalf().stream());
    }

    private void number() {
        long people = act.persons().stream().distinct().count();
        if (people < step.persons()) {
            breaches.add(Breach.order(
                    step.rule(Standard.PERSONS),
                    Severity.REFUSE,
                    Judge.quoted(step) + "应当由不少于" + step.persons() + "人办理，现有" + people + "人",
                    step.basis(),
                    "补充共同办理的人员"));
        }
    }

    private void qualification() {
        var needed = step.holding();
        if (needed == null) {
            return;
        }
        var people = before.setting().people();
        each(
                person -> !people.isQualified(person, needed, act.happened()),
                person -> Breach.order(
                        step.rule(Standard.HOLDING),
                        Severity.REFUSE,
                        people.nameOf(person) + "在" + Judge.day(act.happened()) + "没有有效的资格证件",
                        step.basis(),
                        "由持有有效证件的人员办理"));
    }

    private void separation() {
        var people = before.setting().people();
        var barred = named(before, step.neverBy());
        each(
                barred::contains,
                person -> Breach.order(
                        step.rule(Standard.NEVER_BY),
                        step.neverBy().breach(),
                        people.nameOf(person) + "在本事项中已经" + doings(person) + "，不得再办理" + Judge.quoted(step),
                        step.neverBy().basis(),
                        "换由其他人员办理"));
        ownCause();
        if (step.onlyBy().who().isEmpty()) {
            return;
        }
        var alone = alone(before, step, act.happened());
        each(
                person -> !alone.contains(person),
                person -> Breach.order(
                        step.rule(Standard.ONLY_BY),
                        step.onlyBy().breach(),
                        Judge.quoted(step) + "只能由"
                                + alone.stream().map(people::nameOf).sorted().collect(Collectors.joining("、"))
                                + "办理，" + people.nameOf(person) + "不在其中",
                        step.onlyBy().basis(),
                        "由指定的人员办理"));
    }

    /** Nobody has a part in a matter about himself, whether that was known or this act says it; whoever begins one tells of it. */
    private void ownCause() {
        var people = before.setting().people();
        var concerned = new HashSet<>(named(before, step.concerned()));
        for (var who : step.concerned().who()) {
            if (before.first() != null
                    && who instanceof Step.Who.NamedIn(var in, var field)
                    && step.id().equals(in)) {
                var value = act.values().get(field);
                concerned.addAll(value == null ? List.of() : value.codes());
            }
        }
        each(
                concerned::contains,
                person -> Breach.order(
                        step.rule(Standard.CONCERNED),
                        step.concerned().breach(),
                        people.nameOf(person) + "是本事项所涉的人，应当回避，不得办理" + Judge.quoted(step),
                        step.concerned().basis(),
                        "换由与本事项没有利害关系的人员办理"));
    }

    /** A breach of each who acts and of whom it holds. */
    private void each(Predicate<String> holds, Function<String, Breach> breach) {
        act.persons().stream().distinct().filter(holds).map(breach).forEach(breaches::add);
    }

    /** Who may not take a step: those its rule of separation names, and those the matter is about. */
    static Set<String> barred(Course before, Step step) {
        var barred = new HashSet<>(named(before, step.neverBy()));
        barred.addAll(named(before, step.concerned()));
        return barred;
    }

    /** The people a rule of separation names, whenever they were. */
    static Set<String> named(Course before, Step.Separation separation) {
        return bound(before).ever(separation);
    }

    /** Who alone may take a step on a day. */
    static Set<String> alone(Course before, Step step, LocalDate day) {
        return bound(before).on(step.onlyBy(), day);
    }

    private static Bound bound(Course before) {
        return new Bound(
                before.procedure(),
                before.all(),
                before.values(),
                before.setting().people());
    }

    /** What a person has done or been named for, among the things that bar from this step. */
    private String doings(String person) {
        var procedure = before.procedure();
        return step.neverBy().who().stream()
                .filter(who -> named(before, new Step.Separation(List.of(who), List.of(), Severity.REFUSE))
                        .contains(person))
                .map(who -> switch (who) {
                    case Step.Who.DidStep(var id) ->
                        "办理" + Judge.quoted(procedure.steps().get(procedure.indexOf(id)));
                    case Step.Who.NamedIn in -> {
                        var field = procedure.field(in);
                        yield "担任“" + (field == null ? in.field() : field.name()) + "”";
                    }
                })
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
