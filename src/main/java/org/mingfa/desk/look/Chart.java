package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a drawing and, beneath it, as the table the drawing is made from: without scripts the table alone.
 *
 * @param kind how the script draws it
 * @param corner the head of the first column
 * @param heads the columns behind it: months, or what is counted
 */
public record Chart(String title, Kind kind, String corner, List<String> heads, List<Row> rows) {

    /** How it is drawn. */
    public enum Kind {
        /** Each row a line over the columns. */
        LINES("lines"),
        /** Each row a bar, as long as its first column says. */
        BARS("bars");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word the script knows it by. */
        public String word() {
            return word;
        }
    }

    /**
     * One line of the table.
     *
     * @param href where the row leads, also by its bar; or null
     */
    public record Row(String name, @Nullable String href, List<Value> values) {}

    /**
     * One cell.
     *
     * @param text as written
     * @param number as drawn; empty where there is none
     */
    public record Value(String text, String number) {}
}
