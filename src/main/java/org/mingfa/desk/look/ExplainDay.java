package org.mingfa.desk.look;

import java.time.LocalDate;

/**
 * One day of a computation.
 *
 * @param mark the two or three characters under the date: 起, 第3日, 休, 止
 * @param said the same in full for who listens: 第3个工作日, 周末不计
 */
public record ExplainDay(LocalDate date, Kind kind, String mark, String said) {

    /** What the day does in the computation. */
    public enum Kind {
        START("start"),
        COUNTED("counted"),
        SKIPPED("off"),
        SUSPENDED("paused"),
        FLOOR("floor"),
        END("end");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        /** The class name the style sheet knows it by. */
        public String css() {
            return css;
        }
    }

    /** Monday 1 to Sunday 7, for the column. */
    public String column() {
        return "wd-" + date.getDayOfWeek().getValue();
    }
}
