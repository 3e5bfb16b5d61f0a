package org.mingfa.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Works on many at once; where that fails, on each by itself, so that what is wrong with one stops no other. */
final class Apart {

    private Apart() {}

    /**
     * @param work may be asked again for what it was asked before, when it failed
     * @param failed told what could not be worked on by itself, and why
     */
    static <T, R> List<R> work(List<T> items, Function<List<T>, List<R>> work, BiConsumer<T, RuntimeException> failed) {
        try {
            return work.apply(items);
        } catch (RuntimeException bad) {
            if (items.size() == 1) {
                failed.accept(items.getFirst(), bad);
                return List.of();
            }
        }
        var done = new ArrayList<R>();
        items.forEach(item -> done.addAll(work(List.of(item), work, failed)));
        return done;
    }
}
