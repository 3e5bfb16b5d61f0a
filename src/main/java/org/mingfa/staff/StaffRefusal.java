package org.mingfa.staff;

/** Something about people or posts that cannot be done; the message, in Chinese, says why and what to do instead. */
public final class StaffRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    public StaffRefusal(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The message. */
    public String reason() {
        return reason;
    }
}
