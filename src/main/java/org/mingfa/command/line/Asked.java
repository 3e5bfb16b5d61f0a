package org.mingfa.command.line;

import java.util.List;

/** What a command line came to. */
public sealed interface Asked {

    /**
     * Pages are to be served until the process is stopped.
     *
     * @param properties as Spring Boot reads them
     */
    record Pages(List<String> properties) implements Asked {}

    /**
     * The same from the sources, for who works on them.
     *
     * @param properties as Spring Boot reads them
     */
    record Sources(List<String> properties) implements Asked {}

    /**
     * A command has done its work.
     *
     * @param exitCode one of {@link ExitCode}
     */
    record Done(int exitCode) implements Asked {}
}
