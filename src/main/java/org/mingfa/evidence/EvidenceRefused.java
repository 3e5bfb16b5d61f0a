package org.mingfa.evidence;

import org.jspecify.annotations.Nullable;

/** A file is not taken. The message is Chinese, for the person who sent it: what is wrong and what to do. */
public final class EvidenceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvidenceRefused(String message) {
        this(message, null);
    }

    EvidenceRefused(String message, @Nullable Exception cause) {
        super(message, cause);
    }
}
