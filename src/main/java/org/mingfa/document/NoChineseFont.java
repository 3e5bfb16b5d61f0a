package org.mingfa.document;

/** No font of this machine shows Chinese; the message says so in Chinese and what to do. */
public final class NoChineseFont extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoChineseFont(String message) {
        super(message);
    }
}
