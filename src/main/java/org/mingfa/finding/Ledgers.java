package org.mingfa.finding;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Due;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Register;
import org.mingfa.matter.value.ValueJson;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads ledgers (台账): the matters of one procedure, filtered, sorted, page by page, with totals. */
public final class Ledgers {

    /**
     * One page.
     *
     * @param asides by matter, what its own fields do not say
     * @param count how many matters there are in all pages
     * @param totals sums over all pages, by column
     */
    public record Page(List<Matter> matters, Map<UUID, Aside> asides, long count, Map<String, BigDecimal> totals) {}

    /**
     * @param entered the ledger's columns that are filled in at steps, as entered last
     * @param due until when the nearest of what must be done is to be done, or null
     */
    public record Aside(
            Map<String, Value> entered, @Nullable Due due) {}

    /** How many matters of a query are in each state, whatever state it asks for. */
    public record States(long all, long open, long late, long closed, long voided) {}

    public static final int PAGE_SIZE = 30;
    private static final int FETCHED = 500;

    /** How many of the latest acts are looked through for the matters of late. */
    private static final int ACTS_FOR_RECENT = 200;

    /** How many of them tell what a post is used to begin. */
    private static final int ACTS_FOR_HABIT = 1000;

    private static final String ASIDE = """
            , jsonb_strip_nulls(jsonb_build_object(%s)) as entered,
            (select array[o.due::text, o.due_at::text, o.late_after::text] from open_step o
             where o.county = m.county and o.matter = m.id and not o.optional and o.due is not null
             order by o.due, o.due_at nulls last limit 1) as until
            """;

    private static final String STATES = """
            select count(*) filter (where m.closing is distinct from 'void') as alive,
                   count(*) filter (where m.closing is null) as open,
                   count(*) filter (where m.closing is null and exists (select 1 from open_step o
                       where o.county = m.county and o.matter = m.id and o.late_after < :today and not o.optional)) as late,
                   count(*) filter (where m.closing <> 'void') as closed,
                   count(*) filter (where m.closing = 'void') as voided
            from matter m
            """;

    private static final String RECENT = "with touched as (" + """
            select matter, max(recorded) as latest
            from (select matter, recorded from act where county = :county order by recorded desc limit :acts) latest_acts
            group by matter order by 2 desc limit :limit
            )
            """ + "select " + Register.COLUMNS
            + " from touched t join matter m on m.id = t.matter where m.county = :county"
            + " order by t.latest desc";

    private static final String BEGUN = """
            select m.procedure
            from (select matter, seq, post, carried_over from act where county = :county order by recorded desc limit :acts) a
            join matter m on m.county = :county and m.id = a.matter
            where a.seq = 1 and not a.carried_over
            group by m.procedure order by count(*) filter (where a.post = :post) desc, count(*) desc, m.procedure
            """;

    private final ScopedTransactions transactions;

    public Ledgers(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    public Page page(Actor actor, Procedure procedure, LedgerQuery query, LocalDate today) {
        var where = new LedgerCondition(actor.county(), procedure, query, today);
        var asides = new HashMap<UUID, Aside>();
        return transactions.reading(actor.scope(), client -> {
            var matters = where.bind(
                            client,
                            select(procedure, where) + query.order().sql(procedure) + " limit " + PAGE_SIZE + " offset "
                                    + (long) PAGE_SIZE * Math.max(0, query.page()))
                    .query((row, number) -> {
                        var matter = Register.matter(row, number);
                        asides.put(matter.id(), aside(row));
                        return matter;
                    })
                    .list();
            return new Page(matters, asides, count(client, where), totals(client, procedure, where));
        });
    }

    private static String entered(Procedure procedure) {
        return procedure.ledger().columns().stream()
                .filter(column -> procedure.field(column) == null)
                .map(column -> "'" + column + "', "
                        + LedgerColumn.of(procedure, column).json())
                .collect(Collectors.joining(", "));
    }

    /** How many matters there are in each state for the query's other conditions. */
    public States states(Actor actor, Procedure procedure, LedgerQuery query, LocalDate today) {
        var where = new LedgerCondition(actor.county(), procedure, query.inState(LedgerState.ANY), today);
        return transactions.reading(
                actor.scope(),
                client -> where.bind(client, STATES + where)
                        .query((row, _) -> new States(
                                row.getLong("alive"),
                                row.getLong("open"),
                                row.getLong("late"),
                                row.getLong("closed"),
                                row.getLong("voided")))
                        .single());
    }

    /** Every matter of the query, handed on one by one with what its own fields do not say; memory stays flat. */
    public void each(
            Actor actor, Procedure procedure, LedgerQuery query, LocalDate today, BiConsumer<Matter, Aside> use) {
        var where = new LedgerCondition(actor.county(), procedure, query, today);
        transactions.reading(actor.scope(), client -> {
            where.bind(client, select(procedure, where) + query.order().sql(procedure))
                    .withFetchSize(FETCHED)
                    .query(row -> {
                        use.accept(Register.matter(row, 0), aside(row));
                    });
            return null;
        });
    }

    /** How many matters of a procedure there are in the actor's places that are withheld from the actor, whatever a query asks for. */
    public long withheld(Actor actor, Procedure procedure) {
        return actor.withheld().contains(procedure.id())
                ? count(actor.scope().freely(), actor, procedure) - count(actor.scope(), actor, procedure)
                : 0;
    }

    private long count(Scope scope, Actor actor, Procedure procedure) {
        return transactions.reading(
                scope,
                client -> client.sql("select count(*) from matter where county = :county and procedure = :procedure")
                        .param("county", actor.county())
                        .param("procedure", procedure.id())
                        .query(Long.class)
                        .single());
    }

    private static String select(Procedure procedure, LedgerCondition where) {
        return "select " + Register.COLUMNS + ASIDE.formatted(entered(procedure)) + " from matter m " + where;
    }

    private static Aside aside(ResultSet row) throws SQLException {
        return new Aside(ValueJson.read(row.getString("entered")), until(row.getArray("until")));
    }

    private static @Nullable Due until(java.sql.@Nullable Array until) throws SQLException {
        if (until == null) {
            return null;
        }
        var texts = (@Nullable String[]) until.getArray();
        var at = texts[1];
        return new Due(
                LocalDate.parse(Objects.requireNonNull(texts[0])),
                at == null ? null : LocalTime.parse(at),
                LocalDate.parse(Objects.requireNonNull(texts[2])));
    }

    private static long count(JdbcClient client, LedgerCondition where) {
        return where.bind(client, "select count(*) from matter m " + where)
                .query(Long.class)
                .single();
    }

    private static Map<String, BigDecimal> totals(JdbcClient client, Procedure procedure, LedgerCondition where) {
        var columns = procedure.ledger().totals();
        if (columns.isEmpty()) {
            return Map.of();
        }
        var sums = columns.stream()
                .map(column -> LedgerColumn.of(procedure, column).sum())
                .toList();
        return where.bind(client, "select " + String.join(", ", sums) + " from matter m " + where)
                .query((row, _) -> {
                    var totals = new LinkedHashMap<String, BigDecimal>();
                    for (int i = 0; i < columns.size(); i++) {
                        totals.put(columns.get(i), row.getBigDecimal(i + 1));
                    }
                    return totals;
                })
                .single();
    }

    /** The matters in the actor's scope in which something was recorded last, the latest first. */
    public List<Matter> recent(Actor actor, int limit) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql(RECENT)
                        .param("county", actor.county())
                        .param("acts", ACTS_FOR_RECENT)
                        .param("limit", limit)
                        .query(Register::matter)
                        .list());
    }

    /** The procedures of which matters were begun of late in the actor's scope, carried-over ones aside: most often in this post first. */
    public List<String> begun(Actor actor) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql(BEGUN)
                        .param("county", actor.county())
                        .param("acts", ACTS_FOR_HABIT)
                        .param("post", actor.post())
                        .query(String.class)
                        .list());
    }

    /** Matters by id, as far as the actor may see them. */
    public List<Matter> byId(Actor actor, List<UUID> ids) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql(
                                "select " + Register.COLUMNS
                                        + " from matter m where m.county = :county and m.id = any (:ids) order by m.began, m.number")
                        .param("county", actor.county())
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(Register::matter)
                        .list());
    }
}
