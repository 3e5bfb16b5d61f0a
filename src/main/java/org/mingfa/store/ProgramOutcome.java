package org.mingfa.store;

import java.util.List;

/** What a finished program left behind. */
record ProgramOutcome(int exit, String said) {

    boolean succeeded() {
        return exit == 0;
    }

    List<String> lastWords() {
        return ServerLog.lastLines(said);
    }
}
