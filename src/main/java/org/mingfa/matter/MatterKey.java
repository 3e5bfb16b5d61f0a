package org.mingfa.matter;

import java.util.UUID;

/** Which matter: its county, and its id within it. */
public record MatterKey(String county, UUID id) {

    /** As in the address of its page, for example {@code 990101/0190…}. */
    @Override
    public String toString() {
        return county + "/" + id;
    }
}
