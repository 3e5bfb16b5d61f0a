package org.mingfa.desk.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingfa.finding.Ledgers;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** What is usually begun in a post, looked up some times an hour: only the order of a list hangs on it. */
@Component
final class Habits {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Kept(List<String> procedures, Instant until) {}

    private final Ledgers ledgers;
    private final Clock clock;
    private final Map<String, Kept> byPost = new ConcurrentHashMap<>();

    Habits(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** The procedures begun of late in the actor's scope, most often in this post first; as of ten minutes ago at the earliest. */
    List<String> begun(Actor actor) {
        var now = clock.instant();
        var kept = byPost.get(actor.post());
        if (kept == null || !kept.until().isAfter(now)) {
            byPost.values().removeIf(one -> !one.until().isAfter(now));
            kept = new Kept(ledgers.begun(actor), now.plus(KEPT));
            byPost.put(actor.post(), kept);
        }
        return kept.procedures();
    }
}
