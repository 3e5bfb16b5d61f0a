package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one is in a long list.
 *
 * @param total of all rows
 * @param from the first row shown, counted from 1
 * @param to the last row shown
 * @param pages the pages near this one; the current one is marked
 * @param previous address of the page before, or null on the first
 * @param next address of the page behind, or null on the last
 */
public record PagerView(
        long total,
        long from,
        long to,
        List<NavLink> pages,
        @Nullable String previous,
        @Nullable String next) {}
