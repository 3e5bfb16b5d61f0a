package org.mingfa.store;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of a copy go. */
@FunctionalInterface
public interface CopySink {

    /**
     * Begins a file; closing the stream ends it.
     *
     * @param name relative, with {@code /} between folders
     */
    OutputStream file(String name) throws IOException;
}
