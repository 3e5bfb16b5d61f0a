package org.mingfa.command.line;

/** How a command ends, for scripts. Listed in the help of every command. */
public final class ExitCode {

    /** Done, and nothing was found wrong. */
    public static final int FINE = 0;

    /** Something was found wrong (in a report, a file, the law, the records), or it could not be done. */
    public static final int WRONG = 1;

    /** The words typed cannot be meant: an unknown command or option, something missing. Nothing was done. */
    public static final int USAGE = 2;

    private ExitCode() {}
}
