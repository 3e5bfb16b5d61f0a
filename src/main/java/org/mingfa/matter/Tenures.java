package org.mingfa.matter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mingfa.judging.Act;
import org.mingfa.judging.Links;
import org.mingfa.judging.Tenure;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Roster;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps which record of the same is in force since when, and tells the facts of those anew that are replaced by another one than
 * before. Two entered at once wait for each other; the order of their days decides, and on one day which was begun later.
 */
final class Tenures {

    private static final String WAIT = """
            insert into tenure_turn (county, place, procedure, same) values (:county, :place, :procedure, :same)
            on conflict (county, place, procedure, same) do update set same = excluded.same
            """;

    private static final String OWN = "select same from tenure where county = :county and matter = :matter";

    private static final String ENDS = """
            select matter, lead(since) over (partition by same order by since, matter) as replaced from tenure
            where county = :county and place = :place and procedure = :procedure and same = any (:same)
            """;

    private static final String KEEP = """
            insert into tenure (county, place, procedure, same, since, matter)
            values (:county, :place, :procedure, :same, :since, :matter)
            on conflict (county, matter) do update set same = excluded.same, since = excluded.since
            where (tenure.same, tenure.since) is distinct from (excluded.same, excluded.since)
            """;

    private static final String DROP = "delete from tenure where county = :county and matter = :matter";

    private static final String REPLACED = """
            select t.matter, n.since
            from tenure t cross join lateral (
                select later.since from tenure later
                where later.county = t.county and later.procedure = t.procedure and later.place = t.place
                and later.same = t.same and (later.since, later.matter) > (t.since, t.matter)
                order by later.since, later.matter limit 1) n
            where t.county = :county and t.matter = any (:matters)
            """;

    private static final String HOLD = "select " + Register.COLUMNS + """
             from matter where county = :county and id = any (:matters) order by id for no key update
            """;

    private final LawLibrary law;
    private final Roster roster;

    Tenures(LawLibrary law, Roster roster) {
        this.law = law;
        this.roster = roster;
    }

    private static boolean replaces(LawLibrary law, Matter matter) {
        return law.governing(matter.procedure(), matter.version(), matter.began())
                .filter(procedure -> procedure.head().replaces() != null)
                .isPresent();
    }

    /** From which day each of the matters of a county is replaced by a later one; those that are in force are left out. */
    static Map<UUID, LocalDate> replaced(JdbcClient client, LawLibrary law, String county, List<Matter> matters) {
        var replaced = new HashMap<UUID, LocalDate>();
        var asked = matters.stream()
                .filter(matter -> replaces(law, matter))
                .map(Matter::id)
                .toArray(UUID[]::new);
        if (asked.length > 0) {
            client.sql(REPLACED).param("county", county).param("matters", asked).query(row -> {
                replaced.put(row.getObject("matter", UUID.class), row.getObject("since", LocalDate.class));
            });
        }
        return replaced;
    }

    /**
     * What follows from an act just written for the order of the records it is one of, in the act's transaction.
     *
     * @param acts all of the matter's
     */
    void follow(JdbcClient client, Matter matter, List<Act> acts) {
        if (replaces(law, matter)) {
            var tenure = tenure(new Docket(matter, acts, Links.NONE));
            ScopedTransactions.widened(client, Scope.of(matter.county()), wide -> {
                var changed = put(wide, matter, tenure);
                if (!changed.isEmpty()) {
                    tellAnew(wide, matter, changed);
                }
                return true;
            });
        }
    }

    /** Keeps those of matters as their acts say it, and tells no facts anew. */
    void keep(JdbcClient client, List<Matter> matters) {
        var replacing = matters.stream().filter(matter -> replaces(law, matter)).toList();
        if (!replacing.isEmpty()) {
            LinkedMatters.dockets(client, law, replacing)
                    .forEach(docket -> keep(client, docket.matter(), tenure(docket)));
        }
    }

    private Optional<Tenure> tenure(Docket docket) {
        return docket.tenure(law, roster);
    }

    /** The matters that are replaced from another day on than before, with this one; none where it never was in force. */
    private Set<UUID> put(JdbcClient client, Matter matter, Optional<Tenure> tenure) {
        var same = new TreeSet<String>();
        tenure.map(Tenure::same).ifPresent(same::add);
        same.addAll(client.sql(OWN)
                .param("county", matter.county())
                .param("matter", matter.id())
                .query(String.class)
                .list());
        if (same.isEmpty()) {
            return Set.of();
        }
        same.forEach(one -> of(client.sql(WAIT), matter).param("same", one).update());
        var before = ends(client, matter, same);
        keep(client, matter, tenure);
        var after = ends(client, matter, same);
        var changed = new TreeSet<UUID>(Comparator.comparing(UUID::toString));
        changed.add(matter.id());
        after.forEach((id, end) -> {
            if (!end.equals(before.getOrDefault(id, end))) {
                changed.add(id);
            }
        });
        return changed;
    }

    /** By matter, from when it is replaced; empty for the one in force. */
    private static Map<UUID, Optional<LocalDate>> ends(JdbcClient client, Matter matter, Set<String> same) {
        var ends = new HashMap<UUID, Optional<LocalDate>>();
        of(client.sql(ENDS), matter).param("same", same.toArray(String[]::new)).query(row -> {
            ends.put(
                    row.getObject("matter", UUID.class),
                    Optional.ofNullable(row.getObject("replaced", LocalDate.class)));
        });
        return ends;
    }

    private static void keep(JdbcClient client, Matter matter, Optional<Tenure> tenure) {
        if (tenure.isEmpty()) {
            client.sql(DROP)
                    .param("county", matter.county())
                    .param("matter", matter.id())
                    .update();
            return;
        }
        of(client.sql(KEEP), matter)
                .param("same", tenure.get().same())
                .param("since", tenure.get().since())
                .param("matter", matter.id())
                .update();
    }

    private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, Matter matter) {
        return statement
                .param("county", matter.county())
                .param("place", matter.place().digits())
                .param("procedure", matter.procedure());
    }

    private void tellAnew(JdbcClient client, Matter matter, Set<UUID> changed) {
        var matters = client.sql(HOLD)
                .param("county", matter.county())
                .param("matters", changed.toArray(UUID[]::new))
                .query(Register::matter)
                .list();
        KeptFacts.tellAnew(client, law, matter.county(), LinkedMatters.dockets(client, law, matters), roster);
    }
}
