package org.mingfa.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The content of a kept file.
 *
 * @param file where it lies; to be read only
 * @param mediaType its real type
 * @param size in bytes
 */
public record Content(String digest, Path file, String mediaType, long size) {

    /** Reads it; the caller closes. */
    public InputStream stream() throws IOException {
        return Files.newInputStream(file);
    }
}
