package org.mingfa.command;

import java.io.PrintStream;
import java.util.List;

/** One thing {@code ./mingfa} can do and then ends. */
interface Command {

    /** The words that call it, such as {@code law check}. */
    String name();

    /** What comes after the name, for the help. */
    String usage();

    /** What it is for, in one line. */
    String purpose();

    /** The options it knows. */
    List<String> options();

    /** The options that have no value. */
    default List<String> flags() {
        return List.of();
    }

    /** Does it; the answer is the exit code: 0 when all is well, 1 when something was found wrong. */
    int run(Arguments arguments, PrintStream out);
}
