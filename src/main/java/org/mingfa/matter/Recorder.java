package org.mingfa.matter;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Chain;
import org.mingfa.judging.Fact;
import org.mingfa.law.Closing;
import org.mingfa.matter.value.FigureQuoteJson;
import org.mingfa.matter.value.ValueJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes an act and all that follows from it in one statement: the act, the matter, its open steps, the differences of its
 * facts and of the tallies, the notices. One statement is one round trip, and there is no moment between the parts.
 */
final class Recorder {

    private static final String OPEN_MATTER = """
            with the_matter as (
                insert into matter (county, place, id, procedure, version, number, title, began, carried_over,
                                    acts, head, fields, closing, closed_on, revisit, privy, changed, words)
                values (:county, :place, :matter, :procedure, :version, :number, :title, :happened, :carriedOver,
                        :seq, :link, :values::jsonb, :closing, :closedOn, :revisit, :privy, :recorded, :words::tsvector)
            ),
            """;

    private static final String CHANGE_MATTER = """
            with the_matter as (
                update matter
                set acts = :seq, head = :link, title = :title, fields = :values::jsonb, closing = :closing,
                    closed_on = :closedOn, revisit = :revisit, privy = :privy, changed = :recorded,
                    words = case when :words::tsvector is null then words
                                 else :words::tsvector || coalesce((select f.words from former_number f
                                                                    where f.county = :county and f.matter = :matter),
                                                                   ''::tsvector) end
                where county = :county and id = :matter
            ),
            """;

    private static final String ACT = """
            the_act as (
                insert into act (county, place, matter, seq, kind, corrects, reason, step, outcome, fields, evidence, persons,
                                 post, happened, at, recorded, carried_over, pins, told, child, broken, findings, algorithm, link)
                values (:county, :place, :matter, :seq, :kind, :corrects, :reason, :step, :outcome, :entered::jsonb,
                        :evidence::jsonb, :persons, :post, :happened, :at::time, :recorded, :carriedOver, :pins::jsonb,
                        :told::jsonb, :child::uuid, :broken::jsonb, :findings::jsonb, :algorithm, :link)
            ),
            """;

    static final String OPEN_STEPS = """
            steps_gone as (
                delete from open_step where county = :county and matter = :matter and step <> all (:openIds)
            ),
            steps_open as (
                insert into open_step (county, place, matter, step, procedure, roles, only_for, optional, earliest,
                                       due, due_at, late_after, due_of)
                select :county, :place, :matter, s.step, :procedure, s.roles, s.only_for, s.optional, s.earliest,
                       s.due, s.due_at, s.late_after, s.due_of
                from jsonb_to_recordset(:openSteps::jsonb)
                    as s(step text, roles text[], only_for text[], optional boolean, earliest date,
                         due date, due_at time, late_after date, due_of text)
                on conflict (county, matter, step) do update
                    set roles = excluded.roles, only_for = excluded.only_for, earliest = excluded.earliest,
                        due = excluded.due, due_at = excluded.due_at, late_after = excluded.late_after,
                        due_of = excluded.due_of
                    where (open_step.roles, open_step.only_for, open_step.earliest,
                           open_step.due, open_step.due_at, open_step.late_after, open_step.due_of)
                        is distinct from (excluded.roles, excluded.only_for, excluded.earliest,
                                          excluded.due, excluded.due_at, excluded.late_after, excluded.due_of)
            ),
            """;

    private static final String NOTICES = """
            noticed as (
                insert into notice (county, place, id, matter, roles, persons, text, created)
                select :county, :place, n.id, :matter, n.roles, n.persons, n.text, :recorded
                from jsonb_to_recordset(:notices::jsonb) as n(id uuid, roles text[], persons text[], text text)
                on conflict (county, id) do nothing
            ),
            """;

    /** Few acts change what a matter holds: those cost one round trip more. */
    private static final Statement LINKS = Statement.of("""
            with now_held as (
                select * from jsonb_to_recordset(:links::jsonb) as l(field text, target uuid, seq int)
            ),
            links_gone as (
                delete from link l where l.county = :county and l.matter = :matter
                and not exists (select from now_held h where h.field = l.field and h.target = l.target)
            ),
            links_held as (
                insert into link (county, place, matter, field, target, seq)
                select :county, :place, :matter, field, target, seq from now_held
                on conflict (county, matter, field, target) do nothing
            )
            select 1
            """);

    private static final String END = """
            done as (select 1 as one)
            select one from done
            """;

    /** What most acts leave out costs the database a third of the statement, so each combination is a statement of its own. */
    private enum Parts {
        ALONE(""),
        WITH_FACTS(FactRows.PLAIN),
        WITH_STATES(FactRows.STATES),
        WITH_NOTICES(NOTICES),
        WITH_FACTS_AND_NOTICES(FactRows.PLAIN + NOTICES),
        WITH_STATES_AND_NOTICES(FactRows.STATES + NOTICES);

        private final Statement first;
        private final Statement next;

        Parts(String more) {
            this.first = Statement.of(OPEN_MATTER + ACT + OPEN_STEPS + more + END);
            this.next = Statement.of(CHANGE_MATTER + ACT + OPEN_STEPS + more + END);
        }

        static Parts of(Entry entry) {
            boolean untold = entry.notices().isEmpty();
            if (entry.differences().isEmpty()) {
                return untold ? ALONE : WITH_NOTICES;
            }
            if (entry.forward().isEmpty()) {
                return untold ? WITH_FACTS : WITH_FACTS_AND_NOTICES;
            }
            return untold ? WITH_STATES : WITH_STATES_AND_NOTICES;
        }
    }

    /** A notice to those who may now act. */
    record Notice(UUID id, List<String> roles, @Nullable List<String> persons, String text) {

        Map<String, @Nullable Object> asRow() {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("id", id);
            row.put("roles", roles);
            row.put("persons", persons);
            row.put("text", text);
            return row;
        }
    }

    /**
     * Everything one act changes.
     *
     * @param matter as it is once the act is taken
     * @param forward what of the differences is brought forward into later years
     * @param privy who knows of it, by {@link Privy}
     * @param words what search finds it by, or null when that has not changed
     * @param links the matters it now holds, or null when that has not changed
     * @param parties by which digests its parties are known again, or null when that has not changed
     * @param found what stands found of its acts; null where nothing has ever been
     * @param ends those that the act moved
     */
    record Entry(
            Matter matter,
            Act act,
            List<Breach> findings,
            List<OpenStep> openSteps,
            List<Fact> differences,
            List<Forward> forward,
            List<Notice> notices,
            @Nullable LocalDate revisit,
            List<String> privy,
            @Nullable String words,
            @Nullable List<HeldLink> links,
            @Nullable List<String> parties,
            @Nullable List<Found> found,
            MovedEnds ends) {

        /** The same, and nobody is told of it. */
        Entry untold() {
            return new Entry(
                    matter,
                    act,
                    findings,
                    openSteps,
                    differences,
                    forward,
                    List.of(),
                    revisit,
                    privy,
                    words,
                    links,
                    parties,
                    found,
                    ends);
        }
    }

    private Recorder() {}

    static void write(JdbcClient client, Entry entry) {
        var parts = Parts.of(entry);
        var statement = entry.act().seq() == 1 ? parts.first : parts.next;
        statement.with(client, parameters(entry)).query(Integer.class).single();
        if (entry.links() != null) {
            links(client, entry.matter(), entry.links());
        }
        if (entry.parties() != null) {
            SameParties.keep(client, entry.matter(), entry.parties());
        }
        if (entry.found() != null) {
            Found.write(client, entry.matter(), entry.found());
        }
        if (!entry.ends().moved().isEmpty()) {
            entry.ends().write(client, entry.matter());
        }
    }

    private static void links(JdbcClient client, Matter matter, List<HeldLink> links) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("county", matter.county());
        parameters.put("place", matter.place().digits());
        parameters.put("matter", matter.id());
        parameters.put("links", json(links, HeldLink::asRow));
        LINKS.with(client, parameters).query(Integer.class).single();
    }

    private static Map<String, @Nullable Object> parameters(Entry entry) {
        var matter = entry.matter();
        var act = entry.act();
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("county", matter.county());
        parameters.put("place", matter.place().digits());
        parameters.put("matter", matter.id());
        parameters.put("procedure", matter.procedure());
        parameters.put("version", matter.version());
        parameters.put("number", matter.number());
        parameters.put("title", matter.title());
        parameters.put("values", ValueJson.write(matter.fields()));
        parameters.put("closing", Closing.written(matter.closing()));
        parameters.put("closedOn", Statement.nullOf(Types.DATE, matter.closedOn()));
        parameters.put("revisit", Statement.nullOf(Types.DATE, entry.revisit()));
        parameters.put("privy", entry.privy().toArray(String[]::new));
        parameters.put("words", entry.words());
        parameters.put("link", matter.head());
        parameters.put("algorithm", Chain.ALGORITHM);
        parameters.put("recorded", OffsetDateTime.ofInstant(act.recorded(), ZoneOffset.UTC));
        act(act, parameters);
        parameters.put("findings", findings(entry.findings()));
        openSteps(entry.openSteps(), parameters);
        FactRows.put(entry.differences(), entry.forward(), parameters);
        parameters.put("notices", ValueJson.MAPPER.writeValueAsString(entry.notices()));
        return parameters;
    }

    private static void act(Act act, Map<String, @Nullable Object> parameters) {
        parameters.put("seq", act.seq());
        parameters.put("kind", Register.kindName(act.kind()));
        var corrects = act.kind() instanceof Act.Kind.Correcting(var seq, var _) ? seq : null;
        parameters.put("corrects", Statement.nullOf(Types.INTEGER, corrects));
        parameters.put(
                "reason",
                switch (act.kind()) {
                    case Act.Kind.Doing _, Act.Kind.Resulting _ -> null;
                    case Act.Kind.Correcting(var _, var reason) -> reason;
                    case Act.Kind.Voiding(var reason) -> reason;
                    case Act.Kind.Reopening(var reason) -> reason;
                });
        parameters.put("child", act.kind() instanceof Act.Kind.Resulting(var child, var _) ? child.toString() : null);
        parameters.put("step", act.step());
        parameters.put("outcome", act.outcome());
        parameters.put("entered", ValueJson.write(act.values()));
        parameters.put("evidence", ValueJson.writeEvidence(act.evidence()));
        parameters.put("persons", act.persons().toArray(String[]::new));
        parameters.put("post", act.post());
        parameters.put("happened", act.happened());
        parameters.put("at", act.at() == null ? null : act.at().toString());
        parameters.put("carriedOver", act.carriedOver());
        parameters.put("pins", ValueJson.writePins(act.pins()));
        parameters.put("told", FigureQuoteJson.write(act.quotes()));
        parameters.put("broken", ValueJson.writeBroken(act.broken()));
    }

    static void openSteps(List<OpenStep> openSteps, Map<String, @Nullable Object> parameters) {
        parameters.put("openIds", openSteps.stream().map(OpenStep::step).toArray(String[]::new));
        parameters.put("openSteps", json(openSteps, OpenStep::asRow));
    }

    static String findings(List<Breach> findings) {
        return json(
                findings,
                breach -> Map.of(
                        "rule", breach.rule().toString(),
                        "reason", breach.reason(),
                        "basis", org.mingfa.law.Basis.cite(breach.basis())));
    }

    static <T> String json(List<T> items, java.util.function.Function<T, Map<String, ?>> row) {
        if (items.isEmpty()) {
            return "[]";
        }
        var rows = new ArrayList<Map<String, ?>>(items.size());
        items.forEach(item -> rows.add(row.apply(item)));
        return ValueJson.MAPPER.writeValueAsString(rows);
    }
}
