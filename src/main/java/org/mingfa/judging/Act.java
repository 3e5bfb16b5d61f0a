package org.mingfa.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.RuleId;
import org.mingfa.law.Value;

/**
 * Something done in a matter (行为). Proposed and recorded acts have the same form; once recorded an act never changes.
 *
 * @param seq its position in the matter, from 1
 * @param outcome the outcome's id; null where the step has none
 * @param values by field id; of the matter and of the step alike
 * @param persons who did it, by id; the first signs
 * @param post the post the first acts in
 * @param happened the day it happened, Asia/Shanghai
 * @param at the time of that day, to the minute; null where it is not known
 * @param recorded the instant the server recorded it
 * @param carriedOver entered later from paper or a workbook (补录)
 * @param pins how far the other matters had come on which it was judged; empty where its matter holds none
 * @param quotes what figures said that it was judged on; empty where none was asked
 * @param broken the rules it did not keep, found when it was recorded as it happened; of a correction, what is left of those
 *     of the act it corrects
 */
public record Act(
        int seq,
        Kind kind,
        String step,
        @Nullable String outcome,
        Map<String, Value> values,
        List<Evidence> evidence,
        List<String> persons,
        String post,
        LocalDate happened,
        @Nullable LocalTime at,
        Instant recorded,
        boolean carriedOver,
        List<Pin> pins,
        List<FigureQuote> quotes,
        List<RuleId> broken) {

    /** An act that looked at no other matter and asked no figure. */
    public Act(
            int seq,
            Kind kind,
            String step,
            @Nullable String outcome,
            Map<String, Value> values,
            List<Evidence> evidence,
            List<String> persons,
            String post,
            LocalDate happened,
            @Nullable LocalTime at,
            Instant recorded,
            boolean carriedOver) {
        this(
                seq,
                kind,
                step,
                outcome,
                values,
                evidence,
                persons,
                post,
                happened,
                at,
                recorded,
                carriedOver,
                List.of(),
                List.of(),
                List.of());
    }

    /** An act whose time of day is not known. */
    public Act(
            int seq,
            Kind kind,
            String step,
            @Nullable String outcome,
            Map<String, Value> values,
            List<Evidence> evidence,
            List<String> persons,
            String post,
            LocalDate happened,
            Instant recorded,
            boolean carriedOver) {
        this(seq, kind, step, outcome, values, evidence, persons, post, happened, null, recorded, carriedOver);
    }

    /** The same with other values. */
    Act saying(Map<String, Value> others) {
        return with(others, pins, quotes, broken);
    }

    /** The same, judged on other matters. */
    public Act on(List<Pin> others) {
        return with(values, others, quotes, broken);
    }

    /** The same, judged on what figures said. */
    Act told(List<FigureQuote> others) {
        return with(values, pins, others, broken);
    }

    /** The same, in spite of other rules. */
    Act breaking(List<RuleId> others) {
        return with(values, pins, quotes, others);
    }

    private Act with(Map<String, Value> values, List<Pin> pins, List<FigureQuote> quotes, List<RuleId> broken) {
        return new Act(
                seq,
                kind,
                step,
                outcome,
                values,
                evidence,
                persons,
                post,
                happened,
                at,
                recorded,
                carriedOver,
                pins,
                quotes,
                broken);
    }

    /** All days in Mingfa are days of this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public sealed interface Kind {
        /** A step of the procedure is done. */
        record Doing() implements Kind {}

        /** The values, and where given the day, of an earlier act are put right (更正). */
        record Correcting(int seq, String reason) implements Kind {}

        /** The whole matter is declared void (作废). */
        record Voiding(String reason) implements Kind {}

        /**
         * A matter that a step opened says what comes of the step (结果转入). The latest word of a matter stands in the place
         * of its first.
         *
         * @param child the id of that matter
         * @param stands false where it has not ended after all, or not so that the step is settled
         */
        record Resulting(String child, boolean stands) implements Kind {}

        /**
         * The matter had ended on what is put right since, and is open again (重新打开). The program says so beside the act
         * that put it right; it changes nothing by itself.
         */
        record Reopening(String reason) implements Kind {}
    }

    /**
     * A file bound to an act.
     *
     * @param kind which of the step's pieces of evidence it is
     * @param digest the SM3 digest of its content, in hexadecimal
     */
    public record Evidence(String kind, String digest, String name, String mediaType, long size) {}

    public Act {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        evidence = List.copyOf(evidence);
        persons = List.copyOf(persons);
        pins = List.copyOf(pins);
        quotes = List.copyOf(quotes);
        broken = List.copyOf(broken);
        if (persons.isEmpty()) {
            throw new IllegalArgumentException("an act has at least one person");
        }
    }

    /** The calendar day on which it was recorded. */
    public LocalDate recordedOn() {
        return recorded.atZone(ZONE).toLocalDate();
    }

    /** The day from which a floor may count: nobody can date a start back to shorten it, except in history carried over. */
    LocalDate provenDay() {
        var on = recordedOn();
        return carriedOver || !on.isAfter(happened) ? happened : on;
    }

    /** The earliest instant at which it can have happened. */
    LocalDateTime notBefore() {
        return at == null ? happened.atStartOfDay() : happened.atTime(at);
    }

    /** The latest: where the time of day is not known, the end of the day or the instant it was recorded. */
    LocalDateTime notAfter() {
        if (at != null) {
            return happened.atTime(at);
        }
        var midnight = happened.plusDays(1).atStartOfDay();
        var known = recorded.atZone(ZONE).toLocalDateTime();
        return known.isBefore(midnight) && !known.toLocalDate().isBefore(happened) ? known : midnight;
    }

    /** Whether it says that what was recorded before is otherwise. */
    public boolean mends() {
        return switch (kind) {
            case Kind.Correcting _, Kind.Voiding _ -> true;
            case Kind.Resulting(var _, var stands) -> !stands;
            case Kind.Doing _, Kind.Reopening _ -> false;
        };
    }

    public boolean isDoing() {
        return kind instanceof Kind.Doing;
    }

    /** The acts with every correction worked into the act it corrects; voidings are kept. */
    public static List<Act> effective(List<Act> acts) {
        boolean anyCorrects = false;
        for (var act : acts) {
            anyCorrects |= !(act.kind() instanceof Kind.Doing || act.kind() instanceof Kind.Voiding);
        }
        if (!anyCorrects) {
            return acts;
        }
        var corrected = new ArrayList<Act>();
        for (var act : acts) {
            switch (act.kind()) {
                case Kind.Correcting(int seq, var _) ->
                    corrected.replaceAll(earlier -> earlier.seq() == seq ? earlier.corrected(act) : earlier);
                case Kind.Resulting(var child, var stands) -> result(act, child, stands, corrected);
                case Kind.Doing _, Kind.Voiding _ -> corrected.add(act);
                case Kind.Reopening _ -> {}
            }
        }
        return corrected;
    }

    /** The latest word of a matter on a step takes the place of its first; taken back, it leaves none. */
    private static void result(Act act, String child, boolean stands, List<Act> effective) {
        for (int i = 0; i < effective.size(); i++) {
            if (effective.get(i).isResultOf(child) && effective.get(i).step().equals(act.step())) {
                if (stands) {
                    effective.set(i, act);
                } else {
                    effective.remove(i);
                }
                return;
            }
        }
        if (stands) {
            effective.add(act);
        }
    }

    /** Whether it says what came of a step by a matter that the step opened. */
    public boolean isResultOf(String matter) {
        return kind instanceof Kind.Resulting(var child, var _) && child.equals(matter);
    }

    Act corrected(Act correction) {
        var merged = new LinkedHashMap<>(values);
        merged.putAll(correction.values());
        var files = correction.evidence().isEmpty()
                ? evidence
                : java.util.stream.Stream.concat(evidence.stream(), correction.evidence().stream())
                        .toList();
        boolean sameDay = correction.happened().equals(happened);
        return new Act(
                seq,
                kind,
                step,
                outcome,
                merged,
                files,
                persons,
                post,
                correction.happened(),
                correction.at() == null && sameDay ? at : correction.at(),
                recorded,
                carriedOver,
                pins,
                quotes,
                correction.broken());
    }
}
