package org.mingfa.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.matter.Register;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;

/**
 * Reads what was found of what happened: the rules it did not keep. What asks for a step stands until that is done; what
 * asks for none stands for the year.
 */
public final class FoundReader {

    /**
     * Something found of an act.
     *
     * @param step the step that was done
     * @param roles who answers
     * @param follow the step that must follow, or null
     */
    public record Item(
            String county,
            String place,
            UUID matter,
            int seq,
            String title,
            String procedure,
            LocalDate version,
            String step,
            List<String> roles,
            LocalDate happened,
            String reason,
            String basis,
            @Nullable String follow) {}

    private static final String STANDING = """
            from finding f join matter m on m.county = f.county and m.id = f.matter
            where f.county = :county and not f.answered and (f.follow is not null or f.happened >= :since)
            """;

    private final ScopedTransactions transactions;

    public FoundReader(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /** What stands in the actor's scope, whoever answers, the newest first. */
    public List<Item> standing(Actor actor, LocalDate today, int limit, int offset) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql("""
                                select f.county, f.place, f.matter, f.seq, m.title, f.procedure, m.version, f.step, f.roles,
                                       f.happened, f.reason, f.basis, f.follow
                                """
                                + STANDING
                                + " order by f.happened desc, f.matter, f.seq, f.rule limit :limit offset :offset")
                        .param("county", actor.county())
                        .param("since", today.withDayOfYear(1))
                        .param("limit", limit)
                        .param("offset", offset)
                        .query(FoundReader::item)
                        .list());
    }

    /** How much that is. */
    public int count(Actor actor, LocalDate today) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql("select count(*) " + STANDING)
                        .param("county", actor.county())
                        .param("since", today.withDayOfYear(1))
                        .query(Integer.class)
                        .single());
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getString("county"),
                row.getString("place"),
                row.getObject("matter", UUID.class),
                row.getInt("seq"),
                row.getString("title"),
                row.getString("procedure"),
                row.getObject("version", LocalDate.class),
                row.getString("step"),
                Register.texts(row.getArray("roles")),
                row.getObject("happened", LocalDate.class),
                row.getString("reason"),
                row.getString("basis"),
                row.getString("follow"));
    }
}
