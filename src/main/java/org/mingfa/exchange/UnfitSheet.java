package org.mingfa.exchange;

/** A sheet whose rows cannot be taken; the message, in Chinese and without a full stop, says why and what to do. */
final class UnfitSheet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitSheet(String message) {
        super(message, null, false, false);
    }
}
