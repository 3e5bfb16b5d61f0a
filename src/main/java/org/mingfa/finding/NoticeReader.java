package org.mingfa.finding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Register;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;

/** Reads what those who hold a role, or one person, have been told. */
public final class NoticeReader {

    private final Listed<Notice> notices;

    public NoticeReader(ScopedTransactions transactions) {
        this.notices = new Listed<>(
                transactions,
                "county, place, matter, text, created",
                """
                from notice where county = :county and roles && cast(:roles as text[])
                  and (persons is null or :person = any (persons))
                """,
                "created desc, id",
                (row, _) -> new Notice(
                        row.getString("county"),
                        PlaceCode.of(row.getString("place")),
                        row.getObject("matter", UUID.class),
                        row.getString("text"),
                        Register.instant(row, "created")));
    }

    /** What the actor in this post was told, newest first. */
    public List<Notice> newest(Actor actor, int limit, int offset) {
        return notices.page(actor, post(actor), limit, offset);
    }

    /** How much the actor in this post was told in all. */
    public int count(Actor actor) {
        return notices.count(actor, post(actor));
    }

    private static Map<String, Object> post(Actor actor) {
        return Map.of("roles", new String[] {actor.role()}, "person", actor.person());
    }
}
