package org.mingfa.desk.look;

/** Where a step stands. */
public enum RailState {
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

    RailState(String css, String label) {
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

    /** Whether the step asks for somebody's attention; such steps stay visible on a phone. */
    public boolean live() {
        return this == NOW || this == OPEN || this == LATE;
    }

    /** Whether nothing more will happen here. */
    public boolean settled() {
        return this == DONE || this == NOT_APPLICABLE || this == LAPSED;
    }
}
