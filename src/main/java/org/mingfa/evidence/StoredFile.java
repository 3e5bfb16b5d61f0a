package org.mingfa.evidence;

import org.mingfa.judging.Act;

/**
 * A file that is kept.
 *
 * @param digest the SM3 digest of its content, 64 hexadecimal digits
 * @param name as the sender named it, with the extension of its real type
 * @param mediaType its real type, found in its content
 * @param size in bytes
 */
public record StoredFile(String digest, String name, String mediaType, long size) {

    /** The file as evidence of an act; {@code kind} is the id of the step's piece of evidence it is. */
    public Act.Evidence asEvidence(String kind) {
        return new Act.Evidence(kind, digest, name, mediaType, size);
    }
}
