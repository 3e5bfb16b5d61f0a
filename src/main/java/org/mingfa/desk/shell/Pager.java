package org.mingfa.desk.shell;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.PagerView;

/** Cuts long lists into pages; pages are counted from 1 in addresses. */
public final class Pager {

    private static final int NEIGHBOURS = 2;

    private Pager() {}

    /** The first row of a page, counted from 0. */
    public static int offset(int page, int size) {
        return (Math.max(1, page) - 1) * size;
    }

    /** Where one is, or null when everything fits on one page. */
    public static @Nullable PagerView view(long total, int page, int size, IntFunction<String> address) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        int here = Math.clamp(page, 1, last);
        if (last == 1) {
            return null;
        }
        List<NavLink> near = IntStream.rangeClosed(1, last)
                .filter(number -> number == 1 || number == last || Math.abs(number - here) <= NEIGHBOURS)
                .mapToObj(number -> NavLink.tab(Integer.toString(number), address.apply(number), 0, number == here))
                .toList();
        return new PagerView(
                total,
                offset(here, size) + 1L,
                Math.min(total, (long) here * size),
                near,
                here == 1 ? null : address.apply(here - 1),
                here == last ? null : address.apply(here + 1));
    }
}
