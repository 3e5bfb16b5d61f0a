package org.mingfa.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Links;
import org.mingfa.law.Closing;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Withheld;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;

/** Which matters a matter holds, and which hold it; of both only those the person may see. */
public final class Relations {

    /**
     * Another matter, by a field.
     *
     * @param field the field of the one that holds the other: one of the matter, or one of a step as {@code step.field}
     * @param procedure that of the other matter, in the version of the day {@code version}
     * @param closing how it ended; null while it is open
     */
    public record Relation(
            String field,
            UUID matter,
            String procedure,
            LocalDate version,
            String number,
            String title,
            LocalDate began,
            @Nullable Closing closing) {}

    /** So many are shown; a catalogue may be held by every case of a year. */
    public static final int MOST = 200;

    private static final String HELD = """
            select l.field, m.id, m.procedure, m.version, m.number, m.title, m.began, m.closing
            from link l join matter m on m.county = l.county and m.id = l.target
            where l.county = :county and l.matter = :matter
            order by l.seq, l.field limit :most
            """;

    private static final String HOLDING = """
            select l.field, m.id, m.procedure, m.version, m.number, m.title, m.began, m.closing
            from link l join matter m on m.county = l.county and m.id = l.matter
            where l.county = :county and l.target = :matter
            order by m.began desc, m.id desc limit :most
            """;

    private static final String AFTER = """
            select l.since::text as field, m.id, m.procedure, m.version, m.number, m.title, m.began, m.closing
            from tenure t join tenure l on l.county = t.county and l.procedure = t.procedure and l.place = t.place
                and l.same = t.same and (l.since, l.matter) > (t.since, t.matter)
            join matter m on m.county = l.county and m.id = l.matter
            where t.county = :county and t.matter = :matter
            order by l.since, l.matter limit 1
            """;

    private static final String BEFORE = """
            select t.since::text as field, m.id, m.procedure, m.version, m.number, m.title, m.began, m.closing
            from tenure t join tenure e on e.county = t.county and e.procedure = t.procedure and e.place = t.place
                and e.same = t.same and (e.since, e.matter) < (t.since, t.matter)
            join matter m on m.county = e.county and m.id = e.matter
            where t.county = :county and t.matter = :matter
            order by e.since desc, e.matter desc limit 1
            """;

    private static final String SAME_PARTY = """
            select '' as field, m.id, m.procedure, m.version, m.number, m.title, m.began, m.closing
            from matter m
            where m.county = :county and m.procedure = any (:procedures) and m.id <> :matter and m.id in (
                select other.matter from party mine join party other on other.county = mine.county and other.digest = mine.digest
                where mine.county = :county and mine.matter = :matter
            )
            order by m.began desc, m.id desc limit :most
            """;

    private static final String TARGETS = """
            select distinct l.target from matter m join link l on l.county = m.county and l.matter = m.id
            where m.county = :county and m.procedure = :procedure
            """;

    private final ScopedTransactions transactions;

    public Relations(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /** The matters it holds, in the order they came. */
    public List<Relation> heldBy(Actor actor, Matter matter) {
        return read(actor, matter, HELD);
    }

    /** The matters that hold it, the latest first. */
    public List<Relation> holding(Actor actor, Matter matter) {
        return read(actor, matter, HOLDING);
    }

    /** The matters of some procedures in which one of its parties is a party too, the latest first; those declared void left out. */
    public List<Relation> ofSameParty(Actor actor, Matter matter, Collection<String> procedures) {
        return procedures.isEmpty()
                ? List.of()
                : read(actor, matter, SAME_PARTY, Map.of("procedures", procedures.toArray(String[]::new))).stream()
                        .filter(relation -> !Closing.VOID.equals(relation.closing()))
                        .toList();
    }

    /** The later matter that replaces it, with the day from which it does in place of the field. */
    public Optional<Relation> replacing(Actor actor, Matter matter) {
        return read(actor, matter, AFTER).stream().findFirst();
    }

    /** The earlier matter that it replaces, with the day from which it does in place of the field. */
    public Optional<Relation> replacedBy(Actor actor, Matter matter) {
        return read(actor, matter, BEFORE).stream().findFirst();
    }

    /** Those of the ids whose matters the person may see. */
    public Set<UUID> seen(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : transactions.reading(actor.scope(), client -> Withheld.seen(client, actor.county(), ids));
    }

    /** Those of the ids whose matters are withheld from the person, not only out of reach: not even their number is told. */
    public Set<String> withheld(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : transactions.reading(actor.scope(), client -> Withheld.among(client, actor, ids));
    }

    /** The same of all that matters hold in their fields. */
    public Set<String> withheldOf(Actor actor, Collection<Matter> matters) {
        return withheld(
                actor,
                matters.stream()
                        .flatMap(matter -> Links.heldIn(matter.fields().values()))
                        .map(UUID::fromString)
                        .toList());
    }

    /** The same of all that the matters of a procedure hold. */
    public Set<String> withheldOf(Actor actor, Procedure procedure) {
        return transactions.reading(
                actor.scope(),
                client -> Withheld.among(
                        client,
                        actor,
                        List.copyOf(client.sql(TARGETS)
                                .param("county", actor.county())
                                .param("procedure", procedure.id())
                                .query(UUID.class)
                                .list())));
    }

    private List<Relation> read(Actor actor, Matter matter, String sql) {
        return read(actor, matter, sql, Map.of());
    }

    private List<Relation> read(Actor actor, Matter matter, String sql, Map<String, ?> more) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql(sql)
                        .param("county", matter.county())
                        .param("matter", matter.id())
                        .param("most", MOST)
                        .params(more)
                        .query((row, _) -> new Relation(
                                row.getString("field"),
                                row.getObject("id", UUID.class),
                                row.getString("procedure"),
                                row.getObject("version", LocalDate.class),
                                row.getString("number"),
                                row.getString("title"),
                                row.getObject("began", LocalDate.class),
                                Closing.read(row.getString("closing"))))
                        .list());
    }
}
