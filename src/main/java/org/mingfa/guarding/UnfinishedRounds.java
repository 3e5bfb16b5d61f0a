package org.mingfa.guarding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counties whose open deadlines are still to be worked out by the newest holiday notices. */
final class UnfinishedRounds {

    private static final String IN_FORCE =
            "select year, max(version) as version from holiday_notice where county = '000000' group by year";

    private static final String DONE =
            "select year, version from deadline_round where county = :county and phase = 'DONE'";

    private record Notice(int year, int version) {}

    private final Map<String, Boolean> known = new HashMap<>();

    boolean in(JdbcClient client, String county) {
        return known.computeIfAbsent(county, _ -> {
            var left = new HashSet<>(notices(client.sql(IN_FORCE)));
            left.removeAll(notices(client.sql(DONE).param("county", county)));
            return !left.isEmpty();
        });
    }

    private static Set<Notice> notices(JdbcClient.StatementSpec asked) {
        return asked.query((row, _) -> new Notice(row.getInt("year"), row.getInt("version")))
                .set();
    }
}
