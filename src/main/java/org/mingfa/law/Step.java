package org.mingfa.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step (步骤) of a procedure.
 *
 * @param roles roles of which the person who acts must hold one
 * @param persons how many people at least, the one who signs included
 * @param holding a qualification each of them must hold on the day of the act, or null
 * @param when the step applies only when this holds; null for always
 * @param concerned whom the matter is about, so that they do not take the step: nobody decides in a cause of their own; none
 *     where the procedure names none, or lets them take this step
 * @param updates matter fields this step may change
 * @param formerly what older acts hold and nobody is asked for: a name for it, nothing more
 * @param byEachOf the people each of whom does it, or null where whoever may does it
 * @param takenBeside what it is taken together with where the program keeps that for the matter, or null
 * @param opens the matter that settles it, or null where it is done by an act of its own
 * @param event whether it records what happened, lawful or not, rather than what we decide
 * @param follow the step that must follow whatever was broken by what happened; null where nothing must
 * @param reopens of which ends it opens the matter again, or null where it is a step of an open one
 * @param atOnce that it may be taken in many matters by one form, or null
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
        Separation concerned,
        boolean optional,
        boolean repeats,
        List<String> updates,
        List<Field> fields,
        List<Field> formerly,
        List<EvidenceKind> evidence,
        List<Clock> clocks,
        List<Rule> rules,
        List<Outcome> outcomes,
        @Nullable Publication publication,
        @Nullable EachOf byEachOf,
        @Nullable Beside takenBeside,
        @Nullable Opens opens,
        boolean event,
        @Nullable String follow,
        @Nullable Reopens reopens,
        @Nullable AtOnce atOnce,
        Life life) {

    /** Steps that must be settled first; of each inner list any one. */
    public record After(List<List<String>> steps, List<Basis> basis, Severity breach) {}

    /**
     * People who may not act, or who alone may: those who did a step or are named in a person field.
     *
     * @param inPerson whether they alone may as what it is about is their own: nobody takes it over with their work
     */
    public record Separation(List<Who> who, List<Basis> basis, Severity breach, boolean inPerson) {

        /** Of what is handed over with the work. */
        public Separation(List<Who> who, List<Basis> basis, Severity breach) {
            this(who, basis, breach, false);
        }
    }

    public sealed interface Who {
        record DidStep(String step) implements Who {}

        record NamedIn(@Nullable String step, String field) implements Who {}
    }

    /**
     * The people each of whom does the step in their own post (各人各办); it is settled when none is missing.
     *
     * @param who the persons field that names them
     * @param enough the step is settled when this holds, though some are missing; null where all are needed
     * @param recorded the persons field that names, once that holds, those for whom it was done without their doing (a list on
     *     paper); null where there is none
     * @param onBehalf the roles that may do it for one who cannot, with the reason; empty where nobody may
     * @param leaversFallAway whether whoever has no post any more in which it is done, or is barred from it, is not
     *     waited for
     * @param newcomersJoin whether whoever has since come to a post by which the list was made is asked too
     * @param postsOn the date field of the matter after whose day nobody leaves or joins any more; null where they do as long as
     *     the step is open
     */
    public record EachOf(
            Who.NamedIn who,
            @Nullable Expression enough,
            Who.@Nullable NamedIn recorded,
            List<String> onBehalf,
            boolean leaversFallAway,
            boolean newcomersJoin,
            @Nullable String postsOn) {

        /** Whether whom it waits for changes with people's posts, without any act. */
        public boolean followsPosts() {
            return leaversFallAway || newcomersJoin;
        }

        /** The field that says for whom it is done, where that is not the one who acts. */
        public static final String FOR_WHOM = "for-whom";

        /** The field that says why somebody does it for another. */
        public static final String FOR_REASON = "for-reason";
    }

    /**
     * A step taken in a matter that has ended, which opens it again.
     *
     * @param closings the ends after which it may be
     * @param steps those that have to be done anew, with all that come after them
     */
    public record Reopens(List<Closing> closings, List<String> steps) {

        static Reopens read(LawNode node) {
            var keys = node.keys("closings", "steps");
            return new Reopens(
                    keys.need("closings").oneOrMore().stream()
                            .map(LawNode::id)
                            .map(Closing::of)
                            .toList(),
                    keys.need("steps").oneOrMore().stream().map(LawNode::id).toList());
        }
    }

    /** Whether it opens a matter again that ended so. */
    public boolean reopens(Closing closing) {
        return reopens != null && reopens.closings().contains(closing);
    }

    /** A file to be attached. */
    public record EvidenceKind(String id, String name, Need need, Severity breach) {}

    /** What becomes public, and where. */
    public record Publication(String where, List<String> fields) {}

    /** The step that must follow where what happened breaks a rule of this step; null where nothing must. */
    public @Nullable String followUp(RuleId broken) {
        if (broken.about() instanceof RuleId.Written(var id)) {
            for (var rule : rules) {
                if (rule.id().equals(id) && rule.follow() != null) {
                    return rule.follow();
                }
            }
        }
        return follow;
    }

    /** The steps that may have to follow what happened in this one. */
    public Set<String> followUps() {
        var steps = new LinkedHashSet<String>();
        rules.stream().map(Rule::follow).filter(Objects::nonNull).forEach(steps::add);
        if (follow != null) {
            steps.add(follow);
        }
        return steps;
    }

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
