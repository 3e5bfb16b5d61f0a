package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an act may end (结论).
 *
 * @param reopens steps that become undone, with all that come after them
 * @param closes the closing the matter ends with, or null when it goes on
 */
public record Outcome(
        String id,
        String name,
        List<String> reopens,
        @Nullable Closing closes) {}
