package org.mingfa.judging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;

/** What the kernel must know about people, as it was on a day. */
public interface People {

    /** Whether the person held a post with the role, at a place that reaches the given place, on the day. */
    boolean holdsRole(String person, String role, PlaceCode place, LocalDate day);

    /** Whether the person held the qualification on the day. */
    boolean isQualified(String person, String qualification, LocalDate day);

    /**
     * Who had a post at the place, or at one within it, on the day; each once.
     *
     * @param roles the roles that count; none for any
     * @param qualification what they held besides; null for any
     */
    List<String> inPost(List<String> roles, @Nullable String qualification, PlaceCode place, LocalDate day);

    /**
     * Who answers on a day for what somebody was charged with: the person, until the day from which the work is another's (工作交接).
     *
     * @param since the day the person was charged
     */
    String answering(String person, LocalDate since, LocalDate day);

    /** The next day after a day from which somebody else answers for some of what is the person's; null when none is known. */
    default @Nullable LocalDate handsOver(String person, LocalDate day) {
        return null;
    }

    /** What the person is called; the id itself where nobody is known by it. */
    String nameOf(String person);
}
