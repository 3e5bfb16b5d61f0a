package org.mingfa.document;

/** No font of this machine shows Chinese. */
public final class NoChineseFont extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String says;

    public NoChineseFont(String says) {
        super(says);
        this.says = says;
    }

    /** What is wrong and what to do, in Chinese. */
    public String says() {
        return says;
    }
}
