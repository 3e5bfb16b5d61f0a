package org.mingfa.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
            select * from handover
            where county = :county and paper in (
                select h.paper from handover h
                where h.county = :county and (h.giver = :person or h.taker = :person)
                group by h.paper order by max(h.made) desc limit 50)
            order by made desc, paper, matter nulls last, due nulls last, number
            """;

    private final ScopedTransactions transactions;

    public HandoverPapers(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /** The paper, as far as the reader's place goes; empty when there is none. */
    public Optional<HandoverPaper> find(Actor reader, UUID paper) {
        return papers(reader, ONE, "paper", paper).stream().findFirst();
    }

    /** The papers by which the person handed over or took over, latest first, at most 50. */
    public List<HandoverPaper> of(Actor reader, String person) {
        return papers(reader, OF, "person", UUID.fromString(person));
    }

    private List<HandoverPaper> papers(Actor reader, String sql, String by, UUID value) {
        return transactions.reading(reader.scope(), client -> {
            var found = new LinkedHashMap<UUID, HandoverPaper>();
            client.sql(sql).param("county", reader.county()).param(by, value).query(row -> {
                var head = head(row);
                found.computeIfAbsent(head.paper(), _ -> head).lines().add(line(row));
            });
            return List.copyOf(found.values());
        });
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
