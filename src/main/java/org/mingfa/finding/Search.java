package org.mingfa.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Register;
import org.mingfa.matter.SearchWords;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds matters of all procedures by their words, the latest entered first.
 *
 * <p>The index of words knows every matter that holds a word, but not which were entered last: for a common word it would fetch
 * tens of thousands to show sixty. The database cannot tell beforehand how common a phrase is, so the latest matters are looked
 * through first, and what is found among them decides: going on backwards, or asking the index.
 */
public final class Search {

    /** Two ways through the same rows: by the order of entry, or by the index of words; never by reading the whole table. */
    private static final String BY_ENTRY = settings("off", "on");

    private static final String BY_WORDS = settings("on", "off");

    private static String settings(String sort, String indexScan) {
        return """
                select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),
                       set_config('enable_sort', '%s', true), set_config('enable_indexscan', '%s', true)
                """.formatted(sort, indexScan);
    }

    private static final String AMONG_LATEST = """
            select %s from (select * from matter m where m.county = :county %s order by m.id desc limit :latest) m
            where m.words @@ :phrase::tsquery order by m.id desc limit :limit
            """;

    private static final String EARLIER = """
            select %s from matter m
            where m.county = :county %s and m.id < :before and m.words @@ :phrase::tsquery order by m.id desc limit :limit
            """;

    private static final String ALL = """
            select %s from matter m where m.county = :county %s and m.words @@ :phrase::tsquery order by m.id desc limit :limit
            """;

    private static final int LATEST = 4_000;
    private static final int COMMON = 6;

    private final ScopedTransactions transactions;
    private final int latest;
    private final int common;

    public Search(ScopedTransactions transactions) {
        this(transactions, LATEST, COMMON);
    }

    /**
     * @param latest how many matters are looked through first
     * @param common found so often among them, the rest is found sooner by going on than by the index
     */
    Search(ScopedTransactions transactions, int latest, int common) {
        this.transactions = transactions;
        this.latest = latest;
        this.common = common;
    }

    /** Matters the actor may see whose words hold the text as a phrase, the latest entered first, at most {@code limit}. */
    public List<Matter> find(Actor actor, String text, int limit) {
        var phrase = SearchWords.phrase(text);
        if (phrase.isBlank()) {
            return List.of();
        }
        return transactions.reading(actor.scope(), client -> {
            enter(client, BY_ENTRY);
            var asked = new Asked(client, actor.county(), township(actor), phrase);
            var found = asked.list(AMONG_LATEST, limit, Map.of("latest", latest));
            if (found.size() >= limit) {
                return found;
            }
            if (found.size() >= common) {
                var all = new ArrayList<>(found);
                all.addAll(asked.list(
                        EARLIER,
                        limit - found.size(),
                        Map.of("before", found.getLast().id())));
                return all;
            }
            enter(client, BY_WORDS);
            return asked.list(ALL, limit, Map.of());
        });
    }

    private static void enter(JdbcClient client, String settings) {
        client.sql(settings).query((row, _) -> row.getString(1)).single();
    }

    private static @Nullable PlaceCode township(Actor actor) {
        return actor.place().in(Level.TOWNSHIP).orElse(null);
    }

    private record Asked(
            JdbcClient client, String county, @Nullable PlaceCode township, String phrase) {

        /** @param bounds how many to look through, or before which id to go on, where the statement asks for it */
        List<Matter> list(String statement, int limit, Map<String, ?> bounds) {
            var place = township == null ? "" : "and left(m.place, 9) = :township";
            return client.sql(statement.formatted(Register.COLUMNS, place))
                    .param("county", county)
                    .param("township", township == null ? null : township.digits())
                    .param("phrase", phrase)
                    .param("limit", limit)
                    .params(bounds)
                    .query(Register::matter)
                    .list();
        }
    }
}
