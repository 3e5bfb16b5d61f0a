package org.mingfa.demo;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;

/** All stories of one township side by side: whoever's turn comes first goes on first, so numbers run as in real life. */
final class Agenda {

    private record Turn(LocalDateTime at, int order, Story story) {}

    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparingInt(Turn::order));
    private int order;

    Agenda(List<Story> stories) {
        stories.forEach(this::enter);
    }

    private void enter(Story story) {
        var at = story.turn();
        if (at != null) {
            turns.add(new Turn(at, order++, story));
        }
    }

    /** Plays all of them to their rest; returns how many turns that took. */
    int play() {
        int played = 0;
        while (!turns.isEmpty()) {
            var story = Objects.requireNonNull(turns.poll()).story();
            story.go();
            enter(story);
            played++;
        }
        return played;
    }
}
