package org.mingfa.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Measure;
import org.mingfa.law.Procedure;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/** What a matter contributes to figures. */
public final class Facts {

    private Facts() {}

    /**
     * The facts of a matter: for each measure and each act of its step that counts, one fact at each place. A void matter
     * contributes nothing.
     *
     * @param measures those counted from this procedure
     */
    public static List<Fact> of(List<Measure.Counted> measures, Procedure procedure, List<Act> acts, Setting setting) {
        if (acts.isEmpty() || measures.isEmpty()) {
            return List.of();
        }
        var course = Course.of(procedure, acts, setting, acts.getLast().recordedOn());
        if (Standing.VOID.equals(course.closing())) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        for (var measure : measures) {
            for (var act : course.acts(procedure.indexOf(measure.step()))) {
                add(measure, act, course, facts);
            }
        }
        return facts;
    }

    private static void add(Measure.Counted measure, Act act, Course course, List<Fact> facts) {
        var names = course.during(act);
        if (measure.when() != null && measure.when().test(names) != Truth.YES) {
            return;
        }
        var value = measure.value() == null
                ? BigDecimal.ONE
                : measure.value().number(names).orElse(BigDecimal.ZERO);
        var day = measure.day() == null ? act.happened() : dayOf(measure.day(), act, course);
        if (value.signum() == 0 || day == null) {
            return;
        }
        for (var place : places(measure, act, course)) {
            facts.add(new Fact(place, measure.id(), day, value));
        }
    }

    private static @Nullable LocalDate dayOf(Measure.FieldRef ref, Act act, Course course) {
        return value(ref, act, course) instanceof Value.Day(var day) ? day : null;
    }

    private static List<String> places(Measure.Counted measure, Act act, Course course) {
        if (measure.place() == null) {
            return List.of(course.setting().place());
        }
        var value = value(measure.place(), act, course);
        return value == null ? List.of() : value.codes();
    }

    private static @Nullable Value value(Measure.FieldRef ref, Act act, Course course) {
        if (ref.step() == null) {
            return course.values().get(ref.field());
        }
        if (ref.step().equals(act.step())) {
            return act.values().get(ref.field());
        }
        var acts = course.acts(course.procedure().indexOf(ref.step()));
        return acts.isEmpty() ? null : acts.getLast().values().get(ref.field());
    }

    /**
     * What must be added to one list of facts to get another: facts with the values that differ, by place, measure and
     * day; equal facts leave nothing.
     */
    public static List<Fact> difference(List<Fact> before, List<Fact> after) {
        record Key(String place, String measure, LocalDate day) {}
        Map<Key, BigDecimal> sums = new HashMap<>();
        for (var fact : after) {
            sums.merge(new Key(fact.place(), fact.measure(), fact.day()), fact.value(), BigDecimal::add);
        }
        for (var fact : before) {
            sums.merge(
                    new Key(fact.place(), fact.measure(), fact.day()),
                    fact.value().negate(),
                    BigDecimal::add);
        }
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .map(entry -> new Fact(
                        entry.getKey().place(),
                        entry.getKey().measure(),
                        entry.getKey().day(),
                        entry.getValue()))
                .toList();
    }
}
