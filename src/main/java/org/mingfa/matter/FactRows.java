package org.mingfa.matter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Fact;

/** The part of a statement that tells facts, or differences of them, and adds them to tallies. */
final class FactRows {

    private static final String FACTS = """
            differences as (
                select f.place, f.measure, f.part, f.day, f.value
                from jsonb_to_recordset(:facts::jsonb)
                    as f(place text, measure text, part text, day date, value numeric)
            ),
            facts_told as (
                insert into fact (county, place, matter, measure, part, day, value)
                select :county, place, :matter, measure, part, day, value from differences
                on conflict (county, matter, measure, part, place, day) do update set value = fact.value + excluded.value
            ),
            """;

    private static final String CHANGES = """
            select place, measure, part, extract(year from day)::int as year, extract(month from day)::int as month, value
            from differences
            """;

    private static final String FORWARD = """
            union all
            select place, measure, part, year, 0, value
            from jsonb_to_recordset(:forward::jsonb)
                as f(place text, year int, measure text, part text, value numeric)
            """;

    /** For facts of which none lasts. */
    static final String PLAIN = FACTS + tallied(CHANGES);

    /** For facts of which some may last. */
    static final String STATES = FACTS + tallied(CHANGES + FORWARD);

    private FactRows() {}

    private static String tallied(String changes) {
        return "changes as (\n" + changes + "),\ntallied as (\n" + Tallying.SQL + "),\n";
    }

    /** Gives a statement what it asks for, besides the county and the matter. */
    static void put(List<Fact> differences, List<Forward> forward, Map<String, @Nullable Object> parameters) {
        parameters.put(
                "facts",
                Recorder.json(
                        differences,
                        fact -> Map.of(
                                "place", fact.place().digits(),
                                "measure", fact.measure(),
                                "part", fact.part(),
                                "day", fact.day().toString(),
                                "value", fact.value())));
        parameters.put(
                "forward",
                Recorder.json(
                        forward,
                        into -> Map.of(
                                "place", into.place().digits(),
                                "year", into.year(),
                                "measure", into.measure(),
                                "part", into.part(),
                                "value", into.value())));
    }
}
