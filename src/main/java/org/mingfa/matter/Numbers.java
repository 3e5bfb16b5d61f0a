package org.mingfa.matter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.mingfa.law.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Running numbers of a township's series. */
sealed interface Numbers {

    /** A series. */
    record Key(PlaceCode township, String name, int year) {

        /** In one order everywhere, so that no two transactions wait for each other's series. */
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::township).thenComparing(Key::name).thenComparingInt(Key::year);

        private JdbcClient.StatementSpec asked(JdbcClient client, String sql) {
            return client.sql(sql)
                    .param("county", township.county())
                    .param("township", township.digits())
                    .param("name", name)
                    .param("year", year);
        }
    }

    /** The next number, from 1. */
    int next(Key series);

    /** Takes each number from the database, and holds its series until the transaction ends. */
    record OneByOne(JdbcClient client) implements Numbers {

        private static final String NEXT = """
                insert into series (county, place, name, year, last) values (:county, :township, :name, :year, 1)
                on conflict (county, place, name, year) do update set last = series.last + 1
                returning last
                """;

        @Override
        public int next(Key series) {
            return series.asked(client, NEXT).query(Integer.class).single();
        }
    }

    /** Counts on from where each series stands; the database learns at the end how far it came. */
    final class Ahead implements Numbers {

        private static final String STANDS =
                "select last from series where county = :county and place = :township and name = :name and year = :year";

        private static final String HOLD = """
                insert into series (county, place, name, year, last) values (:county, :township, :name, :year, 0)
                on conflict (county, place, name, year) do update set last = series.last
                returning last
                """;

        private static final String ADVANCE = """
                insert into series (county, place, name, year, last) values (:county, :township, :name, :year, :to)
                on conflict (county, place, name, year) do update set last = excluded.last where series.last = :from
                """;

        private final ToIntFunction<Key> stands;
        private final Map<Key, Integer> from = new TreeMap<>(Key.ORDER);
        private final Map<Key, Integer> last = new HashMap<>();
        private final Map<Key, Integer> kept = new HashMap<>();

        /** @param stands the last number given out in a series before these */
        Ahead(ToIntFunction<Key> stands) {
            this.stands = stands;
        }

        /** The last number given out in a series, 0 before the first. */
        static int stands(JdbcClient client, Key series) {
            return series.asked(client, STANDS).query(Integer.class).optional().orElse(0);
        }

        /** The same, and nobody else takes one until the transaction ends. */
        static int hold(JdbcClient client, Key series) {
            return series.asked(client, HOLD).query(Integer.class).single();
        }

        @Override
        public int next(Key series) {
            int now = last.computeIfAbsent(series, this::begin);
            kept.putIfAbsent(series, now);
            last.put(series, now + 1);
            return now + 1;
        }

        private int begin(Key series) {
            int now = stands.applyAsInt(series);
            from.put(series, now);
            return now;
        }

        /** The numbers given out since the last call stay given out. */
        void keep() {
            kept.clear();
        }

        /** The numbers given out since the last {@link #keep()} are free again. */
        void undo() {
            last.putAll(kept);
            kept.clear();
        }

        /** Where the series stand that numbers were given out of. */
        Map<Key, Integer> reached() {
            return Map.copyOf(last);
        }

        /** Tells the database; false when a series has moved meanwhile, and then nothing of the transaction may stay. */
        boolean advance(JdbcClient client) {
            for (var begun : from.entrySet()) {
                int to = last.getOrDefault(begun.getKey(), begun.getValue());
                if (!advance(client, begun.getKey(), begun.getValue(), to)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean advance(JdbcClient client, Key series, int from, int to) {
            return to == from
                    || series.asked(client, ADVANCE)
                                    .param("to", to)
                                    .param("from", from)
                                    .update()
                            == 1;
        }
    }
}
