package org.mingfa.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Cadence;
import org.mingfa.calendar.DayBounds;
import org.mingfa.calendar.Ending;
import org.mingfa.calendar.Span;
import org.mingfa.calendar.WorkCalendar;

/**
 * That matters of a procedure are due by the calendar (周期应报): in each stretch of a cadence one for each place.
 *
 * @param level the places of which each owes one: townships or villages
 * @param from no stretch that begins before counts
 * @param until the last day on which one may begin; null while it goes on
 * @param roles who answers: some of those who may open a matter
 * @param within how long after the day it can first be done there is still; null when it is that day
 * @param day the date field that says which stretch a matter belongs to; null for the day it began
 * @param where what the fields of a matter say that answers; the form begins with it
 * @param with what else the form begins with, by field
 * @param nil the answer that there is nothing to report; null where there is none
 */
public record Begins(
        Cadence every,
        Level level,
        LocalDate from,
        @Nullable LocalDate until,
        List<String> roles,
        @Nullable Span within,
        @Nullable String day,
        Map<String, String> where,
        Map<String, Given> with,
        @Nullable Nil nil) {

    /** What a form begins with. */
    public sealed interface Given {
        /** The stretch in words, {@code 2026年12月上半月}. */
        record Period() implements Given {}

        record First() implements Given {}

        record Last() implements Given {}

        record Place() implements Given {}

        /** The same for all. */
        record Fixed(String value) implements Given {}
    }

    /**
     * Nothing to report (零报告): one tap.
     *
     * @param name what the button says
     * @param says what the matter says then, by field
     */
    public record Nil(String name, Map<String, String> says) {}

    /**
     * What a procedure says.
     *
     * @throws IllegalArgumentException when its matters do not come round
     */
    public static Begins of(Procedure procedure) {
        var begins = procedure.head().begins();
        if (begins == null) {
            throw new IllegalArgumentException(procedure + " does not come round");
        }
        return begins;
    }

    static @Nullable Begins read(LawNode.Keys procedure) {
        return procedure.find("begins").map(Begins::read).orElse(null);
    }

    private static Begins read(LawNode node) {
        var keys = node.keys("every", "for", "from", "until", "role", "within", "day", "where", "with", "nil");
        var with = new LinkedHashMap<String, Given>();
        keys.entries("with").forEach((id, given) -> with.put(id, given(given)));
        return new Begins(
                every(keys.need("every")),
                level(keys.need("for")),
                keys.need("from").day(),
                keys.find("until").map(LawNode::day).orElse(null),
                keys.need("role").oneOrMore().stream().map(LawNode::id).toList(),
                keys.find("within").map(Begins::within).orElse(null),
                keys.find("day").map(LawNode::id).orElse(null),
                texts(keys, "where"),
                with,
                keys.find("nil").map(Begins::nil).orElse(null));
    }

    private static Map<String, String> texts(LawNode.Keys keys, String key) {
        var texts = new LinkedHashMap<String, String>();
        keys.entries(key).forEach((id, text) -> texts.put(id, text.text()));
        return texts;
    }

    private static Nil nil(LawNode node) {
        var keys = node.keys("name", "says");
        return new Nil(keys.need("name").text(), texts(keys, "says"));
    }

    private static Cadence every(LawNode node) {
        return node.oneOf(List.of(Cadence.values()), Cadence::word, text -> "'" + text + "' is no cadence");
    }

    private static Level level(LawNode node) {
        return switch (node.text()) {
            case "each village" -> Level.VILLAGE;
            case "each township" -> Level.TOWNSHIP;
            default -> throw node.mistake("what comes round is due 'for: each village' or 'for: each township'");
        };
    }

    private static Span within(LawNode node) {
        var span = node.here(() -> Span.parse(node.text()));
        if (span instanceof Span.Hours) {
            throw node.mistake("what comes round is due on a day, not at an hour");
        }
        return span;
    }

    private static Given given(LawNode node) {
        if (node.isMap()) {
            return new Given.Fixed(node.keys("is").need("is").text());
        }
        return switch (node.text()) {
            case "period" -> new Given.Period();
            case "first" -> new Given.First();
            case "last" -> new Given.Last();
            case "place" -> new Given.Place();
            default ->
                throw node.mistake(
                        "'" + node.text() + "' is not handed over: 'period', 'first', 'last', 'place' or {is: …} are");
        };
    }

    /** What the form of a matter begins with that answers for a stretch at a place, by field. */
    public Map<String, String> filled(Cadence.Turn turn, String place) {
        var filled = new LinkedHashMap<>(where);
        with.forEach((field, given) -> filled.put(
                field,
                switch (given) {
                    case Given.Period _ -> turn.chinese();
                    case Given.First _ -> turn.first().toString();
                    case Given.Last _ -> turn.last().toString();
                    case Given.Place _ -> place;
                    case Given.Fixed(var value) -> value;
                }));
        return filled;
    }

    /** The bounds of the last day on which a stretch is answered in time; none where it is not due at all, as a week of rest. */
    public DayBounds lastDay(Cadence.Turn turn, WorkCalendar calendar) {
        var ready = every.ready(turn, calendar);
        return ready.earliest() == null || within == null
                ? ready
                : calendar.reckon(ready, within, List.of(), Ending.AS_IS).bounds();
    }

    /** Whether a stretch is due at all. */
    public boolean counts(Cadence.Turn turn) {
        return !turn.first().isBefore(from) && (until == null || !turn.first().isAfter(until));
    }
}
