package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a matter on the rail.
 *
 * @param lines what happened, or what the law asks here: short lines
 * @param basis law and article, without the § sign, or null
 * @param href where the step is acted on or read, or null
 */
public record RailStep(
        String name,
        State state,
        List<String> lines,
        @Nullable String basis,
        @Nullable String href) {

    /** Where a step stands. */
    public enum State {
        DONE("done", "已办"),
        NOW("now", "正在办"),
        OPEN("open", "可以办"),
        WAITING("waiting", "未到"),
        UNDECIDED("waiting", "待定"),
        LATE("late", "已逾期"),
        NOT_APPLICABLE("skipped", "不适用"),
        LAPSED("lapsed", "已失效");

        private final String css;
        private final String label;

        State(String css, String label) {
            this.css = css;
            this.label = label;
        }

        /** The class name the style sheet knows it by. */
        public String css() {
            return css;
        }

        /** The state in words. */
        public String label() {
            return label;
        }
    }

    /** A step with a name and lines only. */
    public static RailStep of(String name, State state, String... lines) {
        return new RailStep(name, state, List.of(lines), null, null);
    }
}
