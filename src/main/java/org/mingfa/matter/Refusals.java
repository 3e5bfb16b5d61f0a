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

    /** Undoes the transaction of a refused act and carries the answer out of it. */
    static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        Undo(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }

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
                .param(proposal.procedure())
                .param(proposal.matter())
                .param(proposal.step())
                .param(actor.person())
                .param(actor.post())
                .param(proposal.happened())
                .param(OffsetDateTime.ofInstant(asked, ZoneOffset.UTC))
                .param(ValueJson.MAPPER.writeValueAsString(rows))
                .update();
    }
}
