package org.mingfa.command.line;

/** The person typed a command that cannot be meant; the message says how to put it right, in Chinese. */
public final class UsageMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String message;

    /** @param message a sentence without its end */
    public UsageMistake(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
