package org.mingfa.matter;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Running numbers of a township's series within a transaction; who takes one holds the series until the transaction ends. */
sealed interface Numbers {

    /** The next number, from 1. */
    int next(String county, String township, String name, int year);

    /** Takes each number from the database. */
    record OneByOne(JdbcClient client) implements Numbers {

        private static final String NEXT = """
                insert into series (county, place, name, year, last) values (?, ?, ?, ?, 1)
                on conflict (county, place, name, year) do update set last = series.last + 1
                returning last
                """;

        @Override
        public int next(String county, String township, String name, int year) {
            return client.sql(NEXT)
                    .param(county)
                    .param(township)
                    .param(name)
                    .param(year)
                    .query(Integer.class)
                    .single();
        }
    }

    /** Takes each series from the database once and gives it back when all numbers are given out. */
    final class Held implements Numbers {

        private record Key(String county, String township, String name, int year) {}

        private static final String HOLD = """
                insert into series (county, place, name, year, last) values (?, ?, ?, ?, 0)
                on conflict (county, place, name, year) do update set last = series.last
                returning last
                """;

        private static final String GIVE_BACK =
                "update series set last = ? where county = ? and place = ? and name = ? and year = ?";

        private final JdbcClient client;
        private final Map<Key, Integer> last = new HashMap<>();
        private final Map<Key, Integer> before = new HashMap<>();

        Held(JdbcClient client) {
            this.client = client;
        }

        @Override
        public int next(String county, String township, String name, int year) {
            var key = new Key(county, township, name, year);
            int now = last.computeIfAbsent(key, this::hold);
            before.putIfAbsent(key, now);
            last.put(key, now + 1);
            return now + 1;
        }

        private int hold(Key key) {
            return client.sql(HOLD)
                    .param(key.county())
                    .param(key.township())
                    .param(key.name())
                    .param(key.year())
                    .query(Integer.class)
                    .single();
        }

        /** The numbers taken since the last call stay taken. */
        void keep() {
            before.clear();
        }

        /** The numbers taken since the last {@link #keep()} are free again. */
        void undo() {
            last.putAll(before);
            before.clear();
        }

        void giveBack() {
            last.forEach((key, value) -> client.sql(GIVE_BACK)
                    .param(value)
                    .param(key.county())
                    .param(key.township())
                    .param(key.name())
                    .param(key.year())
                    .update());
        }
    }
}
