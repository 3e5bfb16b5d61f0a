package org.mingfa.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Expression;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Names;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/**
 * Whether a matter that is chosen in a field is such as the field takes: of its procedures, and meeting its condition. Asked of
 * a draft it answers what the judge will say of the act.
 */
public final class Chosen {

    private Chosen() {}

    /**
     * Matters chosen that are not such as may be chosen; of several each by itself.
     *
     * @param names what conditions see of the act
     */
    static List<Breach> check(Course course, Step step, Act act, Expression.Names names) {
        var breaches = new ArrayList<Breach>();
        for (var field : course.procedure().entryFields(step)) {
            var where = field.where();
            var value = act.values().get(field.id());
            if (where != null && value != null) {
                unfit(field, value, course, names)
                        .map(which -> Breach.order(
                                step.rule(new RuleId.OfField(field.id())),
                                Severity.REFUSE,
                                field.name() + "：" + which + where.reason(),
                                where.basis().isEmpty() ? step.basis() : where.basis(),
                                "另选一件事项"))
                        .ifPresent(breaches::add);
            }
        }
        return breaches;
    }

    /** How the first is called that does not meet the condition; empty where all do. */
    private static Optional<String> unfit(Field field, Value value, Course course, Expression.Names names) {
        var holds = Objects.requireNonNull(field.where()).holds();
        return switch (value) {
            case Value.Link _ -> holds.test(names) == Truth.YES ? Optional.empty() : Optional.of("");
            case Value.Many(var many) ->
                many.stream()
                        .flatMap(one -> one instanceof Value.Link link ? Stream.of(link) : Stream.empty())
                        .filter(link -> holds.test(only(field, link, course, names)) != Truth.YES)
                        .findFirst()
                        .map(link -> link.number() + " ");
            case Value.Text _,
                    Value.Amount _,
                    Value.Day _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Row _,
                    Value.Sealed _,
                    Value.Unread _ -> Optional.empty();
        };
    }

    private static boolean isSame(Field field, @Nullable Field held) {
        return held != null && held.id().equals(field.id());
    }

    /** The names as they were if a field that holds several held but one. */
    private static Expression.Names only(Field field, Value.Link link, Course course, Expression.Names names) {
        var procedure = course.procedure();
        return name -> procedure.meaning(name) instanceof Names.Meaning.OfLinked(var holder, var asked)
                        && isSame(field, procedure.field(holder))
                ? course.asked(link.matter(), asked)
                : names.find(name);
    }

    /**
     * What stands against the matters a draft holds in its fields, the columns of tables left out.
     *
     * @param acts the acts so far
     * @param setting with the matters the draft holds among its links
     */
    public static List<Breach> objections(Procedure procedure, List<Act> acts, Act draft, Setting setting) {
        var step = procedure.step(draft.step());
        if (step == null) {
            return List.of();
        }
        var breaches = new ArrayList<Breach>();
        for (var field : procedure.entryFields(step)) {
            var value = draft.values().get(field.id());
            if (value != null && field.type() instanceof FieldType.Matter matter) {
                var problem = Form.links(value, matter, draft, setting);
                if (problem != null) {
                    breaches.add(Breach.form(step.rule(new RuleId.OfField(field.id())), field.name() + problem, null));
                }
            }
        }
        if (breaches.isEmpty() && !Links.heldBy(List.of(draft)).isEmpty()) {
            var course = Course.of(procedure, Judge.plus(acts, draft), setting, draft.happened());
            breaches.addAll(check(course, step, draft, course.during(Counting.whole(acts, draft))));
        }
        return breaches;
    }

    /** Whether a draft may hold a matter in one of its fields, as things stand on the day of the draft. */
    public static boolean admits(
            Procedure procedure, List<Act> acts, Act draft, Setting setting, Field field, Linked candidate) {
        if (!(field.type() instanceof FieldType.Matter(var procedures, var _, var _))
                || (!procedures.isEmpty()
                        && !procedures.contains(candidate.procedure().id()))) {
            return false;
        }
        var where = field.where();
        if (where == null) {
            return true;
        }
        var holding = holding(draft, field, candidate);
        var names = Asking.names(
                procedure, acts, holding, setting.with(setting.links().and(candidate)));
        return where.holds().test(names) == Truth.YES;
    }

    private static Act holding(Act draft, Field field, Linked candidate) {
        var values = new LinkedHashMap<>(draft.values());
        values.put(field.id(), new Value.Link(candidate.matter(), candidate.number()));
        return draft.saying(values);
    }
}
