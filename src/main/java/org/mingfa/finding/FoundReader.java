package org.mingfa.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Register;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;

/**
 * Reads what was found of what happened: the rules it did not keep. What asks for a step stands until that is done; what
 * asks for none stands for the year.
 */
public final class FoundReader {

    private final Listed<FoundBreach> standing;

    public FoundReader(ScopedTransactions transactions) {
        this.standing =
                new Listed<>(transactions, """
                f.place, f.matter, f.seq, m.title, f.procedure, m.version, f.step, f.roles, f.happened, f.reason,
                f.basis, f.follow
                """, """
                from finding f join matter m on m.county = f.county and m.id = f.matter
                where f.county = :county and not f.answered and (f.follow is not null or f.happened >= :since)
                """, "f.happened desc, f.matter, f.seq, f.rule", FoundReader::breach);
    }

    /** What stands in the actor's scope, whoever answers, the newest first. */
    public List<FoundBreach> standing(Actor actor, LocalDate today, int limit, int offset) {
        return standing.page(actor, thisYear(today), limit, offset);
    }

    /** How much that is. */
    public int count(Actor actor, LocalDate today) {
        return standing.count(actor, thisYear(today));
    }

    private static Map<String, LocalDate> thisYear(LocalDate today) {
        return Map.of("since", today.withDayOfYear(1));
    }

    private static FoundBreach breach(ResultSet row, int number) throws SQLException {
        return new FoundBreach(
                PlaceCode.of(row.getString("place")),
                row.getObject("matter", UUID.class),
                row.getInt("seq"),
                row.getString("title"),
                row.getString("procedure"),
                row.getObject("version", LocalDate.class),
                row.getString("step"),
                Register.texts(row.getArray("roles")),
                row.getObject("happened", LocalDate.class),
                row.getString("reason"),
                row.getString("basis"),
                row.getString("follow"));
    }
}
