package org.mingfa.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingfa.judging.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What matters have told for figures, as it is kept; mended by differences, so that nothing told meanwhile is lost. */
final class KeptFacts {

    private static final String TOLD = """
            select matter, place, measure, part, day, value from fact where county = :county and matter = any (:matters) and value <> 0
            """;

    private static final String DIFFERENCES =
            "with " + Recorder.FACTS + "done as (select 1 as one) select one from done";

    private KeptFacts() {}

    /** What each of the matters of a county has told. */
    static Map<UUID, List<Fact>> of(JdbcClient client, String county, List<Matter> matters) {
        var told = new HashMap<UUID, List<Fact>>();
        client.sql(TOLD)
                .param("county", county)
                .param("matters", matters.stream().map(Matter::id).toArray(UUID[]::new))
                .query(row -> {
                    told.computeIfAbsent(row.getObject("matter", UUID.class), _ -> new ArrayList<>())
                            .add(new Fact(
                                    row.getString("place"),
                                    row.getString("measure"),
                                    row.getString("part"),
                                    row.getObject("day", LocalDate.class),
                                    row.getBigDecimal("value")));
                });
        return told;
    }

    /** Adds differences, in the transaction in which they were found. */
    static void mend(JdbcClient client, Matter matter, List<Fact> differences) {
        if (!differences.isEmpty()) {
            client.sql(DIFFERENCES)
                    .param("county", matter.county())
                    .param("matter", matter.id())
                    .param("facts", Recorder.facts(differences))
                    .query(Integer.class)
                    .single();
        }
    }
}
