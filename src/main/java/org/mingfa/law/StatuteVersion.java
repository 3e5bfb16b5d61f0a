package org.mingfa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A law in the words it had from one change to the next.
 *
 * @param made the day it was adopted, amended, revised or issued; null where that was not found
 * @param inForce the day it came into force, where that is known
 * @param number the number of the order or document, or null
 * @param articles how many articles it has, counted in a text; null where none was seen
 * @param how how sure its days and number are
 * @param note what else is to be known, or null
 */
public record StatuteVersion(
        Change change,
        @Nullable LocalDate made,
        @Nullable LocalDate inForce,
        @Nullable String number,
        @Nullable Integer articles,
        Sureness how,
        @Nullable String note) {

    /** How a version came about. */
    public enum Change {
        ADOPTED("adopted", "通过"),
        AMENDED("amended", "修正"),
        REVISED("revised", "修订"),
        ISSUED("issued", "印发");

        private final String id;
        private final String chinese;

        Change(String id, String chinese) {
            this.id = id;
            this.chinese = chinese;
        }

        String id() {
            return id;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** The first day it may have governed: that it came into force, else that it was made; null where neither is known. */
    public @Nullable LocalDate from() {
        return inForce != null ? inForce : made;
    }
}
