package org.mingfa.command.doctor;

/**
 * One thing that was looked at.
 *
 * @param about what, a Chinese noun
 * @param said how it stands, without a full stop at the end
 * @param remedy what to do, without a full stop at the end; empty when nothing
 */
public record Observed(State state, String about, String said, String remedy) {

    /** How it stands. */
    public enum State {
        FINE("正常"),
        /** Works, and will not go on working. */
        HEED("注意"),
        /** Does not work, or what it is for is lost. */
        WRONG("问题");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }
    }

    static Observed fine(String about, String said) {
        return new Observed(State.FINE, about, said, "");
    }

    static Observed heed(String about, String said, String remedy) {
        return new Observed(State.HEED, about, said, remedy);
    }

    static Observed wrong(String about, String said, String remedy) {
        return new Observed(State.WRONG, about, said, remedy);
    }

    /** One line for a terminal. */
    public String line() {
        return state.chinese + "  " + about + "：" + said + "。" + (remedy.isEmpty() ? "" : "怎么办：" + remedy + "。");
    }
}
