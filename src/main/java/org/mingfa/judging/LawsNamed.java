package org.mingfa.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.mingfa.law.Step;
import org.mingfa.law.Sureness;
import org.mingfa.law.Value;
import org.mingfa.law.words.UnknownLaws;

/**
 * Whether the laws an act names were law on the day they are relied on. What was none is refused where the file says so and
 * the day was seen in a text; all else is pointed out.
 */
final class LawsNamed {

    private final Course after;
    private final Step step;
    private final Act act;
    private final Setting setting;
    private final List<Breach> breaches = new ArrayList<>();

    private LawsNamed(Course after, Step step, Act act, Setting setting) {
        this.after = after;
        this.step = step;
        this.act = act;
        this.setting = setting;
    }

    /**
     * Where a law is named.
     *
     * @param field the field of the step, for a column that of its table
     * @param called what people know the place by
     */
    private record Spot(Field field, String called) {}

    static List<Breach> check(Course after, Step step, Act act, Setting setting) {
        var named = new LawsNamed(after, step, act, setting);
        for (var field : after.procedure().entryFields(step)) {
            var value = act.values().get(field.id());
            if (value != null) {
                named.field(field, value);
            }
        }
        return named.breaches;
    }

    private void field(Field field, Value value) {
        if (field.type() instanceof FieldType.Table(var columns, var _)) {
            for (var column : columns) {
                var spot = new Spot(field, field.name() + "，" + column.name());
                entered(
                        spot,
                        column.type(),
                        value.rows().stream()
                                .flatMap(row -> Stream.ofNullable(row.cells().get(column.id()))));
            }
        } else {
            entered(new Spot(field, field.name()), field.type(), Stream.of(value));
        }
    }

    private void entered(Spot spot, FieldType type, Stream<Value> values) {
        if (type instanceof FieldType.Laws laws) {
            var day = day(after.procedure(), laws.asOf(), after.during(act)).orElse(act.happened());
            texts(values)
                    .map(text -> LawReference.of(text, setting.statutes()))
                    .forEach(law -> one(spot, laws.lapsed(), law, day));
        } else if (type instanceof FieldType.Text(var _, var _, var namesLaws) && namesLaws) {
            texts(values)
                    .flatMap(text -> LawReference.in(text, setting.statutes()).stream())
                    .forEach(law -> one(spot, Severity.CAUTION, law, act.happened()));
        }
    }

    private static Stream<String> texts(Stream<Value> values) {
        return values.flatMap(value -> value.codes().stream()).distinct();
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

    private void one(Spot spot, Severity lapsed, LawReference named, LocalDate day) {
        var text = named.words();
        switch (named.on(day, setting.statutes())) {
            case Standing.InForce _, Standing.Undated _, Standing.Elsewhere _ -> {}
            case Standing.Unknown _ -> {
                if (!setting.statutes().isEmpty()) {
                    found(spot, Severity.CAUTION, Sureness.SEEN, UnknownLaws.reason(text), UnknownLaws.cure(named));
                }
            }
            case Standing.NotYet(var from, var how) ->
                found(
                        spot,
                        lapsed,
                        how,
                        text + "在" + Judge.day(day) + "还没有施行（" + Judge.day(from) + "起施行）",
                        "改用当日施行的版本");
            case Standing.Repealed(var from, var by, var how) ->
                found(
                        spot,
                        lapsed,
                        how,
                        text + "已从" + Judge.day(from) + "起废止",
                        by == null ? "改用现行的规定" : "改用《" + by.name() + "》");
            case Standing.Followed(var by, var how) ->
                found(
                        spot,
                        lapsed,
                        how,
                        text + "在" + Judge.day(day) + "已经" + by.change().chinese() + "，不是当日施行的版本",
                        "改用当日施行的版本");
            case Standing.NoSuchArticle(var articles) ->
                found(spot, lapsed, Sureness.SEEN, text + "：这部法律只有" + articles + "条", "核对条文号");
        }
    }

    private void found(Spot spot, Severity lapsed, Sureness how, String reason, String cure) {
        boolean sure = how == Sureness.SEEN;
        var surely = step.event() && lapsed == Severity.REFUSE ? Severity.FINDING : lapsed;
        breaches.add(Breach.order(
                step.rule(new RuleId.OfField(spot.field().id())),
                sure ? surely : Severity.CAUTION,
                spot.called() + "：" + reason + (sure ? "" : "（日期" + how.chinese() + "）"),
                step.basis(),
                cure));
    }
}
