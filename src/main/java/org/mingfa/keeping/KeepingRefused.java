package org.mingfa.keeping;

/** A backup or a restoration cannot be made. The message is Chinese and meant for the person at the terminal. */
public final class KeepingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String happened;
    private final String remedy;

    /**
     * @param happened what happened, a whole Chinese sentence
     * @param remedy what the person can do about it, in Chinese
     */
    public KeepingRefused(String happened, String remedy) {
        super(happened + remedy);
        this.happened = happened;
        this.remedy = remedy;
    }

    /** What happened. */
    public String happened() {
        return happened;
    }

    /** What the person can do about it. */
    public String remedy() {
        return remedy;
    }
}
