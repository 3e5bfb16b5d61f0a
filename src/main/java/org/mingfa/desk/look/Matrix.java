package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places by months, or anything by anything: how much there is, and where there is nothing.
 *
 * @param caption read aloud before the table
 * @param corner the head of the first column
 */
public record Matrix(String caption, String corner, List<String> heads, List<Row> rows) {

    /** How full a cell is. */
    public enum Level {
        /** Something ought to be here and is not. */
        GAP("gap"),
        LOW("low"),
        MIDDLE("middle"),
        HIGH("high"),
        /** Not due: in the future, or not applicable. */
        AHEAD("ahead"),
        /** What was asked for is here. */
        MET("met wide"),
        /** Something is here, but less than was asked for. */
        SHORT("short wide"),
        /** Nothing is here that was asked for. */
        EMPTY("gap wide"),
        /** Not here yet, and there is time. */
        RUNNING("running wide"),
        /** Nobody asks for it here. */
        OUTSIDE("outside wide");

        private final String css;

        Level(String css) {
            this.css = css;
        }

        /** The class name the style sheet knows it by. */
        public String css() {
            return css;
        }
    }

    /** One line of the matrix. */
    public record Row(String name, @Nullable String href, List<Cell> cells) {}

    /** One cell: the figure as written, and how full that is. */
    public record Cell(String text, Level level) {}
}
