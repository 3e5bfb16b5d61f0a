package org.mingfa.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingfa.store.ScopedTransactions;

/** Reads the papers of hand-overs. */
public final class HandoverPapers {

    private static final String ONE = """
            select * from handover where county = :county and paper = :paper order by matter nulls last, due nulls last, number
            """;

    private static final String OF = """
            select h.paper from handover h
            where h.county = :county and (h.giver = :person or h.taker = :person)
            group by h.paper order by max(h.made) desc limit 50
            """;

    private final ScopedTransactions transactions;

    public HandoverPapers(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /** The paper, as far as the reader's place goes; empty when there is none. */
    public Optional<HandoverPaper> find(Actor reader, UUID paper) {
        return transactions.reading(reader.scope(), client -> {
            var found = new ArrayList<HandoverPaper>();
            client.sql(ONE)
                    .param("county", reader.county())
                    .param("paper", paper)
                    .query(row -> {
                        if (found.isEmpty()) {
                            found.add(head(row));
                        }
                        found.getFirst().lines().add(line(row));
                    });
            return found.stream().findFirst();
        });
    }

    /** The papers by which the person handed over or took over, latest first, at most 50. */
    public List<HandoverPaper> of(Actor reader, String person) {
        return transactions
                .reading(
                        reader.scope(),
                        client -> client.sql(OF)
                                .param("county", reader.county())
                                .param("person", UUID.fromString(person))
                                .query(UUID.class)
                                .list())
                .stream()
                .flatMap(paper -> find(reader, paper).stream())
                .toList();
    }

    /** By which papers a matter was handed over, in order. */
    public List<HandoverPaper> in(Actor reader, UUID matter) {
        return transactions
                .reading(
                        reader.scope(),
                        client -> client.sql(
                                        "select paper from handover where county = :county and matter = :matter order by made, id")
                                .param("county", reader.county())
                                .param("matter", matter)
                                .query(UUID.class)
                                .list())
                .stream()
                .flatMap(paper -> find(reader, paper).stream())
                .toList();
    }

    private static HandoverPaper head(ResultSet row) throws SQLException {
        return new HandoverPaper(
                row.getObject("paper", UUID.class),
                row.getString("giver"),
                row.getObject("day", LocalDate.class),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getString("maker"),
                new ArrayList<>());
    }

    private static HandoverPaper.Line line(ResultSet row) throws SQLException {
        return new HandoverPaper.Line(
                row.getString("taker"),
                row.getObject("matter", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("steps"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("late"));
    }
}
