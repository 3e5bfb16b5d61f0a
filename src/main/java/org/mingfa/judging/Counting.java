package org.mingfa.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Counted;
import org.mingfa.law.Expression;
import org.mingfa.law.Field;
import org.mingfa.law.Procedure;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/** Works out what a file says is counted (计得), so that nobody is asked for it and nobody can say otherwise. */
public final class Counting {

    /** So many decimals a counted number has at most. */
    private static final int DECIMALS = 6;

    private final Procedure procedure;
    private final List<Act> acts;
    private final Setting setting;
    private final List<Field> counted;
    private Act act;

    private Counting(Procedure procedure, List<Act> acts, Act proposed, Setting now) {
        this.procedure = procedure;
        this.acts = acts;
        this.act = proposed;
        var step = procedure.step(proposed.step());
        this.counted = step == null || proposed.kind() instanceof Act.Kind.Voiding
                ? List.of()
                : procedure.entryFields(step).stream()
                        .filter(field -> field.counted() != null)
                        .toList();
        this.setting = counted.isEmpty() ? now : now.seenBy(proposed);
    }

    /**
     * The act with its counted fields filled in, in the order of the file, so that one may rest on another, and with what the
     * figures said that were asked. What cannot be worked out yet is left out. In history carried over, what was written down
     * then stands; a correction leaves what a figure said as it was.
     *
     * @param acts the acts so far
     * @param proposed the act as it would be recorded, with its pins
     * @param now with the answers to the act's {@link #questions}
     */
    public static Act fill(Procedure procedure, List<Act> acts, Act proposed, Setting now) {
        return new Counting(procedure, acts, proposed, now).fill();
    }

    /** What is to be asked of figures before the act is judged, as far as it is filled in. */
    public static Set<Question> questions(Procedure procedure, List<Act> acts, Act proposed, Setting now) {
        return Set.copyOf(asked(procedure, acts, proposed, now).values());
    }

    /** The same by the field each is asked for. */
    static Map<String, Question> asked(Procedure procedure, List<Act> acts, Act proposed, Setting now) {
        var counting = new Counting(procedure, acts, proposed, now);
        return proposed.isDoing() && counting.counted.stream().anyMatch(field -> told(field) != null)
                ? counting.questions()
                : Map.of();
    }

    private static Counted.@Nullable Told told(Field field) {
        return field.counted() != null && field.counted().plain() instanceof Counted.Told told ? told : null;
    }

    private Map<String, Question> questions() {
        act = fill();
        var questions = new LinkedHashMap<String, Question>();
        for (var field : counted) {
            var told = told(field);
            var question = told == null || !isCounted(field) ? null : question(told);
            if (question != null) {
                questions.put(field.id(), question);
            }
        }
        return questions;
    }

    private @Nullable Question question(Counted.Told told) {
        var course = course();
        return new Inquiry(act, names(course), course.values(), setting.place()).of(told);
    }

    private Act fill() {
        var quotes = new ArrayList<FigureQuote>();
        for (var field : counted) {
            if (isCounted(field)) {
                with(field.id(), value(field, quotes));
            }
        }
        if (!quotes.isEmpty()) {
            act = act.told(quotes);
        }
        return act;
    }

    /** Whether the program says it: in history carried over, what was written down then stands. */
    private boolean isCounted(Field field) {
        return !act.carriedOver() || !act.values().containsKey(field.id());
    }

    private Course course() {
        return Course.of(
                procedure, Judge.plus(acts, act), setting, whole(acts, act).happened());
    }

    /** What nobody has listed is an empty list here: it counts nothing. */
    private Expression.Names names(Course course) {
        var names = course.during(whole(acts, act));
        return name -> {
            var found = names.find(name);
            return found == null && isListed(procedure.named(name)) ? List.of() : found;
        };
    }

    private static boolean isListed(@Nullable Field field) {
        return field != null && field.type().isList();
    }

    private @Nullable Value value(Field field, List<FigureQuote> quotes) {
        var names = names(course());
        boolean applies = field.when() == null || field.when().test(names) == Truth.YES;
        return applies && field.counted() != null ? value(field, field.counted(), names, quotes) : null;
    }

    private @Nullable Value value(Field field, Counted by, Expression.Names names, List<FigureQuote> quotes) {
        return switch (by) {
            case Counted.Worked(var expression) ->
                expression.value(names).map(Counting::value).orElse(null);
            case Counted.Told told -> told(field, told, names, quotes);
            case Counted.Beside _ -> act.values().get(field.id());
            case Counted.People people -> people(field, people, names);
            case Counted.Overridable(var stated, var otherwise) -> {
                var plain = value(field, otherwise, names, quotes);
                var instead = whole(acts, act).values().get(stated);
                yield instead == null ? plain : instead;
            }
            case Counted.Behind(var other) -> behind(other, names);
        };
    }

    private @Nullable Value behind(String other, Expression.Names names) {
        for (var field : counted) {
            if (field.id().equals(other) && field.counted() != null) {
                return value(field, field.counted().plain(), names, new ArrayList<>());
            }
        }
        return null;
    }

    private @Nullable Value people(Field field, Counted.People people, Expression.Names names) {
        if (act.kind() instanceof Act.Kind.Correcting(int seq, var _)) {
            return Act.effective(acts).stream()
                    .filter(one -> one.seq() == seq)
                    .findFirst()
                    .map(one -> one.values().get(field.id()))
                    .orElse(null);
        }
        var inPost = people.inPost(
                names, (roles, holding) -> setting.people().inPost(roles, holding, setting.place(), act.happened()));
        var found =
                Stream.concat(inPost.stream(), also(people, names)).distinct().toList();
        return field.type().isList() ? many(found) : Value.of(found.size());
    }

    private static Stream<String> also(Counted.People people, Expression.Names names) {
        var more = people.and() == null ? null : names.find(people.and());
        return more instanceof List<?> many ? many.stream().map(String::valueOf) : Stream.of();
    }

    /** Nobody is no value: a list with nothing in it is not there. */
    private static @Nullable Value many(List<?> people) {
        return people.isEmpty()
                ? null
                : new Value.Many(people.stream()
                        .map(one -> Value.of(String.valueOf(one)))
                        .toList());
    }

    private @Nullable Value told(Field field, Counted.Told told, Expression.Names names, List<FigureQuote> quotes) {
        if (!act.isDoing()) {
            return whole(acts, act).quotes().stream()
                    .filter(quote -> quote.field().equals(field.id()))
                    .map(quote -> plus(quote.value(), told, names))
                    .findFirst()
                    .orElse(null);
        }
        var question = question(told);
        var answer = question == null ? null : setting.answers().get(question);
        if (question == null || answer == null) {
            return null;
        }
        quotes.add(new FigureQuote(field.id(), question, answer.records(), answer.value()));
        return plus(answer.value(), told, names);
    }

    private static @Nullable Value plus(BigDecimal figure, Counted.Told told, Expression.Names names) {
        if (told.plus() == null) {
            return value((Object) figure);
        }
        return told.plus()
                .number(names)
                .map(more -> value((Object) figure.add(more)))
                .orElse(null);
    }

    /** Of a correction, the act it corrects as it is then. */
    static Act whole(List<Act> acts, Act act) {
        return act.kind() instanceof Act.Kind.Correcting(int seq, var _)
                ? Act.effective(acts).stream()
                        .filter(one -> one.seq() == seq)
                        .findFirst()
                        .map(target -> target.corrected(act))
                        .orElse(act)
                : act;
    }

    private static @Nullable Value value(Object worked) {
        return switch (worked) {
            case Boolean yes -> Value.of(yes);
            case Number number ->
                new Value.Amount(new BigDecimal(number.toString())
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
            case Instant instant -> Value.of(instant.atZone(Act.ZONE).toLocalDate());
            case String text -> text.isBlank() ? null : Value.of(text);
            case List<?> people -> many(people);
            default -> throw new IllegalStateException("nothing a field holds: " + worked.getClass());
        };
    }

    private void with(String field, @Nullable Value value) {
        Map<String, Value> values = new LinkedHashMap<>(act.values());
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        act = act.saying(values);
    }
}
