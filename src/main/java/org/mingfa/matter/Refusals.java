package org.mingfa.matter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.mingfa.judging.Breach;
import org.mingfa.law.Basis;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.value.ValueJson;
import org.mingfa.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who asked for what, when, and which rules refused it: the best lesson, and the first thing an auditor asks. */
public final class Refusals {

    private static final String RECORD = """
            insert into refusal (county, place, id, procedure, matter, step, person, post, happened, asked, breaches, kept)
            values (:county, :place, :id, :procedure, :matter, :step, :person, :post, :happened, :asked, :breaches::jsonb, :kept)
            """;

    private final LawLibrary law;

    Refusals(LawLibrary law) {
        this.law = law;
    }

    void record(JdbcClient client, Actor actor, Proposal proposal, List<Breach> breaches, Instant asked) {
        var rows = breaches.stream()
                .map(breach -> Map.of(
                        "rule", breach.rule().toString(),
                        "reason", breach.reason(),
                        "basis", Basis.cite(breach.basis())))
                .toList();
        var procedure = proposal.target().procedure();
        client.sql(RECORD)
                .param("county", actor.county())
                .param("place", actor.place().digits())
                .param("id", TimeOrderedId.at(asked))
                .param("procedure", procedure)
                .param("matter", proposal.target().matter())
                .param("step", proposal.step())
                .param("person", actor.person())
                .param("post", actor.post())
                .param("happened", proposal.when().day())
                .param("asked", OffsetDateTime.ofInstant(asked, ZoneOffset.UTC))
                .param("breaches", ValueJson.MAPPER.writeValueAsString(rows))
                .param("kept", law.hidesFromConcerned(procedure))
                .update();
    }
}
