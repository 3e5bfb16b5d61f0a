package org.mingfa.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingfa.calendar.DateWords;
import org.mingfa.judging.Tenure;
import org.mingfa.matter.Docket;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which records are in force since when, as their acts say it, to be held against what is kept. */
final class OrderOfRecords {

    private record Told(String number, Tenure tenure) {}

    private static final String KEPT = """
            select t.matter, t.same, t.since, m.number from tenure t join matter m on m.county = t.county and m.id = t.matter
            order by m.number
            """;

    private final Map<UUID, Told> told = new HashMap<>();

    void add(Docket docket, Optional<Tenure> tenure) {
        var matter = docket.matter();
        tenure.ifPresent(one -> told.put(matter.id(), new Told(matter.number(), one)));
    }

    /** What is kept otherwise than told, each in one Chinese sentence. */
    List<String> differences(JdbcClient client) {
        var missing = new HashMap<>(told);
        var differences = new ArrayList<String>();
        client.sql(KEPT).query(row -> {
            var own = missing.remove(row.getObject("matter", UUID.class));
            var kept = new Tenure(row.getString("same"), row.getObject("since", LocalDate.class));
            if (own == null || !own.tenure().equals(kept)) {
                var is =
                        own == null ? "没有生效" : "自" + DateWords.full(own.tenure().since()) + "生效";
                differences.add(row.getString("number") + "按记录" + is + "，登记的生效日是" + DateWords.full(kept.since()));
            }
        });
        missing.values().stream()
                .map(one -> one.number() + "按记录自" + DateWords.full(one.tenure().since()) + "生效，没有登记")
                .sorted()
                .forEach(differences::add);
        return differences;
    }
}
