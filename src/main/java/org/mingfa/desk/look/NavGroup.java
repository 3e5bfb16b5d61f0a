package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the navigation under one heading; the first group has none.
 *
 * @param folds whether it is folded away until the reader opens it or stands at one of its entries
 */
public record NavGroup(@Nullable String title, List<NavLink> links, boolean folds) {

    public NavGroup {
        links = List.copyOf(links);
    }

    public boolean holdsCurrent() {
        return links.stream().anyMatch(NavLink::current);
    }

    /** What waits in all its entries. */
    public long count() {
        return links.stream().mapToLong(NavLink::count).sum();
    }

    public boolean isLate() {
        return links.stream().anyMatch(NavLink::late);
    }
}
