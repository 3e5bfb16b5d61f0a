package org.mingfa.desk.look;

import java.io.Serializable;

/** One message about what has just happened, shown once at the head of the page and read aloud. */
public record Flash(Meaning meaning, String text) implements Serializable {

    /** It was done. */
    public static Flash done(String text) {
        return new Flash(Meaning.ONTIME, text);
    }

    /** It was not done; the text says why and what helps. */
    public static Flash refused(String text) {
        return new Flash(Meaning.REFUSED, text);
    }

    /** Done, but look at this. */
    public static Flash caution(String text) {
        return new Flash(Meaning.SOON, text);
    }

    /** Whether a screen reader interrupts for it. */
    public boolean urgent() {
        return meaning == Meaning.REFUSED || meaning == Meaning.LATE;
    }

    /** The stroke before the text. */
    public Icon icon() {
        return meaning == Meaning.ONTIME ? Icon.CHECK : Icon.ALERT;
    }
}
