package org.mingfa.matter;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.Signs;

/**
 * An act somebody wants to take.
 *
 * @param matter the matter, or null to open one of the procedure
 * @param seen how many acts the person had seen; null when it does not matter
 * @param entries what was entered, by field id
 * @param others the other people taking part, by id
 * @param at the time of that day; null where it is not known or does not matter
 * @param carriedOver history entered later (补录)
 * @param key by which the same asking is known again (a workbook row, a machine that asks twice): a key opens one matter only; null when there is none
 */
public record Proposal(
        String procedure,
        @Nullable UUID matter,
        @Nullable Integer seen,
        Act.Kind kind,
        String step,
        @Nullable String outcome,
        Map<String, Entered> entries,
        List<Act.Evidence> evidence,
        List<String> others,
        LocalDate happened,
        @Nullable LocalTime at,
        boolean carriedOver,
        @Nullable String key) {

    /** What is asked for holds no signs that nobody sees, wherever it comes from. */
    public Proposal {
        kind = switch (kind) {
            case Act.Kind.Doing doing -> doing;
            case Act.Kind.Correcting(var seq, var reason) -> new Act.Kind.Correcting(seq, Signs.plain(reason));
            case Act.Kind.Voiding(var reason) -> new Act.Kind.Voiding(Signs.plain(reason));
        };
        procedure = Signs.plain(procedure);
        step = Signs.plain(step);
        outcome = outcome == null ? null : Signs.plain(outcome);
        entries = Signs.plain(entries);
        evidence = evidence.stream()
                .map(file -> new Act.Evidence(
                        Signs.plain(file.kind()),
                        file.digest(),
                        Signs.plain(file.name()),
                        file.mediaType(),
                        file.size()))
                .toList();
        others = others.stream().map(Signs::plain).toList();
    }

    /** A proposal without a time of day or a key. */
    public Proposal(
            String procedure,
            @Nullable UUID matter,
            @Nullable Integer seen,
            Act.Kind kind,
            String step,
            @Nullable String outcome,
            Map<String, Entered> entries,
            List<Act.Evidence> evidence,
            List<String> others,
            LocalDate happened,
            boolean carriedOver) {
        this(
                procedure,
                matter,
                seen,
                kind,
                step,
                outcome,
                entries,
                evidence,
                others,
                happened,
                null,
                carriedOver,
                null);
    }

    /** Opens a matter by the first step of its procedure. */
    public static Proposal opening(
            String procedure,
            String step,
            Map<String, Entered> entries,
            List<Act.Evidence> evidence,
            LocalDate happened) {
        return new Proposal(
                procedure, null, null, new Act.Kind.Doing(), step, null, entries, evidence, List.of(), happened, false);
    }

    /** The same, by several people. */
    public Proposal with(List<String> people) {
        return new Proposal(
                procedure,
                matter,
                seen,
                kind,
                step,
                outcome,
                entries,
                evidence,
                people,
                happened,
                at,
                carriedOver,
                key);
    }

    /** The same, at a time of the day. */
    public Proposal at(@Nullable LocalTime time) {
        return new Proposal(
                procedure,
                matter,
                seen,
                kind,
                step,
                outcome,
                entries,
                evidence,
                others,
                happened,
                time,
                carriedOver,
                key);
    }

    /** The same, ending in an outcome. */
    public Proposal ending(@Nullable String inOutcome) {
        return new Proposal(
                procedure,
                matter,
                seen,
                kind,
                step,
                inOutcome,
                entries,
                evidence,
                others,
                happened,
                at,
                carriedOver,
                key);
    }

    /** The same, as history entered later. */
    public Proposal asHistory() {
        return new Proposal(
                procedure, matter, seen, kind, step, outcome, entries, evidence, others, happened, at, true, key);
    }

    /** The same, opening a matter only if this key has not opened one. */
    public Proposal once(String key) {
        return new Proposal(
                procedure,
                matter,
                seen,
                kind,
                step,
                outcome,
                entries,
                evidence,
                others,
                happened,
                at,
                carriedOver,
                key);
    }
}
