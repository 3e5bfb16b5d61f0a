package org.mingfa.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.matter.value.ValueJson;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;

/** Reads who was refused what, when, and by which rule. */
public final class RefusalReader {

    /** Why: one rule that was not kept, with its basis as it was cited then; {@code basis} may be empty. */
    public record Reason(String reason, String basis) {}

    /**
     * A refused proposal.
     *
     * @param matter null when it would have begun one
     * @param happened the day the act was said to have happened
     * @param asked when it was proposed
     */
    public record Refusal(
            String county,
            String place,
            String procedure,
            @Nullable UUID matter,
            String step,
            String person,
            String post,
            LocalDate happened,
            Instant asked,
            List<Reason> reasons) {}

    private static final String COLUMNS =
            "select county, place, procedure, matter, step, person, post, happened, asked, breaches";
    private static final String WHERE =
            " from refusal where county = :county and (:procedure = '' or procedure = :procedure)";

    private final ScopedTransactions transactions;

    public RefusalReader(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Refusals within the actor's scope, newest first.
     *
     * @param procedure of one procedure only, or empty for all
     */
    public List<Refusal> newest(Actor actor, String procedure, int limit, int offset) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql(COLUMNS + WHERE + " order by asked desc, id limit :limit offset :offset")
                        .param("county", actor.county())
                        .param("procedure", procedure)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query(RefusalReader::refusal)
                        .list());
    }

    /** How many there are in all. */
    public long count(Actor actor, String procedure) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql("select count(*)" + WHERE)
                        .param("county", actor.county())
                        .param("procedure", procedure)
                        .query(Long.class)
                        .single());
    }

    private static Refusal refusal(ResultSet row, int number) throws SQLException {
        return new Refusal(
                row.getString("county"),
                row.getString("place"),
                row.getString("procedure"),
                row.getObject("matter", UUID.class),
                row.getString("step"),
                row.getString("person"),
                row.getString("post"),
                row.getObject("happened", LocalDate.class),
                row.getObject("asked", OffsetDateTime.class).toInstant(),
                reasons(row.getString("breaches")));
    }

    static List<Reason> reasons(String json) {
        var reasons = new ArrayList<Reason>();
        ValueJson.MAPPER
                .readTree(json)
                .forEach(node -> reasons.add(new Reason(
                        node.get("reason").stringValue(), node.get("basis").stringValue())));
        return reasons;
    }
}
