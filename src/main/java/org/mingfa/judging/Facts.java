package org.mingfa.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/** What a matter contributes to figures. */
public final class Facts {

    private Facts() {}

    /** The facts of a matter, as of the day its last act was recorded. */
    public static List<Fact> of(List<Measure.Counted> measures, Procedure procedure, List<Act> acts, Setting setting) {
        return acts.isEmpty() ? List.of() : of(measures, procedure, acts, setting, null);
    }

    /**
     * The facts of a matter: for each measure and each act of its step that counts, one fact for each part at each place. A
     * void matter contributes nothing. Of linked matters counts what the last act was judged on: what becomes of them later
     * changes no figure until somebody acts.
     *
     * @param measures those counted from this procedure
     * @param ended the day it is known to have ended, or null; later than the last act when a period's running out ended it
     */
    public static List<Fact> of(
            List<Measure.Counted> measures,
            Procedure procedure,
            List<Act> acts,
            Setting now,
            @Nullable LocalDate ended) {
        var facts = new ArrayList<Fact>();
        tell(measures, procedure, acts, now, ended, (fact, _, _) -> facts.add(fact));
        return facts;
    }

    /**
     * The same facts of a measure that counts the rows of a table, each with the row that tells it.
     *
     * @param ended as there
     */
    public static List<RowFact> ofRows(
            Measure.Counted measure, Procedure procedure, List<Act> acts, Setting now, @Nullable LocalDate ended) {
        var facts = new ArrayList<RowFact>();
        tell(List.of(measure), procedure, acts, now, ended, (fact, act, row) -> facts.add(new RowFact(fact, act, row)));
        return facts;
    }

    /** Who is told of a fact, and which row it is of: the number of the act that holds the table, as in {@link RowFact}. */
    private interface Hearing {
        void hear(Fact fact, int act, int row);
    }

    private static void tell(
            List<Measure.Counted> measures,
            Procedure procedure,
            List<Act> acts,
            Setting now,
            @Nullable LocalDate ended,
            Hearing hearing) {
        if (acts.isEmpty() || measures.isEmpty()) {
            return;
        }
        var setting = now.seenBy(acts.getLast());
        var recorded = acts.getLast().recordedOn();
        var asOf = ended == null || ended.isBefore(recorded) ? recorded : ended;
        var course = Course.of(procedure, acts, setting, asOf);
        if (Closing.VOID.equals(course.closing())) {
            return;
        }
        var whenRecorded = asOf.equals(recorded) ? course : Course.of(procedure, acts, setting, recorded);
        var end = end(course, whenRecorded, asOf);
        var happenings = new HashMap<String, List<Happening>>();
        for (var measure : measures) {
            if (measure.timing() instanceof Measure.Timing.FallsDue(var by)) {
                var due = by.isEmpty()
                        ? FallingDue.due(measure, course, end)
                        : FallingDue.dueBy(measure, by, course, end);
                due.forEach(happening -> add(measure, happening, hearing));
                continue;
            }
            happenings
                    .computeIfAbsent(measure.step(), step -> happenings(step, course, end))
                    .forEach(happening -> add(measure, happening, hearing));
        }
    }

    private static List<Happening> happenings(String step, Course course, @Nullable LocalDate end) {
        if (step.equals(Measure.THE_END)) {
            return end == null ? List.of() : List.of(new Happening(course.all().getLast(), end, course, end));
        }
        return acts(course, step).stream()
                .map(act -> new Happening(act, act.happened(), course, end))
                .toList();
    }

    /** The acts of a step that count; none of a step that the version of the matter does not know. */
    private static List<Act> acts(Course course, String step) {
        int index = course.procedure().indexOf(step);
        return index < 0 ? List.of() : course.acts(index);
    }

    /** What a matter has told so far of what is asked of its own figures. */
    static BigDecimal told(
            Question question, List<Measure.Counted> measures, Procedure procedure, List<Act> acts, Setting setting) {
        var asked = measures.stream()
                .filter(measure -> question.measures().contains(measure.id()))
                .toList();
        return of(asked, procedure, acts, setting).stream()
                .filter(fact -> !fact.day().isBefore(question.from())
                        && !fact.day().isAfter(question.to())
                        && question.place().contains(fact.place())
                        && (question.part() == null || question.part().equals(fact.part())))
                .map(Fact::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The day the matter ended: that of the act that ended it, or else the day a period's running out did. */
    private static @Nullable LocalDate end(Course course, Course whenRecorded, LocalDate asOf) {
        if (whenRecorded.closing() != null) {
            return course.all().getLast().happened();
        }
        return course.closing() == null ? null : asOf;
    }

    private static void add(Measure.Counted measure, Happening happening, Hearing hearing) {
        if (measure.rows() == null) {
            addOne(measure, happening, fact -> hearing.hear(fact, 0, 0));
        } else if (happening.value(measure.rows()) instanceof Value.Many(var rows)) {
            int act = holder(measure.rows(), happening);
            for (int i = 0; i < rows.size(); i++) {
                int row = i + 1;
                addOne(measure, happening.of(rows.get(i)), fact -> hearing.hear(fact, act, row));
            }
        }
    }

    /** The number of the act that holds a field; 0 for one of the matter itself. */
    private static int holder(Measure.FieldRef field, Happening happening) {
        if (field.step() == null) {
            return 0;
        }
        return field.step().equals(happening.act().step())
                ? happening.act().seq()
                : acts(happening.course(), field.step()).getLast().seq();
    }

    private static void addOne(Measure.Counted measure, Happening happening, Consumer<Fact> facts) {
        if (!happening.holds(measure.when())) {
            return;
        }
        var value = measure.value() == null
                ? BigDecimal.ONE
                : measure.value().number(happening.names()).orElse(BigDecimal.ZERO);
        var done = dayOf(measure, happening);
        if (value.signum() == 0 || done == null) {
            return;
        }
        var year = measure.about() == null ? null : year(measure.about(), happening);
        var day = year == null ? done : within(year, done);
        var parts = parts(measure, happening);
        var over = measure.timing() instanceof Measure.Timing.Lasting(var until) ? over(until, year, happening) : null;
        if (over != null && !over.isAfter(day)) {
            return;
        }
        for (var place : places(measure, happening)) {
            for (var part : parts) {
                facts.accept(new Fact(place, measure.id(), part, day, value));
                if (over != null) {
                    var ended = measure.spread() == null ? Measure.ENDED : part;
                    facts.accept(new Fact(place, measure.id(), ended, over, value.negate()));
                }
            }
        }
    }

    /** The day of the year that is nearest: what is about a year counts in it, whenever it was done. */
    private static LocalDate within(Year year, LocalDate day) {
        var first = year.atDay(1);
        var last = year.atMonth(Month.DECEMBER).atEndOfMonth();
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    private static @Nullable Year year(Measure.FieldRef about, Happening happening) {
        return happening.value(about) instanceof Value.Amount(var number) ? Year.of(number.intValue()) : null;
    }

    /**
     * The first day on which it holds no longer; null while no end is known.
     *
     * @param year the year it is about and lasts no longer than, or null
     */
    private static @Nullable LocalDate over(List<Measure.Event> until, @Nullable Year year, Happening happening) {
        var ends = until.stream()
                .map(event -> event instanceof Measure.Event.Replaced
                        ? lastDay(year, happening.course())
                        : dayOf(event, happening));
        var lastOfYear = year == null ? null : year.atMonth(Month.DECEMBER).atEndOfMonth();
        return Stream.concat(ends, Stream.ofNullable(lastOfYear))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(last -> last.plusDays(1))
                .orElse(null);
    }

    /** The last day before another record of the same is in force. */
    private static @Nullable LocalDate lastDay(@Nullable Year year, Course course) {
        var replaced = course.setting().links().replacedOn();
        return replaced == null ? null : (year == null ? replaced : within(year, replaced)).minusDays(1);
    }

    /** The day it counts on; of what answers for a stretch of the calendar, the first of that stretch. */
    private static @Nullable LocalDate dayOf(Measure.Counted measure, Happening happening) {
        var field = measure.timing() instanceof Measure.Timing.FallsDue ? null : measure.day();
        var day = field == null ? happening.day() : happening.dayOf(field);
        return day != null && measure.spread() instanceof Measure.Spread.Turns(var begins)
                ? begins.every().turn(day).first()
                : day;
    }

    static @Nullable LocalDate dayOf(Measure.FieldRef ref, Act act, Course course) {
        return value(ref, act, course) instanceof Value.Day(var day) ? day : null;
    }

    private static List<PlaceCode> places(Measure.Counted measure, Happening happening) {
        if (measure.place() == null) {
            return List.of(happening.course().setting().place());
        }
        var value = happening.value(measure.place());
        return value == null
                ? List.of()
                : value.codes().stream()
                        .flatMap(code -> PlaceCode.parse(code).stream())
                        .toList();
    }

    private static List<String> parts(Measure.Counted measure, Happening happening) {
        return switch (measure.spread()) {
            case null -> List.of("");
            case Measure.Spread.Each(var field) -> {
                var value = happening.value(field);
                yield value == null
                        ? List.of()
                        : value.codes().stream().distinct().toList();
            }
            case Measure.Spread.Turns _ -> List.of(String.valueOf(dayOf(measure, happening)));
            case Measure.Spread.Days days -> {
                var from = dayOf(days.from(), happening);
                var to = dayOf(days.to(), happening);
                yield from == null || to == null
                        ? List.of()
                        : List.of(String.valueOf(days(from, to, days, happening.course())));
            }
        };
    }

    private static @Nullable LocalDate dayOf(Measure.Event event, Happening happening) {
        var act = happening.act();
        return switch (event) {
            case Measure.Event.Dated(var field) -> dayOf(field, act, happening.course());
            case Measure.Event.Replaced _ -> lastDay(null, happening.course());
            case Measure.Event.Closed(var closing) ->
                closing.equals(happening.course().closing()) ? happening.end() : null;
            case Measure.Event.Done(var step) when step.equals(Measure.THE_END) -> happening.end();
            case Measure.Event.Done(var step) when step.equals(act.step()) -> act.happened();
            case Measure.Event.Done(var step) -> {
                var acts = acts(happening.course(), step);
                yield acts.isEmpty() ? null : acts.getFirst().happened();
            }
        };
    }

    /** The day it starts is not counted; what ended before it began took no day. */
    private static long days(LocalDate from, LocalDate to, Measure.Spread.Days days, Course course) {
        if (!to.isAfter(from)) {
            return 0;
        }
        if (!days.working()) {
            return ChronoUnit.DAYS.between(from, to);
        }
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(course.setting().calendar()::isWorkingDay)
                .count();
    }

    /** What a field of the matter says, of the act, or of the last act of another step. */
    static @Nullable Value value(Measure.FieldRef ref, Act act, Course course) {
        if (ref.step() == null) {
            return course.values().get(ref.field());
        }
        if (ref.step().equals(act.step())) {
            var step = course.procedure().step(act.step());
            boolean each =
                    step != null && step.byEachOf() != null && ref.field().equals(Step.EachOf.FOR_WHOM);
            return each ? Value.of(EachOf.doer(act)) : act.values().get(ref.field());
        }
        var acts = acts(course, ref.step());
        return acts.isEmpty() ? null : acts.getLast().values().get(ref.field());
    }
}
