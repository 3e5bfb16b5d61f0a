package org.mingfa.region;

/** A place that cannot be entered like that; the message, in Chinese, says why and what to do. */
public final class UnsoundPlace extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsoundPlace(String message) {
        super(message);
    }
}
