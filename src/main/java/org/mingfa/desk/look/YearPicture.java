package org.mingfa.desk.look;

import java.util.List;

/** A year as a wall calendar: which days are off, which weekend days are worked. */
public record YearPicture(List<Month> months) {

    /**
     * One month.
     *
     * @param weeks each of seven days, Monday first
     */
    public record Month(String name, List<List<Day>> weeks) {}

    /**
     * One field of the calendar.
     *
     * @param number of the day in its month; 0 where the week reaches out of the month
     * @param mark the one character beside it, or an empty string
     * @param said what it is, for who listens; empty for an ordinary day
     * @param changed whether it is not what it was
     */
    public record Day(int number, Kind kind, String mark, String said, boolean changed) {

        /** Outside the month. */
        public static final Day NONE = new Day(0, Kind.NONE, "", "", false);
    }

    /** What a day is. */
    public enum Kind {
        NONE("none"),
        WORKDAY("workday"),
        WEEKEND("weekend"),
        OFF("holiday"),
        MADE_UP("made-up");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        /** The class name the style sheet knows it by. */
        public String css() {
            return css;
        }
    }
}
