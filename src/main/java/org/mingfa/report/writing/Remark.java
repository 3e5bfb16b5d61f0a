package org.mingfa.report.writing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody remarks on a paragraph (批注).
 *
 * @param block the paragraph, by id
 * @param person who wrote it, by id
 * @param settled when it was taken care of; null while it is not
 */
public record Remark(
        UUID id,
        String block,
        String person,
        String text,
        Instant written,
        @Nullable Instant settled) {

    public boolean isOpen() {
        return settled == null;
    }
}
