package org.mingfa.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Fact;
import org.mingfa.judging.FactDifference;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.staff.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What matters have told for figures, as it is kept; mended by differences, so that nothing told meanwhile is lost. */
final class KeptFacts {

    private static final String TOLD = """
            select matter, place, measure, part, day, value from fact where county = :county and matter = any (:matters) and value <> 0
            """;

    private static final String DIFFERENCES =
            "with " + FactRows.STATES + "done as (select 1 as one) select one from done";

    private KeptFacts() {}

    /** What each of the matters of a county has told. */
    private static Map<UUID, List<Fact>> of(JdbcClient client, String county, List<Matter> matters) {
        var told = new HashMap<UUID, List<Fact>>();
        client.sql(TOLD)
                .param("county", county)
                .param("matters", matters.stream().map(Matter::id).toArray(UUID[]::new))
                .query(row -> {
                    told.computeIfAbsent(row.getObject("matter", UUID.class), _ -> new ArrayList<>())
                            .add(new Fact(
                                    PlaceCode.of(row.getString("place")),
                                    row.getString("measure"),
                                    row.getString("part"),
                                    row.getObject("day", LocalDate.class),
                                    row.getBigDecimal("value")));
                });
        return told;
    }

    /**
     * Tells the facts of matters of a county anew, in the transaction they are read in. What a procedure told that the law no
     * longer knows, stays.
     *
     * @return what had to be added, for each of the matters
     */
    static List<List<Fact>> tellAnew(
            JdbcClient client, LawLibrary law, String county, List<Docket> dockets, Roster roster) {
        if (dockets.isEmpty()) {
            return List.of();
        }
        var told = of(client, county, dockets.stream().map(Docket::matter).toList());
        // All of them before any is written: one that cannot be read must leave nothing half done.
        var added = new ArrayList<List<Fact>>();
        for (var docket : dockets) {
            var kept = told.getOrDefault(docket.matter().id(), List.of());
            added.add(FactDifference.of(kept, docket.facts(law, roster).orElse(kept)));
        }
        for (int i = 0; i < dockets.size(); i++) {
            mend(client, law, dockets.get(i).matter(), added.get(i));
        }
        return added;
    }

    private static void mend(JdbcClient client, LawLibrary law, Matter matter, List<Fact> differences) {
        if (!differences.isEmpty()) {
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("county", matter.county());
            parameters.put("matter", matter.id());
            FactRows.put(differences, Forward.of(differences, law.countedFrom(matter.procedure())), parameters);
            client.sql(DIFFERENCES).params(parameters).query(Integer.class).single();
        }
    }
}
