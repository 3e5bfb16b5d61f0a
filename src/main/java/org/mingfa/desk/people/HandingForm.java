package org.mingfa.desk.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.staff.Handover;
import org.mingfa.staff.HandoverWish.Posts;

/**
 * What was typed to hand somebody's work over.
 *
 * @param matters the ids of the matters that were chosen; null before anything was typed
 */
record HandingForm(Map<String, String> typed, @Nullable List<String> matters) {

    static final String SUCCEEDED = "succeeded";
    static final String ENDED = "ended";
    static final String KEPT = "kept";

    Posts posts() {
        return switch (typed.getOrDefault("posts", SUCCEEDED)) {
            case KEPT -> Posts.KEPT;
            case ENDED -> Posts.ENDED;
            default -> Posts.SUCCEEDED;
        };
    }

    boolean isChosen(Handover.Open open) {
        return matters != null && matters.contains(open.matter().toString());
    }
}
