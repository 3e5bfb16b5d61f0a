package org.mingfa.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param workbook the file's name
 * @param rows how many rows have been answered so far
 * @param first the first rows answered, at most {@link ImportResult#SHOWN}
 * @param result what it amounted to, once it has ended well
 * @param trouble why it could not be ended, in Chinese, or null
 */
public record ImportProgress(
        UUID id,
        String workbook,
        long rows,
        List<RowResult> first,
        @Nullable ImportResult result,
        @Nullable String trouble) {

    public boolean isRunning() {
        return result == null && trouble == null;
    }
}
