package org.mingfa.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Expression;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawReference;
import org.mingfa.law.LawReference.Standing;
import org.mingfa.law.Names;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;
import org.mingfa.law.Statute;
import org.mingfa.law.Step;
import org.mingfa.law.Sureness;

/**
 * Whether the laws an act names were law on the day they are relied on. What was none is refused where the file says so and
 * the day was seen in a text; all else is pointed out.
 */
final class LawsNamed {

    private final Step step;
    private final Setting setting;
    private final List<Breach> breaches = new ArrayList<>();

    private LawsNamed(Step step, Setting setting) {
        this.step = step;
        this.setting = setting;
    }

    static List<Breach> check(Course after, Step step, Act act, Setting setting) {
        var named = new LawsNamed(step, setting);
        for (var field : after.procedure().entryFields(step)) {
            var value = act.values().get(field.id());
            if (value != null && field.type() instanceof FieldType.Laws type) {
                var day = day(after.procedure(), type.asOf(), after.during(act)).orElse(act.happened());
                value.codes().forEach(text -> named.one(field, type.lapsed(), text, day));
            }
        }
        return named.breaches;
    }

    private static Optional<LocalDate> day(Procedure procedure, @Nullable String asOf, Expression.Names names) {
        if (asOf == null) {
            return Optional.empty();
        }
        var name = Names.inExpression(asOf) + (procedure.step(asOf) == null ? "" : ".on");
        return names.find(name) instanceof Instant instant
                ? Optional.of(instant.atZone(Act.ZONE).toLocalDate())
                : Optional.empty();
    }

    private void one(Field field, Severity lapsed, String text, LocalDate day) {
        var named = LawReference.of(text, setting.statutes());
        switch (named.on(day, setting.statutes())) {
            case Standing.InForce _ -> {}
            case Standing.Unknown _ -> {
                if (!setting.statutes().isEmpty() && named.law().statute() == null && text.contains(Statute.STATE)) {
                    found(field, Severity.CAUTION, Sureness.SEEN, text + "没有收录", "核对名称，从列出的法律中选择");
                }
            }
            case Standing.NotYet(var from, var how) ->
                found(
                        field,
                        lapsed,
                        how,
                        text + "在" + Judge.day(day) + "还没有施行（" + Judge.day(from) + "起施行）",
                        "改用当日施行的版本");
            case Standing.Repealed(var from, var by, var how) ->
                found(
                        field,
                        lapsed,
                        how,
                        text + "已从" + Judge.day(from) + "起废止",
                        by == null ? "改用现行的规定" : "改用《" + by.name() + "》");
            case Standing.Followed(var by, var how) ->
                found(
                        field,
                        lapsed,
                        how,
                        text + "在" + Judge.day(day) + "已经" + by.change().chinese() + "，不是当日施行的版本",
                        "改用当日施行的版本");
            case Standing.NoSuchArticle(var articles) ->
                found(field, lapsed, Sureness.SEEN, text + "：这部法律只有" + articles + "条", "核对条文号");
        }
    }

    private void found(Field field, Severity lapsed, Sureness how, String reason, String cure) {
        boolean sure = how == Sureness.SEEN;
        var surely = step.event() && lapsed == Severity.REFUSE ? Severity.FINDING : lapsed;
        breaches.add(Breach.order(
                step.rule(new RuleId.OfField(field.id())),
                sure ? surely : Severity.CAUTION,
                field.name() + "：" + reason + (sure ? "" : "（日期" + how.chinese() + "）"),
                step.basis(),
                cure));
    }
}
