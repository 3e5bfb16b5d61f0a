package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param value the figure as written
 * @param tail what follows it: 件, ／49 件, %（128／136）
 * @param href the records behind it, or null
 * @param note a comparison or remark, or null
 */
public record Stat(
        String name,
        String value,
        String tail,
        @Nullable String href,
        @Nullable String note) {}
