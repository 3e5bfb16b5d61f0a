package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * One value drawn as a bar out of the greatest of its kind.
 *
 * @param text the value as written
 * @param href where it leads, or null
 */
public record Bar(
        String name,
        long value,
        long greatest,
        String text,
        @Nullable String href) {}
