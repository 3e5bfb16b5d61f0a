package org.mingfa.matter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.mingfa.judging.Breach;
import org.mingfa.law.Basis;
import org.mingfa.matter.value.ValueJson;
import org.mingfa.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who asked for what, when, and which rules refused it: the best lesson, and the first thing an auditor asks. */
public final class Refusals {

    private static final String RECORD = """
            insert into refusal (county, place, id, procedure, matter, step, person, post, happened, asked, breaches)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    void record(JdbcClient client, Actor actor, Proposal proposal, List<Breach> breaches, Instant asked) {
        var rows = breaches.stream()
                .map(breach -> Map.of(
                        "rule", breach.rule().toString(),
                        "reason", breach.reason(),
                        "basis", Basis.cite(breach.basis())))
                .toList();
        client.sql(RECORD)
                .param(actor.county())
                .param(actor.place())
                .param(TimeOrderedId.at(asked))
                .param(proposal.target().procedure())
                .param(proposal.target().matter())
                .param(proposal.step())
                .param(actor.person())
                .param(actor.post())
                .param(proposal.when().day())
                .param(OffsetDateTime.ofInstant(asked, ZoneOffset.UTC))
                .param(ValueJson.MAPPER.writeValueAsString(rows))
                .update();
    }
}
