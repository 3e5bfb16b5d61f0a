package org.mingfa.matter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Fact;
import org.mingfa.judging.Facts;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.law.Closing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks again at matters whose standing may have changed by the passing of time, or by a new holiday notice: a floor has
 * been reached, a right has lapsed. Only what follows from the acts is written, never an act.
 */
public final class Tending {

    private static final String DUE = "select " + Register.COLUMNS
            + " from matter where closing is null and revisit <= ? order by county, revisit, id limit 200";
    private static final String ALL_OPEN = "select " + Register.COLUMNS
            + " from matter where closing is null and (county, id) > (?, ?) order by county, id limit 200";

    private static final String REWRITE = """
            with the_matter as (
                update matter set closing = :closing, closed_on = :closedOn, revisit = :revisit where county = :county and id = :matter
            ),
            """ + Recorder.OPEN_STEPS + Recorder.FACTS + """
                    moved as (
                        insert into notice (county, place, id, matter, roles, persons, text, created)
                        select :county, :place, gen_random_uuid(), :matter, o.roles, o.only_for,
                               '期限变动：“' || :title || '”的一项期限由' || o.due || '改为' || s.due, now()
                        from open_step o join jsonb_to_recordset(:openSteps::jsonb) as s(step text, due date) on s.step = o.step
                        where o.county = :county and o.matter = :matter and o.due <> s.due
                    )
                    select 1
                    """;

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Staff staff;

    public Tending(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
    }

    /** Brings every matter up to a day whose turn has come; returns how many. */
    public int tend(LocalDate today) {
        int tended = 0;
        while (true) {
            var batch = transactions.reading(
                    Scope.everything(),
                    client ->
                            client.sql(DUE).param(today).query(Register::matter).list());
            batch.forEach(matter -> again(matter, today));
            tended += batch.size();
            if (batch.isEmpty()) {
                return tended;
            }
        }
    }

    /** Computes every open deadline again, after the calendar or the parameters have changed; owners are told of moves. */
    public int recompute(LocalDate today) {
        var after = new Object() {
            String county = "";
            UUID id = new UUID(0, 0);
        };
        int seen = 0;
        while (true) {
            var batch = transactions.reading(
                    Scope.everything(),
                    client -> client.sql(ALL_OPEN)
                            .param(after.county)
                            .param(after.id)
                            .query(Register::matter)
                            .list());
            if (batch.isEmpty()) {
                return seen;
            }
            batch.forEach(matter -> again(matter, today));
            seen += batch.size();
            after.county = batch.getLast().county();
            after.id = batch.getLast().id();
        }
    }

    private void again(Matter stale, LocalDate today) {
        var roster = staff.roster(stale.county());
        transactions.within(Scope.everything(), client -> {
            Register.hold(client, stale.county(), stale.id())
                    .ifPresent(matter -> rewrite(client, matter, today, roster));
            return null;
        });
    }

    private void rewrite(JdbcClient client, Matter matter, LocalDate today, Roster roster) {
        var procedure = law.version(matter.procedure(), matter.version());
        if (procedure.isEmpty() || !matter.isOpen()) {
            return;
        }
        var acts = Register.acts(client, matter.county(), matter.id(), 0);
        var setting = new Setting(matter.place(), roster, law.calendar(), law.parameters());
        var standing = Standing.of(procedure.get(), acts, setting, today);
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("county", matter.county());
        parameters.put("place", matter.place());
        parameters.put("matter", matter.id());
        parameters.put("procedure", matter.procedure());
        parameters.put("title", matter.title());
        parameters.put("closing", Closing.written(standing.closing()));
        parameters.put("closedOn", standing.closing() == null ? null : today);
        parameters.put("revisit", OpenStep.revisit(standing));
        parameters.put("facts", Recorder.facts(ended(procedure.get(), acts, setting, standing)));
        Recorder.openSteps(OpenStep.of(procedure.get(), acts, standing), parameters);
        client.sql(REWRITE).params(parameters).query(Integer.class).single();
    }

    /** What a matter adds to figures by ending on a day without an act. */
    private List<Fact> ended(Procedure procedure, List<Act> acts, Setting setting, Standing standing) {
        if (standing.closing() == null) {
            return List.of();
        }
        var measures = law.countedFrom(procedure.id());
        return Facts.difference(
                Facts.of(measures, procedure, acts, setting),
                Facts.of(measures, procedure, acts, setting, standing.day()));
    }
}
