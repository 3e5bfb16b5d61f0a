package org.mingfa.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.judging.Fact;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.RuleId;
import org.mingfa.matter.DeadlineMove;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Register;
import org.mingfa.matter.value.ValueJson;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Reads what is recorded beside the acts of a matter, its chain worked out again. */
public final class TrailReader {

    private record Link(int seq, String link, String findings) {}

    private static final String LINKS =
            "select seq, link, findings from act where county = :county and matter = :matter order by seq";
    private static final String REFUSALS =
            "select asked, step, person, post, breaches from refusal where county = :county and matter = :matter order by asked";
    private static final String FACTS =
            "select place, measure, part, day, value from fact where county = :county and matter = :matter and value <> 0 order by day, measure, place";

    private final ScopedTransactions transactions;

    public TrailReader(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /** The trail of a matter the actor may see. */
    public Trail of(Actor actor, Docket docket) {
        return transactions.reading(actor.scope(), client -> read(client, docket));
    }

    /** The deadlines of a matter that moved, in the order they did. */
    public List<DeadlineMove> moves(Actor actor, Matter matter) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql("""
                        select step, was, became, cause, moved from deadline_move
                        where county = :county and matter = :matter order by moved, step
                        """)
                        .param("county", matter.county())
                        .param("matter", matter.id())
                        .query((row, _) -> new DeadlineMove(
                                row.getString("step"),
                                row.getObject("was", LocalDate.class),
                                row.getObject("became", LocalDate.class),
                                row.getString("cause"),
                                Register.instant(row, "moved")))
                        .list());
    }

    private static Trail read(JdbcClient client, Docket docket) {
        var county = docket.matter().county();
        var id = docket.matter().id();
        var links = client.sql(LINKS)
                .param("county", county)
                .param("matter", id)
                .query((row, _) -> new Link(row.getInt("seq"), row.getString("link"), row.getString("findings")))
                .list();
        var findings = links.stream()
                .flatMap(link -> findings(link.seq(), link.findings()).stream())
                .toList();
        return new Trail(
                broken(docket.matter(), Register.acts(client, county, id, 0), links),
                findings,
                refusals(client, county, id),
                facts(client, county, id));
    }

    /** Every link worked out again from the acts as they are in the database now, and held against the stored one. */
    private static @Nullable Integer broken(Matter matter, List<Act> acts, List<Link> links) {
        var link = Chain.root(
                matter.id().toString(), matter.place().digits(), matter.procedure() + "@" + matter.version());
        for (int i = 0; i < acts.size(); i++) {
            link = Chain.link(link, acts.get(i));
            if (!links.get(i).link().equals(link)) {
                return acts.get(i).seq();
            }
        }
        return link.equals(matter.head()) ? null : Integer.valueOf(acts.size());
    }

    private static List<Trail.Finding> findings(int seq, String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        var findings = new ArrayList<Trail.Finding>();
        ValueJson.MAPPER
                .readTree(json)
                .forEach(node -> findings.add(new Trail.Finding(
                        seq, RuleId.parse(text(node, "rule")), text(node, "reason"), text(node, "basis"))));
        return findings;
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }

    private static List<Trail.Refusal> refusals(JdbcClient client, String county, UUID id) {
        return client.sql(REFUSALS)
                .param("county", county)
                .param("matter", id)
                .query((row, _) -> new Trail.Refusal(
                        Register.instant(row, "asked"),
                        row.getString("step"),
                        row.getString("person"),
                        row.getString("post"),
                        RefusalReason.read(row.getString("breaches"))))
                .list();
    }

    private static List<Fact> facts(JdbcClient client, String county, UUID id) {
        return client.sql(FACTS)
                .param("county", county)
                .param("matter", id)
                .query((row, _) -> new Fact(
                        PlaceCode.of(row.getString("place")),
                        row.getString("measure"),
                        row.getString("part"),
                        row.getObject("day", java.time.LocalDate.class),
                        row.getBigDecimal("value")))
                .list();
    }
}
