package org.mingfa.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.store.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that keep hand-overs; each within the caller's transaction and scope. */
final class HandoverRows {

    private static final String ADD = """
            insert into handover (county, place, id, paper, giver, taker, day, matter, number, title, steps, due, late, made, maker)
            values (:county, :place, :id, :paper, :giver, :taker, :day, cast(:matter as uuid), :number, :title, :steps,
                    cast(:due as date), :late, :made, cast(:maker as uuid))
            """;

    private HandoverRows() {}

    static void add(JdbcClient client, Actor by, Handover handover, Instant made) {
        handover.shares().forEach(share -> add(client, by, handover, share, made));
    }

    private static void add(JdbcClient client, Actor by, Handover handover, Handover.Share share, Instant made) {
        var open = share.matter();
        var place = open == null ? handover.from().place() : open.place();
        client.sql(ADD)
                .param("county", handover.from().county())
                .param("place", place.digits())
                .param("id", Ids.next())
                .param("paper", handover.paper())
                .param("giver", UUID.fromString(handover.from().id()))
                .param("taker", UUID.fromString(share.taker().id()))
                .param("day", handover.day())
                .param("matter", open == null ? null : open.matter())
                .param("number", open == null ? null : open.number())
                .param("title", open == null ? null : open.title())
                .param("steps", open == null ? null : String.join("、", open.steps()))
                .param("due", open == null ? null : open.due())
                .param("late", open != null && open.late())
                .param("made", OffsetDateTime.ofInstant(made, ZoneOffset.UTC))
                .param("maker", maker(by))
                .update();
    }

    private static @Nullable UUID maker(Actor by) {
        return by.isProgram() ? null : UUID.fromString(by.person());
    }
}
