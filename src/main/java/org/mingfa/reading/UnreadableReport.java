package org.mingfa.reading;

/** A file that cannot be read as a report; the message says in Chinese what to do. */
public final class UnreadableReport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableReport(String message) {
        super(message);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
