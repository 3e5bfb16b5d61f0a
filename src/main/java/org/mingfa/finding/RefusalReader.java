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

/** Reads who was refused what, when, and by which rule. */
public final class RefusalReader {

    private final Listed<Refusal> refusals;

    public RefusalReader(ScopedTransactions transactions) {
        this.refusals = new Listed<>(
                transactions,
                "place, procedure, matter, step, person, post, happened, asked, breaches",
                "from refusal where county = :county and (:procedure = '' or procedure = :procedure)",
                "asked desc, id",
                RefusalReader::refusal);
    }

    /**
     * Refusals within the actor's scope, newest first.
     *
     * @param procedure of one procedure only, or empty for all
     */
    public List<Refusal> newest(Actor actor, String procedure, int limit, int offset) {
        return refusals.page(actor, Map.of("procedure", procedure), limit, offset);
    }

    /** How many there are in all. */
    public int count(Actor actor, String procedure) {
        return refusals.count(actor, Map.of("procedure", procedure));
    }

    private static Refusal refusal(ResultSet row, int number) throws SQLException {
        return new Refusal(
                PlaceCode.of(row.getString("place")),
                row.getString("procedure"),
                row.getObject("matter", UUID.class),
                row.getString("step"),
                row.getString("person"),
                row.getString("post"),
                row.getObject("happened", LocalDate.class),
                Register.instant(row, "asked"),
                RefusalReason.read(row.getString("breaches")));
    }
}
