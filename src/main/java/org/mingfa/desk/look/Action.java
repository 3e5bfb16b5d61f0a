package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/** Something a person can go and do: a link that looks like a button. */
public record Action(
        String label, String href, Weight weight, @Nullable Icon icon) {

    /** How much a button draws the eye; at most one {@link #MAIN} in a card. */
    public enum Weight {
        MAIN("btn btn-main"),
        PLAIN("btn"),
        QUIET("btn btn-quiet");

        private final String css;

        Weight(String css) {
            this.css = css;
        }

        /** The class names the style sheet knows it by. */
        public String css() {
            return css;
        }
    }

    /** The one thing to do next. */
    public static Action main(String label, String href) {
        return new Action(label, href, Weight.MAIN, null);
    }

    /** One of several things that can be done. */
    public static Action plain(String label, String href) {
        return new Action(label, href, Weight.PLAIN, null);
    }

    /** Something seldom needed. */
    public static Action quiet(String label, String href) {
        return new Action(label, href, Weight.QUIET, null);
    }

    /** The same with an icon before the words. */
    public Action with(Icon drawn) {
        return new Action(label, href, weight, drawn);
    }
}
