package org.mingfa.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Fact;
import org.mingfa.judging.Facts;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks again at matters whose standing may have changed by the passing of time, or by a new holiday notice: a floor has
 * been reached, a right has lapsed. Only what follows from the acts is written, never an act. A matter that cannot be read, or
 * whose law is gone, is told and stops no other.
 */
public final class Tending {

    /**
     * What came of it.
     *
     * @param looked how many matters were looked at again
     * @param stalls what could not be brought up to the day, with why
     */
    public record Tended(int looked, List<Stall> stalls) {}

    /** A matter to be looked at; nothing that may be unreadable is read for the list. */
    private record Turn(String county, String place, LocalDate revisit, UUID id) {}

    private static final String DUE = """
            select county, place, revisit, id from matter
            where closing is null and revisit <= :today and (county, revisit, id) > (:county, :revisit, :id)
            order by county, revisit, id limit 200
            """;

    private static final String ALL_OPEN = """
            select county, place, date '1900-01-01' as revisit, id from matter
            where closing is null and (county, id) > (:county, :id) order by county, id limit 200
            """;

    private static final String VERSIONS = """
            select county, left(place, 9) as place, procedure, version, count(*) as matters from matter
            where closing is null group by 1, 2, 3, 4 order by 1, 2, 3, 4
            """;

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

    /** Brings every matter up to a day whose turn has come. */
    public Tended tend(LocalDate today) {
        return all(today, DUE);
    }

    /** Computes every open deadline again, after the calendar or the parameters have changed; owners are told of moves. */
    public Tended recompute(LocalDate today) {
        return all(today, ALL_OPEN);
    }

    private Tended all(LocalDate today, String turns) {
        var stalls = new ArrayList<>(withoutLaw());
        int looked = 0;
        var last = new Turn("", "", Sealing.BEGINNING, new UUID(0, 0));
        for (var batch = next(turns, today, last); !batch.isEmpty(); batch = next(turns, today, last)) {
            for (var turn : batch) {
                again(turn, today).ifPresent(stalls::add);
            }
            looked += batch.size();
            last = batch.getLast();
        }
        return new Tended(looked, stalls);
    }

    private List<Turn> next(String turns, LocalDate today, Turn after) {
        return transactions.reading(
                Scope.everything(),
                client -> client.sql(turns)
                        .param("today", today)
                        .param("county", after.county())
                        .param("revisit", after.revisit())
                        .param("id", after.id())
                        .query((row, _) -> new Turn(
                                row.getString("county"),
                                row.getString("place"),
                                row.getObject("revisit", LocalDate.class),
                                row.getObject("id", UUID.class)))
                        .list());
    }

    private record Version(String county, String place, String procedure, LocalDate version, long matters) {

        Stall stall() {
            var reason = "有" + matters + "件未结事项适用的程序“" + procedure + "”（" + version
                    + "起施行）不在法规库中，打不开，期限也没有更新；请系统管理员补回这一版程序文件";
            return new Stall(county, place, procedure + "@" + version, reason, null);
        }
    }

    /** The open matters of each township whose version of the law is not in the library: told together, as one thing to mend. */
    private List<Stall> withoutLaw() {
        var versions = transactions.reading(
                Scope.everything(),
                client -> client.sql(VERSIONS)
                        .query((row, _) -> new Version(
                                row.getString("county"),
                                row.getString("place"),
                                row.getString("procedure"),
                                row.getObject("version", LocalDate.class),
                                row.getLong("matters")))
                        .list());
        return versions.stream()
                .filter(one -> law.version(one.procedure(), one.version()).isEmpty())
                .map(Version::stall)
                .toList();
    }

    /** One matter in a transaction of its own: what is wrong with it stops no other. */
    private Optional<Stall> again(Turn turn, LocalDate today) {
        try {
            var roster = staff.roster(turn.county());
            transactions.within(Scope.everything(), client -> {
                Register.hold(client, turn.county(), turn.id())
                        .ifPresent(matter -> rewrite(client, matter, today, roster));
                return null;
            });
            return Optional.empty();
        } catch (RuntimeException bad) {
            return Optional.of(Stall.of(turn.county(), turn.place(), turn.id(), bad));
        }
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
        parameters.put("closing", standing.closing());
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
