package org.mingfa.finding;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Register;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;

/** Reads what those who hold a role, or one person, have been told, and keeps what of it somebody has read. */
public final class NoticeReader {

    /** After as many days a notice is no news, read or not: whose turn it still is stands in the list of work. */
    public static final int NEWS_DAYS = 30;

    private static final String TOLD = """
            from notice n where county = :county and roles && cast(:roles as text[])
              and (persons is null or :person = any (persons))
            """;

    private static final String IS_UNREAD = """
            n.created > now() - make_interval(days => :days)
              and n.created > coalesce((select r.until from notices_read r
                  where r.county = :county and r.place = :place and r.person = cast(:person as uuid) and r.role = :role), '-infinity')
              and not exists (select from notice_read r where r.county = :county and r.place = :place
                  and r.person = cast(:person as uuid) and r.role = :role and r.notice = n.id)
            """;

    /** What lies at the place or below it is named as a range, so that an index serves it. */
    private static final String UNREAD = TOLD + " and n.place >= :place and n.place < :place || 'x' and " + IS_UNREAD;

    private final ScopedTransactions transactions;
    private final Listed<Notice> notices;

    public NoticeReader(ScopedTransactions transactions) {
        this.transactions = transactions;
        this.notices = new Listed<>(
                transactions,
                """
                county, place, matter, text, created, (%s) as unread,
                (select m.number from matter m where m.county = n.county and m.id = n.matter) as number
                """.formatted(IS_UNREAD),
                TOLD,
                "created desc, id",
                (row, _) -> new Notice(
                        row.getString("county"),
                        PlaceCode.of(row.getString("place")),
                        row.getObject("matter", UUID.class),
                        row.getString("number"),
                        row.getString("text"),
                        Register.instant(row, "created"),
                        row.getBoolean("unread")));
    }

    /** What the actor in this post was told, newest first. */
    public List<Notice> newest(Actor actor, int limit, int offset) {
        return notices.page(actor, reader(actor), limit, offset);
    }

    /** How much the actor in this post was told in all. */
    public int count(Actor actor) {
        return notices.count(actor, post(actor));
    }

    /** How much of what the actor in this post was told of late is unread. */
    public int unread(Actor actor) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql("select count(*) " + UNREAD)
                        .params(reader(actor))
                        .param("county", actor.county())
                        .query(Integer.class)
                        .single());
    }

    /** What was told of a matter is read by whoever opens it. */
    public void read(Actor actor, UUID matter) {
        var which = UNREAD + " and n.matter = :matter";
        var unread = transactions.reading(
                actor.scope(),
                client -> client.sql("select n.id " + which)
                        .params(reader(actor))
                        .param("county", actor.county())
                        .param("matter", matter)
                        .query(UUID.class)
                        .list());
        if (unread.isEmpty()) {
            return;
        }
        transactions.within(
                actor.scope(),
                client -> client.sql("""
                                insert into notice_read (county, place, person, role, notice, at)
                                select :county, :place, cast(:person as uuid), :role, id, now()
                                from unnest(cast(:notices as uuid[])) as read(id)
                                on conflict do nothing
                                """)
                        .params(mark(actor))
                        .param("notices", unread.toArray(UUID[]::new))
                        .update());
    }

    /**
     * All that the actor in this post was told is read.
     *
     * @param until up to when: what was told later nobody has seen yet
     */
    public void readAll(Actor actor, Instant until) {
        transactions.within(
                actor.scope(),
                client -> client.sql("""
                                insert into notices_read (county, place, person, role, until)
                                values (:county, :place, cast(:person as uuid), :role, least(:until, now()))
                                on conflict (county, place, person, role)
                                do update set until = greatest(notices_read.until, excluded.until)
                                """)
                        .params(mark(actor))
                        .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                        .update());
    }

    private static Map<String, Object> post(Actor actor) {
        return Map.of("roles", new String[] {actor.role()}, "person", actor.person());
    }

    private static Map<String, Object> reader(Actor actor) {
        var reader = new HashMap<>(post(actor));
        reader.put("place", actor.place().digits());
        reader.put("role", actor.role());
        reader.put("days", NEWS_DAYS);
        return reader;
    }

    private static Map<String, Object> mark(Actor actor) {
        return Map.of(
                "county", actor.county(),
                "place", actor.place().digits(),
                "person", actor.person(),
                "role", actor.role());
    }
}
