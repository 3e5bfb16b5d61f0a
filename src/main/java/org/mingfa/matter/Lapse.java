package org.mingfa.matter;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Fact;
import org.mingfa.judging.FactDifference;
import org.mingfa.judging.Facts;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.law.Closing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A matter that time alone has ended: its closing, and what it adds to figures by that. */
final class Lapse {

    private static final String END = """
            with the_matter as (
                update matter set closing = :closing, closed_on = :closedOn, revisit = null, privy = :privy
                where county = :county and id = :matter
            ),
            steps_gone as (
                delete from open_step where county = :county and matter = :matter
            ),
            """ + FactRows.STATES + """
            done as (select 1 as one)
            select one from done
            """;

    private Lapse() {}

    static void write(JdbcClient client, LawLibrary law, Docket docket, Setting setting, Standing standing) {
        var matter = docket.matter();
        var procedure = Matters.procedureOf(law, matter);
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("county", matter.county());
        parameters.put("matter", matter.id());
        parameters.put("closing", Closing.written(standing.closing()));
        parameters.put("closedOn", standing.day());
        var privy = Privy.of(procedure, docket.acts(), standing, List.of(), setting.people());
        parameters.put("privy", privy.toArray(String[]::new));
        var measures = law.countedFrom(procedure.id());
        var facts = facts(measures, procedure, docket, setting, standing);
        FactRows.put(facts, Forward.of(facts, measures), parameters);
        client.sql(END).params(parameters).query(Integer.class).single();
    }

    private static List<Fact> facts(
            List<Measure.Counted> measures, Procedure procedure, Docket docket, Setting setting, Standing standing) {
        return FactDifference.of(
                Facts.of(measures, procedure, docket.acts(), setting),
                Facts.of(measures, procedure, docket.acts(), setting, standing.day()));
    }
}
