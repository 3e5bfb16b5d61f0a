package org.mingfa.desk.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.staff.Handover;
import org.mingfa.staff.HandoverWish.Posts;
import org.mingfa.staff.StaffRefusal;

/**
 * What was typed to hand somebody's work over.
 *
 * @param matters the ids of the matters that were chosen; null before anything was typed
 */
record HandingForm(Map<String, String> typed, @Nullable List<String> matters) {

    /** What is to become of the posts; they are succeeded to where nothing else was said. */
    Posts posts() {
        var said = typed.getOrDefault("posts", Posts.SUCCEEDED.id());
        return Arrays.stream(Posts.values())
                .filter(posts -> posts.id().equals(said))
                .findFirst()
                .orElseThrow(() -> new StaffRefusal("请选择交接什么。"));
    }

    boolean isChosen(Handover.Open open) {
        return matters != null && matters.contains(open.matter().toString());
    }
}
