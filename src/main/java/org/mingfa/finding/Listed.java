package org.mingfa.finding;

import java.util.List;
import java.util.Map;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.RowMapper;

/**
 * A list that is read a page at a time: one page of it, and how long it is.
 *
 * @param columns what is read of each
 * @param from the tables and the condition, which names {@code :county}
 * @param order by which no two are equal, so that no page shows one twice
 */
record Listed<T>(ScopedTransactions transactions, String columns, String from, String order, RowMapper<T> row) {

    /** A page of what lies in the actor's scope. */
    List<T> page(Actor actor, Map<String, ?> parameters, int limit, int offset) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql("select " + columns + " " + from + " order by " + order
                                + " limit :limit offset :offset")
                        .params(parameters)
                        .param("county", actor.county())
                        .param("limit", limit)
                        .param("offset", offset)
                        .query(row)
                        .list());
    }

    /** How many lie in it in all. */
    int count(Actor actor, Map<String, ?> parameters) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql("select count(*) " + from)
                        .params(parameters)
                        .param("county", actor.county())
                        .query(Integer.class)
                        .single());
    }
}
