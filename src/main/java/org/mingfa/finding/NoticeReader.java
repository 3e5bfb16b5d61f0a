package org.mingfa.finding;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;

/** Reads what those who hold a role, or one person, have been told. */
public final class NoticeReader {

    /**
     * Something told, in one Chinese sentence.
     *
     * @param matter it is about; null for the holidays of a year, which belong to no matter
     */
    public record Told(
            String county, String place, @Nullable UUID matter, String text, Instant created) {}

    private static final String FOR_ACTOR =
            " from notice where county = :county and roles && cast(:roles as text[]) and (persons is null or :person = any (persons))";

    private final ScopedTransactions transactions;

    public NoticeReader(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /** What the actor in this post was told, newest first. */
    public List<Told> newest(Actor actor, int limit, int offset) {
        var sql = "select county, place, matter, text, created" + FOR_ACTOR
                + " order by created desc, id limit :limit offset :offset";
        return transactions.reading(
                actor.scope(),
                client -> client.sql(sql)
                        .param("county", actor.county())
                        .param("roles", new String[] {actor.role()})
                        .param("person", actor.person())
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, _) -> new Told(
                                row.getString("county"),
                                row.getString("place"),
                                row.getObject("matter", UUID.class),
                                row.getString("text"),
                                row.getObject("created", OffsetDateTime.class).toInstant()))
                        .list());
    }

    /** How much the actor in this post was told in all. */
    public long count(Actor actor) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql("select count(*)" + FOR_ACTOR)
                        .param("county", actor.county())
                        .param("roles", new String[] {actor.role()})
                        .param("person", actor.person())
                        .query(Long.class)
                        .single());
    }
}
