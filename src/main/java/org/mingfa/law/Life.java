package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step has to do with a case going on, or ending, when things turn out otherwise.
 *
 * @param takesOver in whose place the people named here act from then on, or null
 * @param countsFrom the date field of the step from which periods count that start with it, or null for the day of the act
 * @param owedAfter the closings after which the step is owed, and only then; empty for a step of the running matter
 * @param awaits who outside has to act or to be reached for it, or null
 * @param deputies roles among those of the step that act for the head, and say by what authority
 */
public record Life(
        @Nullable TakesOver takesOver,
        @Nullable String countsFrom,
        List<String> owedAfter,
        @Nullable Outsider awaits,
        List<String> deputies) {

    /** The field in which a deputy says by what authority. */
    public static final String AUTHORITY = "deputy-authority";

    /**
     * Whoever was bound to the case is so no more.
     *
     * @param who of whom the place is taken
     * @param by the persons field of the step that names those who take it
     */
    public record TakesOver(List<Step.Who> who, String by) {}

    /** Whether the step is owed once the matter has come to this end. */
    public boolean isOwedAfter(@Nullable Closing closing) {
        return closing != null && owedAfter.contains(closing.id());
    }

    /** Whether it belongs to the time after the end alone. */
    public boolean isOwed() {
        return !owedAfter.isEmpty();
    }

    /** The field that a step has which a deputy may take. */
    static List<Field> fields(LawNode.Keys step) {
        return step.has("deputies")
                ? List.of(new Field(
                        AUTHORITY,
                        "代行依据",
                        new FieldType.Text(200, false),
                        new Need.Never(),
                        "负责人本人办理的不填；分管、主持工作的，写明授权或者分工的文件和日期"))
                : List.of();
    }
}
