package org.mingfa.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.DateWords;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Reminder;
import org.mingfa.store.Ids;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells of last days: those whose turn it is ahead and on the day, and, once it has passed, ever more of those who answer for it,
 * by the ladder of the law folder. What is told of a step, its last day and a rung has one id, so it is told once, however often
 * and on however many machines the round is made; where a later rung has been reached, an earlier one is told no more.
 */
public final class DueReminders {

    private static final int BATCH = 500;

    private static final String DUE = """
            select o.matter, o.place, o.step, o.procedure, o.roles, o.only_for, o.due, o.late_after, m.title, m.version
            from open_step o join matter m on m.county = o.county and m.id = o.matter
            where o.county = :county and not o.optional and o.earliest is null and o.due <= :last
              and (o.matter, o.step) > (:matter, :step)
            order by o.matter, o.step limit :batch
            """;

    private record Key(UUID matter, String step) {

        private static final Key FIRST = new Key(new UUID(0, 0), "");
    }

    private record Waiting(
            Key key,
            PlaceCode place,
            String procedure,
            LocalDate version,
            String title,
            List<String> roles,
            @Nullable List<String> onlyFor,
            LocalDate due,
            LocalDate lateAfter) {}

    private final ScopedTransactions transactions;
    private final LawLibrary law;

    public DueReminders(ScopedTransactions transactions, LawLibrary law) {
        this.transactions = transactions;
        this.law = law;
    }

    /** Makes the round of a day; answers how many were told something new. */
    public int remind(LocalDate today) {
        if (law.reminders().isEmpty()) {
            return 0;
        }
        int told = 0;
        for (var county = next(""); county != null; county = next(county)) {
            told += remind(county, today);
        }
        return told;
    }

    private @Nullable String next(String county) {
        return transactions.reading(Scope.everything(), client -> Tending.nextCounty(client, county));
    }

    private int remind(String county, LocalDate today) {
        int told = 0;
        var last = law.calendar()
                .workingDaysAfter(today, -law.reminders().getFirst().workingDays());
        var after = Key.FIRST;
        while (true) {
            var from = after;
            var waiting = transactions.reading(Scope.everything(), client -> waiting(client, county, last, from));
            if (waiting.isEmpty()) {
                return told;
            }
            told += tell(county, waiting, today);
            after = waiting.getLast().key();
        }
    }

    private static List<Waiting> waiting(JdbcClient client, String county, LocalDate last, Key after) {
        return client.sql(DUE)
                .param("county", county)
                .param("last", last)
                .param("matter", after.matter())
                .param("step", after.step())
                .param("batch", BATCH)
                .query((row, _) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var onlyFor = row.getArray("only_for");
        var due = row.getObject("due", LocalDate.class);
        return new Waiting(
                new Key(row.getObject("matter", UUID.class), row.getString("step")),
                PlaceCode.of(row.getString("place")),
                row.getString("procedure"),
                row.getObject("version", LocalDate.class),
                row.getString("title"),
                Register.texts(row.getArray("roles")),
                onlyFor == null ? null : Register.texts(onlyFor),
                due,
                Objects.requireNonNullElse(row.getObject("late_after", LocalDate.class), due));
    }

    private int tell(String county, List<Waiting> waiting, LocalDate today) {
        var notices =
                waiting.stream().flatMap(one -> notices(one, today).stream()).toList();
        if (notices.isEmpty()) {
            return 0;
        }
        return transactions.within(Scope.everything(), client -> NoticeRows.tell(client, county, notices));
    }

    /** What is told today of a step: to those whose turn it is, and to those who answer for it. */
    private List<NoticeRows.NoticeRow> notices(Waiting waiting, LocalDate today) {
        var rung = reached(waiting, today);
        if (rung == null) {
            return List.of();
        }
        var told = new ArrayList<NoticeRows.NoticeRow>();
        var text = text(waiting, today);
        if (rung.holder() && (waiting.onlyFor() == null || !waiting.onlyFor().isEmpty())) {
            told.add(notice(waiting, rung, "holder", waiting.roles(), waiting.onlyFor(), text));
        }
        var others = new LinkedHashSet<>(rung.roles());
        if (waiting.onlyFor() == null && rung.holder()) {
            others.removeAll(waiting.roles());
        }
        if (!others.isEmpty()) {
            told.add(notice(waiting, rung, "answering", List.copyOf(others), null, text));
        }
        return told;
    }

    private static NoticeRows.NoticeRow notice(
            Waiting waiting,
            Reminder rung,
            String to,
            List<String> roles,
            @Nullable List<String> persons,
            String text) {
        var key = waiting.key();
        var id = Ids.named("reminder", key.matter(), key.step(), waiting.due(), rung.id(), to);
        return new NoticeRows.NoticeRow(waiting.place(), key.matter(), new Recorder.Notice(id, roles, persons, text));
    }

    /** The highest rung reached on a day, or null while none is. */
    private @Nullable Reminder reached(Waiting waiting, LocalDate today) {
        Reminder reached = null;
        for (var rung : law.reminders()) {
            var day = rung.workingDays() > 0
                    ? law.calendar().workingDaysAfter(waiting.lateAfter(), rung.workingDays())
                    : law.calendar().workingDaysBefore(waiting.due(), -rung.workingDays());
            if (!day.isAfter(today)) {
                reached = rung;
            }
        }
        return reached;
    }

    private String text(Waiting waiting, LocalDate today) {
        var step = law.version(waiting.procedure(), waiting.version())
                .map(procedure -> name(procedure, waiting.key().step()))
                .orElse(waiting.key().step());
        var head = "“" + waiting.title() + "”的“" + step + "”";
        if (waiting.lateAfter().isBefore(today)) {
            return head + "已逾期" + ChronoUnit.DAYS.between(waiting.lateAfter(), today) + "天，请尽快办理（"
                    + DateWords.full(waiting.due()) + "到期）";
        }
        return waiting.due().isAfter(today) ? head + "将于" + DateWords.full(waiting.due()) + "到期" : head + "今天到期";
    }

    private static String name(Procedure procedure, String step) {
        var known = procedure.step(step);
        return known == null ? step : known.name();
    }
}
