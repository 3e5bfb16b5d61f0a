package org.mingfa.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.DueTurn;
import org.mingfa.law.Begins;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is due by the calendar (应报). Nothing of it is stored: it follows from the law file, the calendar, the places there
 * were and the matters there are, so that nothing has to be set up, caught up on or cleared away.
 */
public final class Expectations {

    /** What was missed longer ago is found in the ledger, and on nobody's list of work. */
    private static final int MONTHS_BACK = 12;

    private static final Comparator<Expected> MOST_URGENT = Comparator.comparing(
                    (Expected one) -> one.due().day())
            .thenComparing(one -> one.place().code())
            .thenComparing(one -> one.procedure().id());

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Places places;

    public Expectations(ScopedTransactions transactions, LawLibrary law, Places places) {
        this.transactions = transactions;
        this.law = law;
        this.places = places;
    }

    /** What the actor has to answer and nothing answers, of the last twelve months, the most urgent first. */
    public List<Expected> mine(Actor actor, LocalDate today) {
        return law.inForce(today).stream()
                .filter(procedure -> answers(actor, procedure))
                .flatMap(procedure -> of(actor, procedure, since(today), today, today).stream())
                .filter(Expected::isMissing)
                .sorted(MOST_URGENT)
                .toList();
    }

    /** The first day of the last twelve months. */
    public static LocalDate since(LocalDate today) {
        return today.minusMonths(MONTHS_BACK);
    }

    /** Whether it is for the holder of such a post to answer what comes round in the procedure. */
    public static boolean answers(Actor actor, Procedure procedure) {
        var begins = procedure.head().begins();
        return begins != null && begins.roles().contains(actor.role());
    }

    /**
     * What is due of the places the actor may see, answered or not, the most urgent first.
     *
     * @param procedure one whose matters come round
     * @param from stretches that begin on this day or later
     * @param to and not after this one
     * @param today nothing is due that cannot be answered yet
     */
    public List<Expected> of(Actor actor, Procedure procedure, LocalDate from, LocalDate to, LocalDate today) {
        var begins = Begins.of(procedure);
        var last = to.isAfter(today) ? today : to;
        var due = DueTurn.beginning(begins, from, last, law.calendar()).stream()
                .filter(one -> !one.ready().isAfter(today))
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        var answers = answers(actor, procedure, begins, due.getFirst().turn().first());
        var expected = new ArrayList<Expected>();
        for (var one : due) {
            var turn = one.turn();
            for (var place : places.during(actor.place(), begins.level(), turn.last(), turn.last())) {
                var found = answers.getOrDefault(new Slot(place.placeCode(), turn.first()), Found.NOTHING);
                expected.add(new Expected(procedure, place, turn, one.ready(), one.due(), found.answer, found.voided));
            }
        }
        return expected.stream().sorted(MOST_URGENT).toList();
    }

    /**
     * What a matter answers, or would answer, that is opened; empty where nothing is due that it could.
     *
     * @param place where it happens
     * @param day the one that says which stretch it belongs to
     */
    public Optional<Expected> answeredAt(
            Actor actor, Procedure procedure, PlaceCode place, LocalDate day, LocalDate today) {
        var begins = Begins.of(procedure);
        var first = begins.every().turn(day).first();
        var code = place.upTo(begins.level());
        return of(actor, procedure, first, first, today).stream()
                .filter(one -> one.place().placeCode().equals(code))
                .findFirst();
    }

    private record Slot(PlaceCode place, LocalDate first) {}

    private record Found(Expected.@Nullable Answered answer, int voided) {
        static final Found NOTHING = new Found(null, 0);

        /** The first that answers counts. */
        Found and(Row row) {
            if (row.isVoid) {
                return new Found(answer, voided + 1);
            }
            var other = new Expected.Answered(row.matter, row.number, row.on, row.recorded);
            return new Found(answer == null || other.on().isBefore(answer.on()) ? other : answer, voided);
        }
    }

    private record Row(
            UUID matter,
            String number,
            PlaceCode place,
            LocalDate day,
            LocalDate on,
            Instant recorded,
            boolean isVoid) {}

    private Map<Slot, Found> answers(Actor actor, Procedure procedure, Begins begins, LocalDate from) {
        var rows = transactions.reading(actor.scope(), client -> rows(client, actor, procedure, begins, from));
        var found = new HashMap<Slot, Found>();
        for (var row : rows) {
            var turn = begins.every().turn(row.day);
            var slot = new Slot(row.place, turn.first());
            found.put(slot, found.getOrDefault(slot, Found.NOTHING).and(row));
        }
        return found;
    }

    /** What answers for a stretch began in it or after it, so that earlier matters need not be looked at. */
    private static List<Row> rows(JdbcClient client, Actor actor, Procedure procedure, Begins begins, LocalDate from) {
        var sql = new StringBuilder("""
                select m.id, m.number, left(m.place, :digits) as place, m.began, m.carried_over, a.recorded,
                       coalesce(cast(m.fields -> cast(:day as text) ->> 'day' as date), m.began) as day,
                       m.closing is not distinct from 'void' as is_void
                from matter m join act a on a.county = m.county and a.matter = m.id and a.seq = 1
                where m.county = :county and m.procedure = :procedure and m.began >= :from
                """);
        var says = new HashMap<String, Object>();
        begins.where().forEach((field, value) -> {
            int n = says.size() / 2;
            sql.append(" and m.fields ->> :field").append(n).append(" = :value").append(n);
            says.put("field" + n, field);
            says.put("value" + n, value);
        });
        return client.sql(sql.toString())
                .param("digits", begins.level().digits())
                .param("day", Objects.requireNonNullElse(begins.day(), ""))
                .param("county", actor.county())
                .param("procedure", procedure.id())
                .param("from", from)
                .params(says)
                .query(Expectations::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var began = row.getObject("began", LocalDate.class);
        var recorded = row.getObject("recorded", OffsetDateTime.class).toInstant();
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("number"),
                PlaceCode.of(row.getString("place")),
                row.getObject("day", LocalDate.class),
                row.getBoolean("carried_over")
                        ? began
                        : recorded.atZone(Act.ZONE).toLocalDate(),
                recorded,
                row.getBoolean("is_void"));
    }
}
