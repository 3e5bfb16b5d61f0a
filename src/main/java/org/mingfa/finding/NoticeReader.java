package org.mingfa.finding;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Register;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Reads what those who hold a role, or one person, have been told, and keeps what of it somebody has read. */
public final class NoticeReader {

    /** After as many days a notice is no news, read or not: whose turn it still is stands in the list of work. */
    public static final int NEWS_DAYS = 30;

    /** What lies at the place or below it is named as a range, so that an index serves it. */
    private static final String TOLD = """
            from notice n where county = :county and :role = any (roles)
              and (persons is null or :person = any (persons))
              and n.place >= :place and n.place < :place || 'x'
            """;

    private static final String IS_UNREAD = """
            n.created > :since
              and n.created > coalesce((select r.until from notices_read r
                  where r.county = :county and r.place = :place and r.person = cast(:person as uuid) and r.role = :role), '-infinity')
              and not exists (select from notice_read r where r.county = :county and r.place = :place
                  and r.person = cast(:person as uuid) and r.role = :role and r.notice = n.id)
            """;

    private static final String UNREAD = TOLD + " and " + IS_UNREAD;

    private static final String READ = """
            insert into notice_read (county, place, person, role, notice, at)
            select :county, :place, cast(:person as uuid), :role, n.id, now()
            """ + UNREAD + " and n.matter = :matter on conflict do nothing";

    private static final String READ_ALL = """
            insert into notices_read (county, place, person, role, until)
            values (:county, :place, cast(:person as uuid), :role, least(:until, now()))
            on conflict (county, place, person, role) do update set until = greatest(notices_read.until, excluded.until)
            """;

    private static final Logger LOG = LoggerFactory.getLogger(NoticeReader.class);

    private final ScopedTransactions transactions;
    private final InstantSource clock;
    private final Listed<Notice> notices;

    /** @param clock says what is news */
    public NoticeReader(ScopedTransactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.notices = new Listed<>(
                transactions,
                """
                place, matter, text, created, (%s) as unread,
                (select m.number from matter m where m.county = n.county and m.id = n.matter) as number
                """.formatted(IS_UNREAD),
                TOLD,
                "created desc, id",
                (row, _) -> new Notice(
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
        return notices.count(actor, reader(actor));
    }

    /** How much of what the actor in this post was told of late is unread. */
    public int unread(Actor actor) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql("select count(*) " + UNREAD)
                        .params(reader(actor))
                        .query(Integer.class)
                        .single());
    }

    /** What was told of a matter is read by whoever opens it. Where that cannot be kept, the matter is shown all the same. */
    public void read(Actor actor, UUID matter) {
        try {
            transactions.within(
                    actor.scope(),
                    client -> client.sql(READ)
                            .params(reader(actor))
                            .param("matter", matter)
                            .update());
        } catch (DataAccessException | TransactionException notKept) {
            LOG.warn("notices of {} stay unread", matter, notKept);
        }
    }

    /**
     * All that the actor in this post was told is read.
     *
     * @param until up to when: what was told later nobody has seen yet
     */
    public void readAll(Actor actor, Instant until) {
        transactions.within(
                actor.scope(),
                client -> client.sql(READ_ALL)
                        .params(reader(actor))
                        .param("until", utc(until))
                        .update());
    }

    private Map<String, Object> reader(Actor actor) {
        return Map.of(
                "county", actor.county(),
                "place", actor.place().digits(),
                "person", actor.person(),
                "role", actor.role(),
                "since", utc(clock.instant().minus(NEWS_DAYS, ChronoUnit.DAYS)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
