package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * One column of a ledger.
 *
 * @param sortHref where the ledger sorted by this column is, or null when it cannot be sorted by it
 */
public record Column(String name, Kind kind, @Nullable String sortHref, Sort sort) {

    /** What a column holds, which decides its alignment. */
    public enum Kind {
        /** What a row is about; the head of its card on a phone. */
        TITLE("c-title"),
        /** A number by which the row is called. */
        CODE("c-code"),
        TEXT("c-text"),
        NUMBER("c-number"),
        DATE("c-date"),
        STATE("c-state");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        /** The class name the style sheet knows it by. */
        public String css() {
            return css;
        }
    }

    /** The order the ledger is in by this column. */
    public enum Sort {
        NONE("none"),
        UP("ascending"),
        DOWN("descending");

        private final String aria;

        Sort(String aria) {
            this.aria = aria;
        }

        /** The word assistive technology knows it by. */
        public String aria() {
            return aria;
        }
    }

    /** A column that cannot be sorted by. */
    public static Column of(String name, Kind kind) {
        return new Column(name, kind, null, Sort.NONE);
    }
}
