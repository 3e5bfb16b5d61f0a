package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step (步骤) of a procedure.
 *
 * @param roles roles of which the person who acts must hold one
 * @param persons how many people at least, the one who signs included
 * @param holding a qualification each of them must hold on the day of the act, or null
 * @param when the step applies only when this holds; null for always
 * @param updates matter fields this step may change
 * @param byEachOf the people each of whom does it, or null where whoever may does it
 * @param takenBeside what it is taken together with where the program keeps that for the matter, or null
 * @param opens the matter that settles it, or null where it is done by an act of its own
 * @param life what it has to do with a case that turns out otherwise
 */
public record Step(
        String id,
        String name,
        List<Basis> basis,
        List<String> roles,
        int persons,
        @Nullable String holding,
        After after,
        @Nullable Expression when,
        Separation neverBy,
        Separation onlyBy,
        boolean optional,
        boolean repeats,
        List<String> updates,
        List<Field> fields,
        List<EvidenceKind> evidence,
        List<Clock> clocks,
        List<Rule> rules,
        List<Outcome> outcomes,
        @Nullable Publication publication,
        @Nullable EachOf byEachOf,
        @Nullable Beside takenBeside,
        @Nullable Opens opens,
        Life life) {

    /** Steps that must be settled first; of each inner list any one. */
    public record After(List<List<String>> steps, List<Basis> basis, Severity breach) {}

    /** People who may not act, or who alone may: those who did a step or are named in a person field. */
    public record Separation(List<Who> who, List<Basis> basis, Severity breach) {}

    public sealed interface Who {
        record DidStep(String step) implements Who {}

        record NamedIn(@Nullable String step, String field) implements Who {}
    }

    /**
     * The people each of whom does the step in their own post (各人各办); it is settled when none is missing.
     *
     * @param who the persons field that names them
     * @param enough the step is settled when this holds, though some are missing; null where all are needed
     * @param onBehalf the roles that may do it for one who cannot, with the reason; empty where nobody may
     */
    public record EachOf(Who.NamedIn who, @Nullable Expression enough, List<String> onBehalf) {

        /** The field that says for whom it is done, where that is not the one who acts. */
        public static final String FOR_WHOM = "for-whom";

        /** The field that says why somebody does it for another. */
        public static final String FOR_REASON = "for-reason";
    }

    /** A file to be attached. */
    public record EvidenceKind(String id, String name, Need need, Severity breach) {}

    /** What becomes public, and where. */
    public record Publication(String where, List<String> fields) {}

    /** A rule of this step. */
    public RuleId rule(RuleId.About about) {
        return new RuleId(id, about);
    }

    public @Nullable Outcome outcome(String outcomeId) {
        for (var outcome : outcomes) {
            if (outcome.id().equals(outcomeId)) {
                return outcome;
            }
        }
        return null;
    }

    public @Nullable Field field(String fieldId) {
        for (var field : fields) {
            if (field.id().equals(fieldId)) {
                return field;
            }
        }
        return null;
    }
}
