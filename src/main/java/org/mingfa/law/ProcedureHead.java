package org.mingfa.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure says of its matters as wholes.
 *
 * @param menu the heading it stands under in the menu
 * @param code the prefix of its matters' numbers
 * @param inForce the first day this version governs matters that begin
 * @param until the last such day, or null where another version or nothing ends it
 * @param title how a matter is called: text with {field} places
 * @param about the number field that names the year its matters are about, whenever they are dealt with; or null
 * @param replaces when a later matter replaces an earlier one; null when they stand side by side
 * @param begins when its matters are due by the calendar; null when nothing says so
 * @param shared whether matters anywhere in the county may hold one of it
 * @param happensAt the place field that fixes the matter's place, or null for that of the actor's post
 * @param visibleTo the roles that may look into any of its matters; empty where everybody of the place may
 * @param concerned whom its matters are about, who have no part in them
 * @param caseLine the line of the file that says it is about cases (办案), 0 where it is not
 */
public record ProcedureHead(
        String id,
        String name,
        String menu,
        String code,
        LocalDate inForce,
        @Nullable LocalDate until,
        String title,
        @Nullable String happensAt,
        @Nullable String about,
        @Nullable Replaces replaces,
        @Nullable Begins begins,
        boolean shared,
        List<String> visibleTo,
        Concerned concerned,
        String file,
        int caseLine) {

    /** Whether its matters are cases, which must be able to end whatever happens. */
    public boolean isCase() {
        return caseLine > 0;
    }

    /** Whether matters of it are withheld from a role that does not act in them. */
    boolean isWithheldFrom(String role) {
        return !visibleTo.isEmpty() && !visibleTo.contains(role);
    }

    /** Whether those its matters are about are kept from looking into them. */
    public boolean hidesFromConcerned() {
        return !visibleTo.isEmpty() && !concerned.who().isEmpty();
    }

    /** Whether its last day has passed. */
    public boolean endedBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /** Whether a matter that begins on a day is judged by it, where no later version is. */
    boolean governs(LocalDate day) {
        return new InForce(inForce, until).hold(day);
    }
}
