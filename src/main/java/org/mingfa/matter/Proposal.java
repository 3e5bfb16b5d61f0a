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
 * An act somebody wants to take. What is asked for holds no signs that nobody sees, wherever it comes from.
 *
 * @param carriedOver history entered later (补录)
 * @param key by which the same asking is known again (a workbook row, a machine that asks twice): a key opens one matter only; null when there is none
 */
public record Proposal(
        Target target,
        Act.Kind kind,
        String step,
        Particulars particulars,
        When when,
        boolean carriedOver,
        @Nullable String key) {

    /**
     * What the act is to be added to.
     *
     * @param matter the matter, or null to open one of the procedure
     * @param seen how many acts the person had seen; null when it does not matter
     */
    public record Target(
            String procedure,
            @Nullable UUID matter,
            @Nullable Integer seen) {

        public Target {
            procedure = Signs.plain(procedure);
        }

        /** A new matter. */
        public static Target opening(String procedure) {
            return new Target(procedure, null, null);
        }

        /** A matter of which all acts are known. */
        public static Target of(Matter matter) {
            return new Target(matter.procedure(), matter.id(), matter.acts());
        }

        /** The same, or a new one where there is none yet. */
        public static Target of(String procedure, @Nullable Matter matter) {
            return matter == null ? opening(procedure) : of(matter);
        }
    }

    /**
     * What is said of the act.
     *
     * @param entries what was entered, by field id
     * @param others the other people taking part, by id
     */
    public record Particulars(
            @Nullable String outcome, Map<String, Entered> entries, List<Act.Evidence> evidence, List<String> others) {

        public Particulars {
            outcome = outcome == null ? null : Signs.plain(outcome);
            entries = Signs.plain(entries);
            evidence = evidence.stream().map(Particulars::plain).toList();
            others = others.stream().map(Signs::plain).toList();
        }

        private static Act.Evidence plain(Act.Evidence file) {
            return new Act.Evidence(
                    Signs.plain(file.kind()), file.digest(), Signs.plain(file.name()), file.mediaType(), file.size());
        }
    }

    public Proposal {
        kind = switch (kind) {
            case Act.Kind.Doing doing -> doing;
            case Act.Kind.Correcting(var seq, var reason) -> new Act.Kind.Correcting(seq, Signs.plain(reason));
            case Act.Kind.Voiding(var reason) -> new Act.Kind.Voiding(Signs.plain(reason));
            case Act.Kind.Resulting _, Act.Kind.Reopening _ ->
                throw new IllegalArgumentException("nobody proposes what the program says by itself");
        };
        step = Signs.plain(step);
    }

    /** A step to be done now, by one person and with no outcome to choose. */
    public static Proposal doing(
            Target target, String step, Map<String, Entered> entries, List<Act.Evidence> evidence, LocalDate happened) {
        var particulars = new Particulars(null, entries, evidence, List.of());
        return new Proposal(target, new Act.Kind.Doing(), step, particulars, When.on(happened), false, null);
    }

    /** Opens a matter by the first step of its procedure. */
    public static Proposal opening(
            String procedure,
            String step,
            Map<String, Entered> entries,
            List<Act.Evidence> evidence,
            LocalDate happened) {
        return doing(Target.opening(procedure), step, entries, evidence, happened);
    }

    /** The same, to be done, to correct or to void. */
    public Proposal as(Act.Kind other) {
        return new Proposal(target, other, step, particulars, when, carriedOver, key);
    }

    /** The same, by several people. */
    public Proposal with(List<String> people) {
        return said(new Particulars(particulars.outcome, particulars.entries, particulars.evidence, people));
    }

    /** The same, ending in an outcome; null for none. */
    public Proposal ending(@Nullable String outcome) {
        return said(new Particulars(outcome, particulars.entries, particulars.evidence, particulars.others));
    }

    private Proposal said(Particulars other) {
        return new Proposal(target, kind, step, other, when, carriedOver, key);
    }

    /** The same, at a time of the day; null where it is not known. */
    public Proposal at(@Nullable LocalTime time) {
        return new Proposal(target, kind, step, particulars, new When(when.day(), time), carriedOver, key);
    }

    /** The same, as history entered later or not. */
    public Proposal carriedOver(boolean later) {
        return new Proposal(target, kind, step, particulars, when, later, key);
    }

    /** The same, as history entered later. */
    public Proposal asHistory() {
        return carriedOver(true);
    }

    /** The same, opening a matter only if this key has not opened one. */
    public Proposal once(String onceKey) {
        return new Proposal(target, kind, step, particulars, when, carriedOver, onceKey);
    }
}
