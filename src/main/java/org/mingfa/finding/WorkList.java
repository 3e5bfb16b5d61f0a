package org.mingfa.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Due;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;
import org.mingfa.law.Procedure;
import org.mingfa.matter.OpenStep;
import org.mingfa.matter.Register;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;

/** What waits for whom: the open steps of all matters, whatever their procedure. */
public final class WorkList {

    /**
     * A step of a matter that waits to be done.
     *
     * @param onlyFor the people who alone may take it, or null for all who hold a role; nobody while it waits for a matter it
     *     opened
     * @param earliest the first day it may be done, when that lies ahead
     * @param due until when, or null
     * @param dueOf the step whose end that is, where it is one that waits for this; null where it is its own
     * @param onlyOn the one day on which it may be done; null where it may be on others
     */
    public record Item(
            PlaceCode place,
            UUID matter,
            String number,
            String title,
            String procedure,
            LocalDate version,
            String step,
            List<String> roles,
            @Nullable List<String> onlyFor,
            boolean optional,
            @Nullable LocalDate earliest,
            @Nullable Due due,
            @Nullable String dueOf,
            @Nullable LocalDate onlyOn)
            implements Placed {}

    public record Counts(int mine, int late, int soon) {}

    /** What waits for the actor in one procedure, and how much of it is late. */
    public record Waiting(int mine, int late) {}

    /**
     * How long the lists are.
     *
     * @param others what waits for others in the actor's scope
     * @param late what is overdue in the actor's scope, whoever it waits for
     */
    public record Lengths(int mine, int others, int late) {}

    private static final String COLUMNS = """
            o.place, o.matter, m.number, m.title, o.procedure, m.version, o.step, o.roles, o.only_for, o.optional,
            o.earliest, o.due, o.due_at, o.late_after, o.due_of,
            """ + OnlyDays.OF_STEP + " as only_on";

    private static final String ITEMS =
            "from open_step o join matter m on m.county = o.county and m.id = o.matter where o.county = :county";
    private static final String ORDER = "o.due nulls last, m.began, o.matter, o.step";

    /** First what can be done today only, which no other day makes good. */
    private static final String TODAY_FIRST = OnlyDays.OF_STEP + " is not distinct from :today desc, " + ORDER;

    private static final String MINE =
            " and o.roles && cast(:roles as text[]) and (o.only_for is null or :person = any (o.only_for)) and not o.optional and (o.earliest is null or o.earliest <= :today)";
    private static final String OTHERS =
            " and not (o.roles && cast(:roles as text[]) and (o.only_for is null or :person = any (o.only_for))) and not o.optional and o.earliest is null";
    private static final String LATE = " and o.late_after < :today and not o.optional";

    /** Nobody's turn is counted in a matter about himself. Only of what may be kept from somebody the matter is looked up. */
    private static final String NOT_KEPT =
            " and (o.procedure <> all (cast(:kept as text[])) or exists (select from matter m where m.county = o.county and m.id = o.matter))";

    /** What the lists leave out, their lengths leave out too. Of what may be withheld the reader's own is found once for all. */
    private static final String LENGTHS = """
            with own as materialized (
                select id from matter
                where county = :county and procedure = any ((select withheld_procedures())::text[] || cast(:kept as text[]))
                  and closing is null
            ), waiting as (
                select o.*
                from open_step o where o.county = :county and not o.optional
                  and (o.procedure <> all ((select withheld_procedures())::text[] || cast(:kept as text[]))
                    or o.matter in (select id from own))
            )
            select count(*) filter (where true %s) as mine, count(*) filter (where true %s) as others,
                   count(*) filter (where true %s) as late
            from waiting o
            """.formatted(MINE, OTHERS, LATE);

    private final ScopedTransactions transactions;
    private final Map<String, Object> law;
    private final Listed<Item> mine;
    private final Listed<Item> others;
    private final Listed<Item> late;
    private final Listed<Item> due;

    public WorkList(ScopedTransactions transactions, LawLibrary law) {
        this.transactions = transactions;
        this.law = new HashMap<>(OnlyDays.parameters(law));
        this.law.put("kept", kept(law));
        this.mine = items(MINE, TODAY_FIRST);
        this.others = items(OTHERS, ORDER);
        this.late = items(LATE, ORDER);
        this.due = items(" and o.due is not null and not o.optional", ORDER);
    }

    /** The procedures whose matters are kept from whom they are about. */
    private static String[] kept(LawLibrary law) {
        return law.procedures().stream()
                .filter(version -> version.head().hidesFromConcerned())
                .map(Procedure::id)
                .distinct()
                .toArray(String[]::new);
    }

    private Listed<Item> items(String which, String order) {
        return new Listed<>(transactions, COLUMNS, ITEMS + which, order, WorkList::item);
    }

    /** The parameters of a statement, with what it asks of the law. */
    private Map<String, Object> asked(Map<String, Object> parameters) {
        var all = new HashMap<>(law);
        all.putAll(parameters);
        return all;
    }

    /** What the actor may do now, the most urgent first. */
    public List<Item> mine(Actor actor, List<String> roles, LocalDate today, int limit, int offset) {
        var asked = asked(Map.of("roles", texts(roles), "person", actor.person(), "today", today));
        return mine.page(actor, asked, limit, offset);
    }

    /** The matters in which the actor may take one step now, optional or not, the oldest first. */
    public List<Item> waitingAt(Actor actor, String procedure, String step, LocalDate today, int limit) {
        var here = " and o.procedure = :procedure and o.step = :step and :role = any (o.roles)"
                + " and (o.only_for is null or :person = any (o.only_for))"
                + " and (o.earliest is null or o.earliest <= :today)";
        return new Listed<>(transactions, COLUMNS, ITEMS + here, "m.began, o.matter", WorkList::item)
                .page(
                        actor,
                        asked(Map.of(
                                "procedure", procedure,
                                "step", step,
                                "role", actor.role(),
                                "person", actor.person(),
                                "today", today)),
                        limit,
                        0);
    }

    /** What waits for others in the actor's scope. */
    public List<Item> others(Actor actor, List<String> roles, int limit, int offset) {
        return others.page(actor, asked(Map.of("roles", texts(roles), "person", actor.person())), limit, offset);
    }

    /** Everything in the actor's scope that should have been done before today. */
    public List<Item> late(Actor actor, LocalDate today, int limit, int offset) {
        return late.page(actor, asked(Map.of("today", today)), limit, offset);
    }

    /** The steps with a last day in the actor's scope, whoever they wait for, the most urgent first. */
    public List<Item> due(Actor actor, int limit) {
        return due.page(actor, asked(Map.of()), limit, 0);
    }

    private static String[] texts(List<String> roles) {
        return roles.toArray(String[]::new);
    }

    /**
     * How much waits for the actor, how much of it is late, and how much is due soon.
     *
     * @param soon the last day that is soon, by {@link org.mingfa.calendar.Soon}
     */
    public Counts counts(Actor actor, List<String> roles, LocalDate today, LocalDate soon) {
        var sql = """
                select count(*) as mine, count(*) filter (where late_after < :today) as late,
                       count(*) filter (where case when due < :today then late_after else due end between :today and :soon) as soon
                from open_step o where o.county = :county
                """ + MINE + NOT_KEPT;
        return transactions.reading(
                actor.scope(),
                client -> client.sql(sql)
                        .params(law)
                        .param("today", today)
                        .param("soon", soon)
                        .param("county", actor.county())
                        .param("roles", texts(roles))
                        .param("person", actor.person())
                        .query((row, _) -> new Counts(row.getInt("mine"), row.getInt("late"), row.getInt("soon")))
                        .single());
    }

    /** The same for each procedure anything waits in. */
    public Map<String, Waiting> byProcedure(Actor actor, List<String> roles, LocalDate today) {
        var sql = """
                select procedure, count(*) as mine, count(*) filter (where late_after < :today) as late
                from open_step o where o.county = :county
                """ + MINE + NOT_KEPT + " group by procedure";
        var counts = new HashMap<String, Waiting>();
        transactions.reading(
                actor.scope(),
                client -> client.sql(sql)
                        .params(law)
                        .param("today", today)
                        .param("county", actor.county())
                        .param("roles", texts(roles))
                        .param("person", actor.person())
                        .query((row, _) -> counts.put(
                                row.getString("procedure"), new Waiting(row.getInt("mine"), row.getInt("late"))))
                        .list());
        return counts;
    }

    /** How long each list is for the actor. */
    public Lengths lengths(Actor actor, List<String> roles, LocalDate today) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql(LENGTHS)
                        .params(law)
                        .param("county", actor.county())
                        .param("roles", texts(roles))
                        .param("person", actor.person())
                        .param("today", today)
                        .query((row, _) -> new Lengths(row.getInt("mine"), row.getInt("others"), row.getInt("late")))
                        .single());
    }

    /** How much is overdue in each township of the actor's scope where anything is, by township code. */
    public Map<String, Integer> lateByTownship(Actor actor, LocalDate today) {
        var late = new TreeMap<String, Integer>();
        transactions.reading(
                actor.scope(),
                client -> client.sql(
                                "select left(o.place, 9) as township, count(*) as late from open_step o where o.county = :county"
                                        + LATE + " group by 1")
                        .param("county", actor.county())
                        .param("today", today)
                        .query((row, _) -> late.put(row.getString("township"), row.getInt("late")))
                        .list());
        return late;
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        var onlyFor = row.getArray("only_for");
        return new Item(
                PlaceCode.of(row.getString("place")),
                row.getObject("matter", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("procedure"),
                row.getObject("version", LocalDate.class),
                row.getString("step"),
                Register.texts(row.getArray("roles")),
                onlyFor == null ? null : Register.texts(onlyFor),
                row.getBoolean("optional"),
                row.getObject("earliest", LocalDate.class),
                OpenStep.due(row),
                row.getString("due_of"),
                row.getObject("only_on", LocalDate.class));
    }
}
