package org.mingfa.desk.look;

/** What a colour says. Five colours carry one meaning each; everything else is plain ink. */
public enum Meaning {
    /** Within its period, or done within it. */
    ONTIME("ontime"),
    /** The period ends soon, or something must be watched. */
    SOON("soon"),
    /** The period has run out. */
    LATE("late"),
    /** The law does not allow it now. */
    REFUSED("refused"),
    /** Everybody can see it. */
    PUBLIC("public"),
    /** No statement. */
    PLAIN("plain");

    private final String css;

    Meaning(String css) {
        this.css = css;
    }

    /** The class name the style sheet knows it by. */
    public String css() {
        return css;
    }
}
