package org.mingfa.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;

/**
 * One line of a staff list: a person with one post.
 *
 * @param place whose matters the post deals with
 * @param unit its name
 * @param login by which the person is to sign in; empty for none
 * @param role id of a role the law names
 * @param from the first day of the post
 * @param to the last one; null when the list names none
 * @param qualification a kind the law names; empty for none
 * @param number of its certificate; empty without a qualification
 * @param namesake who is meant where somebody of that name is known
 */
public record Enrolment(
        PlaceCode place,
        String unit,
        String name,
        String login,
        String role,
        LocalDate from,
        @Nullable LocalDate to,
        String qualification,
        String number,
        Namesake namesake) {

    /** What a list says of a person whose name is known at the place already. */
    public enum Namesake {
        UNSAID,
        SAME_PERSON,
        ANOTHER
    }
}
