package org.mingfa.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Things taken one after the other; the last one stays. */
final class Turns<T> {

    private final Deque<T> left;

    Turns(List<T> all) {
        left = new ArrayDeque<>(all);
    }

    T now() {
        return left.getFirst();
    }

    void advance() {
        if (left.size() > 1) {
            left.removeFirst();
        }
    }
}
